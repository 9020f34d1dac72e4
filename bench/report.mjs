// From the rounds to the numbers and the page that say what they come to.
import { PEERS, YEARBOOK } from "./settings.mjs";

/** What may go on beside the benchmark. */
const QUIET_CORES = 0.1;

const FIGURES = ["perSecond", "serverMillis", "databaseMillis", "p50Millis", "p99Millis"];

/**
 * The medians of each server, and how Yearbook compares with each peer: `ratio` in requests per second (of the medians, and the least and
 * the most of single pairs of rounds) and `cpuRatio` in processor time, both as many times the better Yearbook is.
 */
export function summaryOf(rounds, servers) {
  const of = (name, figure) => rounds.filter((round) => round.server === name).map((round) => round[figure]);
  const medians = Object.fromEntries(
    servers.map(({ name }) => [name, Object.fromEntries(FIGURES.map((figure) => [figure, median(of(name, figure))]))]),
  );
  const yearbook = of(YEARBOOK.name, "perSecond");
  const comparisons = {};
  for (const { name } of servers.filter((server) => server !== YEARBOOK)) {
    const pairs = of(name, "perSecond").map((rate, round) => yearbook[round] / rate);
    comparisons[name] = {
      ratio: medians[YEARBOOK.name].perSecond / medians[name].perSecond,
      ratioLeast: Math.min(...pairs),
      ratioMost: Math.max(...pairs),
      cpuRatio: cpuMillis(medians[name]) / cpuMillis(medians[YEARBOOK.name]),
    };
  }
  return { medians, comparisons };
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The page of a result. */
export function report({ date, command, machine, versions, load, operations }, servers) {
  const peers = servers.filter((server) => server !== YEARBOOK);
  const lines = [
    `# Beside its peers, ${date.slice(0, 10)}`,
    "",
    `\`${command}\` · ${machine.cores} cores (${machine.model}), ${machine.memoryGibibytes} GiB · PostgreSQL ${versions.postgresql} · ` +
      `Java ${versions.java} · Node ${versions.node} · ${servers.map((server) => TITLES[server.name](versions)).join(" · ")}`,
    "",
    `${load.connections} connections, ${load.rounds} alternating rounds of ${load.seconds} s after ${load.warmup} s of warming up each; medians. ` +
      "CPU is processor time per request.",
    ...(peers.length > 0 ? ["", ...overview(operations, peers)] : []),
    "",
    "| query | server | requests/s | Yearbook's ratio (least – most) | by CPU | CPU server + database | 50 % within | 99 % within | answer |",
    "|---|---|---|---|---|---|---|---|---|",
    ...Object.entries(operations).flatMap(([operation, measured]) => servers.map((server) => row(operation, server, measured))),
  ];
  const disturbed = Object.entries(operations).filter(([, { otherCores }]) => otherCores > QUIET_CORES);
  if (disturbed.length > 0) {
    const cores = disturbed.map(([operation, { otherCores }]) => `${operation} (${otherCores.toFixed(2)} cores)`).join(", ");
    lines.push(
      "",
      `Other programs were busy meanwhile, so this is no measurement of ${cores}. Rates and ratios suffer most; processor times too, because ` +
        "compilers that get no time leave servers slow, those on Java above all.",
    );
  }
  return `${lines.join("\n")}\n`;
}

const TITLES = {
  yearbook: (versions) => `Yearbook ${versions.yearbook}`,
  postgraphile: (versions) => `PostGraphile ${versions.postgraphile}`,
  mercurius: (versions) => `Mercurius ${versions.mercurius}`,
  spring: (versions) => `Spring Boot ${versions.springBoot}`,
  dataloader: (versions) => `graphql-java ${versions.graphqlJava} on Vert.x ${versions.vertx}`,
};

function overview(operations, peers) {
  const byName = Object.fromEntries(PEERS.map((peer) => [peer.name, peer.title]));
  const best = (measured, better) => peers.map(({ name }) => ({ name, ...measured.medians[name] })).reduce((one, other) => (better(other, one) ? other : one));
  const lines = ["| query | Yearbook's requests/s are | its CPU per request is |", "|---|---|---|"];
  for (const [operation, measured] of Object.entries(operations)) {
    const fastest = best(measured, (one, other) => one.perSecond > other.perSecond);
    const thriftiest = best(measured, (one, other) => cpuMillis(one) < cpuMillis(other));
    const times = [...new Set(["postgraphile", fastest.name])].filter((name) => measured.comparisons[name]);
    lines.push(
      `| ${operation} | ${times.map((name) => `**${measured.comparisons[name].ratio.toFixed(2)}** times those of ${byName[name]}`).join(", ")}` +
        `${times.includes(fastest.name) && times.length === 1 ? ", the fastest peer" : " (the fastest peer)"} | ` +
        `**${(1 / measured.comparisons[thriftiest.name].cpuRatio).toFixed(2)}** of that of ${byName[thriftiest.name]}, the thriftiest peer |`,
    );
  }
  return lines;
}

function row(operation, server, { medians, comparisons, bytes }) {
  const figures = medians[server.name];
  const compared = comparisons[server.name];
  return (
    `| ${operation} | ${server.title} | ${figures.perSecond.toFixed(0)} | ` +
    `${compared ? `**${compared.ratio.toFixed(2)}** (${compared.ratioLeast.toFixed(2)} – ${compared.ratioMost.toFixed(2)}) | ${compared.cpuRatio.toFixed(2)}` : "|"} | ` +
    `${figures.serverMillis.toFixed(2)} + ${figures.databaseMillis?.toFixed(2) ?? "?"} ms | ` +
    `${figures.p50Millis.toFixed(0)} ms | ${figures.p99Millis.toFixed(0)} ms | ${(bytes[server.name] / 1000).toFixed(1)} kB |`
  );
}

function cpuMillis({ serverMillis, databaseMillis }) {
  return serverMillis + databaseMillis;
}
