// Measures the same operations over a small and a large catalogue in alternating rounds and writes the results; bench/scale
// starts both: node scale.mjs [--rounds N] [--seconds N] ... SMALL LARGE, each as name,facilities,port,process,folder
import { strictEqual } from "node:assert";
import { execFile } from "node:child_process";
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { availableParallelism, cpus, totalmem } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { busySeconds, cpuSeconds } from "./cpu.mjs";

/** What may go on beside the benchmark. */
const QUIET_CORES = 0.1;
const TARGET = 1.5;

const PAGE = 50;
const FACILITIES_OF_AN_INSTITUTION = 10;
const METRICS = ["beam_hours", "user_projects", "user_visits", "core_hours", "papers", "indexed_papers", "awards", "projects_under_way", "staff", "funding"];
const FIRST_YEAR = 2016;
const YEARS = 10;

/** How many different ones are asked in turn, so that not the same few rows are read again and again. */
const VARIANTS = 100;

const OPERATIONS = {
  core: { file: "core.graphql", variables: async () => [{}], check: checkCore },
  page: { file: "scale/page.graphql", variables: pages, check: checkPage },
  groups: { file: "scale/groups.graphql", variables: institutions, check: checkGroups },
};

const run = promisify(execFile);
const here = dirname(fileURLToPath(import.meta.url));
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: "string", default: "7" },
    seconds: { type: "string", default: "6" },
    warmup: { type: "string", default: "15" },
    connections: { type: "string", default: "8" },
    operations: { type: "string", default: Object.keys(OPERATIONS).join(",") },
    out: { type: "string", default: join(here, "results") },
  },
});

const sides = await Promise.all(positionals.map(side));
const result = { date: new Date().toISOString(), command: process.env.BENCH_COMMAND, machine: machine(), versions: versions(), operations: {} };
for (const operation of options.operations.split(",")) {
  result.operations[operation] = await measure(operation);
}
const table = report(result);
console.log(`\n${table}`);
const file = join(options.out, `${result.date.slice(0, 10)}-scale`);
await mkdir(options.out, { recursive: true });
await writeFile(`${file}.json`, `${JSON.stringify(result, null, 1)}\n`);
await writeFile(`${file}.md`, table);

async function side(text) {
  const [name, facilities, port, server, folder] = text.split(",");
  const cluster = (await readdir(folder)).find((entry) => entry.startsWith("postgresql-"));
  const postmaster = (await readFile(join(folder, cluster, "postmaster.pid"), "utf8")).split("\n")[0];
  return { name, facilities: Number(facilities), address: `http://127.0.0.1:${port}/graphql`, server: Number(server), postmaster: Number(postmaster) };
}

async function measure(operation) {
  const work = {};
  for (const each of sides) {
    work[each.name] = await prepare(operation, each);
    console.log(`${operation}: warming up ${each.name}`);
    await load(each, work[each.name], options.warmup);
  }
  const rounds = [];
  for (let round = 1; round <= Number(options.rounds); round++) {
    for (const each of sides) {
      const measured = { side: each.name, round, ...(await measuredLoad(each, work[each.name])) };
      rounds.push(measured);
      console.log(
        `${operation} ${round} ${each.name.padEnd(5)} ${measured.p50Millis.toFixed(2)} ms, ` +
          `${measured.serverMillis.toFixed(2)} + ${measured.databaseMillis.toFixed(2)} ms CPU per request`,
      );
    }
  }
  return { ...summary(rounds), rounds };
}

/** Asks and checks each variant once; writes them down for wrk with the lengths of their answers. */
async function prepare(operation, each) {
  const { file, variables, check } = OPERATIONS[operation];
  const query = await readFile(join(here, "queries", file), "utf8");
  const lines = [];
  for (const values of await variables(each)) {
    const body = JSON.stringify({ query, variables: values });
    const text = await ask(each, body);
    check(JSON.parse(text).data, values);
    lines.push(`${Buffer.byteLength(text)}\t${body}\n`);
  }
  const path = join(here, "target", `${operation}.scale-${each.name}.txt`);
  await writeFile(path, lines.join(""));
  return path;
}

async function ask(each, body) {
  const response = await fetch(each.address, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body,
  });
  const text = await response.text();
  if (response.status !== 200 || JSON.parse(text).errors) {
    throw new Error(`${each.name} answers ${response.status} ${text.slice(0, 1000)}`);
  }
  return text;
}

/** Places far behind in the list of one metric and year, with a full page behind each. */
async function pages({ name, facilities, address }) {
  const pages = [];
  const from = Math.floor(facilities * 0.4);
  for (let variant = 0; variant < VARIANTS; variant++) {
    const facility = from + Math.floor(((facilities - PAGE - from) * variant) / (VARIANTS - 1));
    const metric = `synthetic_${METRICS[variant % METRICS.length]}`;
    const year = FIRST_YEAR + (Math.floor(variant / METRICS.length) % YEARS);
    const after = await cursorOf({ name, address }, `synthetic-facility-${facility}`, metric, `synthetic-${year}`);
    pages.push({ metric, start: `${year}-01-01`, end: `${year}-12-31`, after });
  }
  return pages;
}

/** A cursor is good for every list of observations in the same order, whatever the filter. */
async function cursorOf(each, subject, metric, edition) {
  const query = `{ observations(where: { subject: { eq: "${subject}" } metric: { eq: "${metric}" } edition: { eq: "${edition}" } }) { pageInfo { endCursor } } }`;
  return JSON.parse(await ask(each, JSON.stringify({ query }))).data.observations.pageInfo.endCursor;
}

async function institutions({ facilities }) {
  const count = Math.floor(facilities / FACILITIES_OF_AN_INSTITUTION);
  return Array.from({ length: VARIANTS }, (_, variant) => ({
    institution: `synthetic-institution-${1 + Math.floor(((count - 1) * variant) / (VARIANTS - 1))}`,
  }));
}

function checkCore({ facilities }) {
  strictEqual(facilities.nodes.length, 20);
  for (const { slug, outputMetrics } of facilities.nodes) {
    strictEqual(slug.startsWith("synthetic-"), true, `${slug} is of another edition, which was loaded first`);
    strictEqual(outputMetrics.nodes.length, 10);
    strictEqual(outputMetrics.totalCount, METRICS.length * YEARS);
  }
}

function checkPage({ observations }, { metric, start, end }) {
  strictEqual(observations.nodes.length, PAGE);
  for (const figure of observations.nodes) {
    strictEqual(figure.metric.code, metric);
    strictEqual(figure.period.start >= start && figure.period.end <= end, true);
  }
}

function checkGroups({ observations }) {
  strictEqual(observations.groups.length, METRICS.length * YEARS);
  for (const { count } of observations.groups) {
    strictEqual(count, FACILITIES_OF_AN_INSTITUTION);
  }
}

async function measuredLoad(each, work) {
  const before = used(each);
  const { requests, micros, p50, p99 } = await load(each, work, options.seconds);
  const after = used(each);
  const seconds = Object.fromEntries(Object.keys(after).map((who) => [who, after[who] - before[who]]));
  const millis = (cpu) => (cpu * 1000) / requests;
  return {
    requests,
    perSecond: (requests * 1e6) / micros,
    serverMillis: millis(seconds.server),
    databaseMillis: millis(seconds.database),
    otherCores: (seconds.all - seconds.server - seconds.database - seconds.driver) / seconds.clock,
    p50Millis: p50 / 1000,
    p99Millis: p99 / 1000,
  };
}

function used({ server, postmaster }) {
  return {
    clock: performance.now() / 1000,
    all: busySeconds(),
    server: cpuSeconds(server),
    database: cpuSeconds(postmaster),
    driver: cpuSeconds(process.pid),
  };
}

async function load(each, work, seconds) {
  const { stdout } = await run("wrk", [
    "-t1", `-c${options.connections}`, `-d${seconds}`, "--timeout", "30s", "-s", join(here, "post-several.lua"), each.address, "--", work,
  ]);
  const outcome = JSON.parse(stdout.trim().split("\n").at(-1));
  if (outcome.wrong + outcome.failed > 0 || outcome.requests === 0) {
    throw new Error(`${each.name}: ${outcome.wrong} wrong and ${outcome.failed} failed of ${outcome.requests} requests`);
  }
  return outcome;
}

function summary(rounds) {
  const medians = {};
  for (const { name } of sides) {
    const own = rounds.filter((round) => round.side === name);
    medians[name] = Object.fromEntries(
      ["p50Millis", "p99Millis", "perSecond", "serverMillis", "databaseMillis"].map((field) => [field, median(own.map((round) => round[field]))]),
    );
  }
  const [small, large] = sides.map(({ name }) => medians[name]);
  const cpu = ({ serverMillis, databaseMillis }) => serverMillis + databaseMillis;
  return {
    ratio: large.p50Millis / small.p50Millis,
    cpuRatio: cpu(large) / cpu(small),
    otherCores: median(rounds.map((round) => round.otherCores)),
    sides: medians,
  };
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function report({ date, command, machine, versions, operations }) {
  const lines = [
    `# Scale, ${date.slice(0, 10)}`,
    "",
    `\`${command}\` · ${machine.cores} cores (${machine.model}), ${machine.memoryGibibytes} GiB · Yearbook ${versions.yearbook} on Java ${versions.java} · PostgreSQL ${versions.postgresql}`,
    "",
    `${sides.map(({ name, facilities }) => `${name}: ${facilities} facilities × ${METRICS.length} metrics × ${YEARS} years`).join("; ")}. ` +
      `${options.connections} connections, ${options.rounds} alternating rounds of ${options.seconds} s; medians. CPU is processor time per request.`,
    "",
    "| operation | observations | 50 % within | ratio | 99 % within | requests/s | CPU server + database | ratio |",
    "|---|---|---|---|---|---|---|---|",
  ];
  for (const [operation, { ratio, cpuRatio, sides: medians }] of Object.entries(operations)) {
    for (const [name, side] of Object.entries(medians)) {
      const isLarge = name === sides[1].name;
      lines.push(
        `| ${operation} | ${name} | ${side.p50Millis.toFixed(2)} ms | ${isLarge ? `**${ratio.toFixed(2)}**` : "1"} | ${side.p99Millis.toFixed(1)} ms | ` +
          `${side.perSecond.toFixed(0)} | ${side.serverMillis.toFixed(2)} + ${side.databaseMillis.toFixed(2)} ms | ${isLarge ? cpuRatio.toFixed(2) : "1"} |`,
      );
    }
  }
  const missed = Object.entries(operations).filter(([, { ratio }]) => ratio > TARGET).map(([operation]) => operation);
  lines.push("", `Target: at most ${TARGET} times the latency. ${missed.length ? `Missed by: ${missed.join(", ")}.` : "Met by all."}`);
  const others = Math.max(...Object.values(operations).map(({ otherCores }) => otherCores));
  if (others > QUIET_CORES) {
    lines.push("", `Other programs kept ${others.toFixed(1)} cores busy meanwhile, so latencies are not to be relied on; the processor times are.`);
  }
  return `${lines.join("\n")}\n`;
}

function machine() {
  return { cores: availableParallelism(), model: cpus()[0].model.trim(), memoryGibibytes: Math.round(totalmem() / 2 ** 30) };
}

function versions() {
  return {
    yearbook: process.env.BENCH_YEARBOOK_VERSION ?? "unknown",
    java: process.env.BENCH_JAVA_VERSION ?? "unknown",
    postgresql: process.env.BENCH_POSTGRESQL_VERSION ?? "unknown",
  };
}
