// Measures both servers in alternating rounds and writes the results: node measure.mjs [--rounds N] [--seconds N] ...
import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { availableParallelism, cpus, totalmem } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import pg from "pg";
import { check } from "./check.mjs";
import { busySeconds, cpuSeconds, nameOf, parentOf } from "./cpu.mjs";
import { QUERIES, SIDES, addressOf, bodyOf, setting } from "./settings.mjs";

/** What may go on beside the benchmark. */
const QUIET_CORES = 0.1;

const run = promisify(execFile);
const here = dirname(fileURLToPath(import.meta.url));
const { values: options } = parseArgs({
  options: {
    rounds: { type: "string", default: "7" },
    seconds: { type: "string", default: "8" },
    warmup: { type: "string", default: "20" },
    connections: { type: "string", default: "32" },
    queries: { type: "string", default: QUERIES.join(",") },
    out: { type: "string", default: join(here, "results") },
    command: { type: "string", default: "bench/run" },
  },
});

const database = new pg.Client({ connectionString: setting("BENCH_DATABASE_URI") });
await database.connect();
const postmaster = await localPostmaster();
const result = { date: new Date().toISOString(), command: options.command, machine: machine(), versions: await versions(), queries: {} };
for (const query of options.queries.split(",")) {
  result.queries[query] = await measure(query);
}
await database.end();
const table = report(result);
console.log(`\n${table}`);
const file = join(options.out, `${result.date.slice(0, 10)}-core-query`);
await mkdir(options.out, { recursive: true });
await writeFile(`${file}.json`, `${JSON.stringify(result, null, 1)}\n`);
await writeFile(`${file}.md`, table);

async function measure(query) {
  const bytes = await check(query);
  const work = await prepare(query, bytes);
  for (const side of SIDES) {
    console.log(`${query}: warming up ${side.name}`);
    await load(side, work, options.warmup);
  }
  const rounds = [];
  for (let round = 1; round <= Number(options.rounds); round++) {
    for (const side of SIDES) {
      const measured = { side: side.name, round, ...(await measuredLoad(side, work)) };
      rounds.push(measured);
      console.log(
        `${query} ${round} ${side.name.padEnd(8)} ${measured.perSecond.toFixed(1)} requests/s, ` +
          `${measured.serverMillis.toFixed(2)} + ${measured.databaseMillis?.toFixed(2) ?? "?"} ms CPU per request`,
      );
    }
  }
  await check(query);
  return { bytes, ...summary(rounds), rounds };
}

async function prepare(query, bytes) {
  const folder = join(here, "target");
  await mkdir(folder, { recursive: true });
  const work = {};
  for (const side of SIDES) {
    const file = join(folder, `${query}.${side.name}.json`);
    await writeFile(file, await bodyOf(query, side));
    work[side.name] = { file, bytes: bytes[side.name] };
  }
  return work;
}

async function measuredLoad(side, work) {
  const before = used(side);
  const { requests, micros, p50, p99 } = await load(side, work, options.seconds);
  const after = used(side);
  const seconds = Object.fromEntries(Object.keys(after).map((who) => [who, after[who] - before[who]]));
  const millis = (cpu) => (cpu * 1000) / requests;
  return {
    requests,
    perSecond: (requests * 1e6) / micros,
    serverMillis: millis(seconds.server),
    databaseMillis: postmaster ? millis(seconds.database) : null,
    otherCores: (seconds.all - seconds.server - seconds.database - seconds.driver) / seconds.clock,
    p50Millis: p50 / 1000,
    p99Millis: p99 / 1000,
  };
}

function used(side) {
  return {
    clock: performance.now() / 1000,
    all: busySeconds(),
    server: cpuSeconds(Number(setting(side.processVariable))),
    database: postmaster ? cpuSeconds(postmaster) : 0,
    driver: cpuSeconds(process.pid),
  };
}

async function load(side, work, seconds) {
  const { file, bytes } = work[side.name];
  const { stdout } = await run("wrk", [
    "-t1", `-c${options.connections}`, `-d${seconds}`, "--timeout", "30s", "-s", join(here, "post.lua"),
    addressOf(side), "--", file, String(bytes),
  ]);
  const outcome = JSON.parse(stdout.trim().split("\n").at(-1));
  if (outcome.wrong + outcome.failed > 0 || outcome.requests === 0) {
    throw new Error(`${side.name}: ${outcome.wrong} wrong and ${outcome.failed} failed of ${outcome.requests} requests`);
  }
  return outcome;
}

function summary(rounds) {
  const of = (side, field) => rounds.filter((round) => round.side === side.name).map((round) => round[field]);
  const sides = {};
  for (const side of SIDES) {
    sides[side.name] = Object.fromEntries(
      ["perSecond", "serverMillis", "databaseMillis", "p50Millis", "p99Millis"].map((field) => [field, median(of(side, field))]),
    );
  }
  const [yearbook, peer] = SIDES.map((side) => of(side, "perSecond"));
  const ratios = yearbook.map((rate, round) => rate / peer[round]);
  const cpu = (side) => sides[side.name].serverMillis + sides[side.name].databaseMillis;
  return {
    ratio: sides.yearbook.perSecond / sides.peer.perSecond,
    ratioLeast: Math.min(...ratios),
    ratioMost: Math.max(...ratios),
    cpuRatio: cpu(SIDES[1]) / cpu(SIDES[0]),
    otherCores: median(rounds.map((round) => round.otherCores)),
    sides,
  };
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function report({ date, command, machine, versions, queries }) {
  const lines = [
    `# Core query, ${date.slice(0, 10)}`,
    "",
    `\`${command}\` · ${machine.cores} cores (${machine.model}), ${machine.memoryGibibytes} GiB · Yearbook ${versions.yearbook} on Java ${versions.java} · ` +
      `PostGraphile ${versions.postgraphile} on Node ${versions.node} · PostgreSQL ${versions.postgresql}`,
    "",
    `${options.connections} connections, ${options.rounds} alternating rounds of ${options.seconds} s; medians. CPU is processor time per request.`,
    "",
    "| query | server | requests/s | ratio (least – most) | CPU server + database | 50 % within | 99 % within | answer |",
    "|---|---|---|---|---|---|---|---|",
  ];
  for (const [query, { sides, bytes, ratio, ratioLeast, ratioMost, cpuRatio }] of Object.entries(queries)) {
    for (const [name, side] of Object.entries(sides)) {
      const isPeer = name === "peer";
      lines.push(
        `| ${query} | ${isPeer ? "PostGraphile" : "Yearbook"} | ${side.perSecond.toFixed(0)} | ` +
          `${isPeer ? "1" : `**${ratio.toFixed(2)}** (${ratioLeast.toFixed(2)} – ${ratioMost.toFixed(2)}); by CPU ${cpuRatio.toFixed(2)}`} | ` +
          `${side.serverMillis.toFixed(2)} + ${side.databaseMillis?.toFixed(2) ?? "?"} ms | ` +
          `${side.p50Millis.toFixed(0)} ms | ${side.p99Millis.toFixed(0)} ms | ${(bytes[name] / 1000).toFixed(0)} kB |`,
      );
    }
  }
  const others = Math.max(...Object.values(queries).map((query) => query.otherCores));
  if (others > QUIET_CORES) {
    lines.push(
      "",
      `Other programs kept ${others.toFixed(1)} cores busy meanwhile. That slows a server of one thread more than one of several, so rates and ratio ` +
        "are not to be relied on; the processor times are.",
    );
  }
  return `${lines.join("\n")}\n`;
}

/** The server process of the database when it runs on this machine, else null. */
async function localPostmaster() {
  const { rows } = await database.query("SELECT pg_backend_pid() AS pid");
  return nameOf(rows[0].pid)?.startsWith("postgres") ? parentOf(rows[0].pid) : null;
}

function machine() {
  return { cores: availableParallelism(), model: cpus()[0].model.trim(), memoryGibibytes: Math.round(totalmem() / 2 ** 30) };
}

async function versions() {
  const { rows } = await database.query("SELECT current_setting('server_version') AS version");
  const manifest = JSON.parse(await readFile(join(here, "node_modules/postgraphile/package.json"), "utf8"));
  return {
    yearbook: process.env.BENCH_YEARBOOK_VERSION ?? "unknown",
    java: process.env.BENCH_JAVA_VERSION ?? "unknown",
    postgraphile: manifest.version,
    node: process.version.slice(1),
    postgresql: rows[0].version.split(" ")[0],
    peerProcesses: Number(process.env.BENCH_PEER_PROCESSES ?? 1),
    peerConnections: Number(process.env.BENCH_PEER_CONNECTIONS ?? 0),
  };
}
