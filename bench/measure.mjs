// Measures all servers in alternating rounds and writes the results: node measure.mjs [--rounds N] [--seconds N] ...
import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import pg from "pg";
import { check } from "./check.mjs";
import { busySeconds, cpuSeconds, nameOf, parentOf } from "./cpu.mjs";
import { median, report, summaryOf } from "./report.mjs";
import { OPERATIONS, PEERS, addressOf, bodyOf, operationsOf, processOf, serversOf, setting } from "./settings.mjs";
import { machine, versions } from "./surroundings.mjs";

const run = promisify(execFile);
const here = dirname(fileURLToPath(import.meta.url));
const { values: options } = parseArgs({
  options: {
    rounds: { type: "string", default: "3" },
    seconds: { type: "string", default: "4" },
    warmup: { type: "string", default: "12" },
    connections: { type: "string", default: "32" },
    peers: { type: "string", default: PEERS.map((peer) => peer.name).join(",") },
    queries: { type: "string", default: OPERATIONS.join(",") },
    out: { type: "string", default: join(here, "results") },
    command: { type: "string", default: "bench/run" },
  },
});
const servers = serversOf(options.peers);
const operations = operationsOf(options.queries);

const database = new pg.Client({ connectionString: setting("BENCH_DATABASE_URI") });
await database.connect();
const postmaster = await localPostmaster();
const { rounds, seconds, warmup, connections } = options;
const result = {
  date: new Date().toISOString(),
  command: options.command,
  machine: machine(),
  versions: await versions(database, servers),
  load: { rounds, seconds, warmup, connections },
  operations: {},
};

const prepared = {};
for (const operation of operations) {
  prepared[operation] = await prepare(operation);
  console.log(`${operation}: all answer the same`);
}
for (const operation of operations) {
  for (const server of servers) {
    console.log(`${operation}: warming up ${server.title}`);
    await load(server, prepared[operation], warmup);
  }
}
for (const operation of operations) {
  result.operations[operation] = await measure(operation);
}
await database.end();

const text = report(result, servers);
console.log(`\n${text}`);
const file = join(options.out, `${result.date.slice(0, 10)}-peers`);
await mkdir(options.out, { recursive: true });
await writeFile(`${file}.json`, `${JSON.stringify(result, null, 1)}\n`);
await writeFile(`${file}.md`, text);

/** Compares the answers and lays down what is sent to each server and how long the answer has to be. */
async function prepare(operation) {
  const bytes = await check(operation, servers);
  const folder = join(here, "target");
  await mkdir(folder, { recursive: true });
  const work = {};
  for (const server of servers) {
    const body = join(folder, `${operation}.${server.name}.json`);
    await writeFile(body, await bodyOf(operation, server));
    work[server.name] = { body, bytes: bytes[server.name] };
  }
  return work;
}

async function measure(operation) {
  const work = prepared[operation];
  const measured = [];
  for (let round = 1; round <= Number(rounds); round++) {
    for (const server of servers) {
      const one = { server: server.name, round, ...(await measuredLoad(server, work)) };
      measured.push(one);
      console.log(
        `${operation} ${round} ${server.title.padEnd(22)} ${one.perSecond.toFixed(1)} requests/s, ` +
          `${one.serverMillis.toFixed(2)} + ${one.databaseMillis?.toFixed(2) ?? "?"} ms CPU per request`,
      );
    }
  }
  await check(operation, servers);
  const bytes = Object.fromEntries(servers.map(({ name }) => [name, work[name].bytes]));
  return { bytes, ...summaryOf(measured, servers), otherCores: median(measured.map((one) => one.otherCores)), rounds: measured };
}

async function measuredLoad(server, work) {
  const before = used(server);
  const { requests, micros, p50, p99 } = await load(server, work, seconds);
  const after = used(server);
  if (requests === 0) {
    throw new Error(`${server.title}: not one answer in ${seconds} s`);
  }
  const spent = Object.fromEntries(Object.keys(after).map((who) => [who, after[who] - before[who]]));
  const millis = (cpu) => (cpu * 1000) / requests;
  return {
    requests,
    perSecond: (requests * 1e6) / micros,
    serverMillis: millis(spent.server),
    databaseMillis: postmaster ? millis(spent.database) : null,
    otherCores: (spent.all - spent.server - spent.database - spent.driver) / spent.clock,
    p50Millis: p50 / 1000,
    p99Millis: p99 / 1000,
  };
}

function used(server) {
  return {
    clock: performance.now() / 1000,
    all: busySeconds(),
    server: cpuSeconds(processOf(server)),
    database: postmaster ? cpuSeconds(postmaster) : 0,
    driver: cpuSeconds(process.pid),
  };
}

async function load(server, work, duration) {
  const { body, bytes } = work[server.name];
  const { stdout } = await run("wrk", [
    "-t1", `-c${connections}`, `-d${duration}`, "--timeout", "30s", "-s", join(here, "post.lua"), addressOf(server), "--", body, String(bytes),
  ]);
  const outcome = JSON.parse(stdout.trim().split("\n").at(-1));
  if (outcome.wrong + outcome.failed > 0) {
    throw new Error(`${server.title}: ${outcome.wrong} wrong and ${outcome.failed} failed of ${outcome.requests} requests`);
  }
  return outcome;
}

/** The server process of the database when it runs on this machine, else null. */
async function localPostmaster() {
  const { rows } = await database.query("SELECT pg_backend_pid() AS pid");
  return nameOf(rows[0].pid)?.startsWith("postgres") ? parentOf(rows[0].pid) : null;
}
