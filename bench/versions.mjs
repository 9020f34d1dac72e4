// Measures two versions of Yearbook in alternating rounds: node versions.mjs [--rounds N] [--seconds N] ... DIR
import { execFile, execFileSync, spawn } from "node:child_process";
import { openSync } from "node:fs";
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { busySeconds, cpuSeconds } from "./cpu.mjs";
import { median } from "./report.mjs";
import { OPERATIONS, YEARBOOK, bodyOf, operationsOf } from "./settings.mjs";
import { machine } from "./surroundings.mjs";

const run = promisify(execFile);
const here = dirname(fileURLToPath(import.meta.url));
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: "string", default: "5" },
    seconds: { type: "string", default: "4" },
    warmup: { type: "string", default: "12" },
    queries: { type: "string", default: OPERATIONS.join(",") },
    facilities: { type: "string", default: "5000" },
    out: { type: "string", default: join(here, "results") },
    command: { type: "string", default: "bench/versions" },
  },
});
if (positionals.length !== 1) {
  throw new Error("Name one checkout of the earlier version.");
}
const CONNECTIONS = 32;
/** What may go on beside the benchmark. */
const QUIET_CORES = 0.1;
const operations = operationsOf(options.queries);
const work = join(here, "target", "bench-versions");
const started = [];
process.on("exit", () => started.forEach((child) => child.kill()));

const versions = [
  { name: "earlier", home: resolve(positionals[0]) },
  { name: "later", home: dirname(here) },
];
for (const version of versions) {
  await start(version);
  await load(version);
}
const bodies = {};
for (const operation of operations) {
  bodies[operation] = await prepare(operation);
}
for (const operation of operations) {
  for (const version of versions) {
    await ask(version, operation, options.warmup);
  }
}
const result = {
  date: new Date().toISOString(),
  command: options.command,
  machine: machine(),
  java: execFileSync(await javaOf(versions[1]), ["--version"], { encoding: "utf8" }).split("\n")[0],
  versions: Object.fromEntries(versions.map(({ name, commit }) => [name, commit])),
  load: { connections: CONNECTIONS, ...options, command: undefined, out: undefined },
  operations: {},
};
for (const operation of operations) {
  result.operations[operation] = await measure(operation);
}
const file = join(options.out, `${result.date.slice(0, 10)}-versions`);
await mkdir(options.out, { recursive: true });
await writeFile(`${file}.json`, `${JSON.stringify(result, null, 1)}\n`);
await writeFile(`${file}.md`, page());
console.log(`\n${page()}`);
process.exit();

/** Starts a version over a database of its own, built when it has to be. */
async function start(version) {
  version.commit = execFileSync("git", ["-C", version.home, "rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
  version.data = join(work, version.name);
  version.port = await freePort();
  await mkdir(version.data, { recursive: true });
  const log = openSync(join(work, `${version.name}.log`), "w");
  version.process = spawn(
    join(version.home, "yearbook"),
    ["serve", "--port", String(version.port), "--data", version.data],
    { stdio: ["ignore", log, log], env: without("YEARBOOK_") },
  );
  started.push(version.process);
  await ready(version);
}

function without(prefix) {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith(prefix)));
}

async function ready(version) {
  for (const deadline = Date.now() + 900_000; Date.now() < deadline; await pause(300)) {
    if (version.process.exitCode !== null) {
      break;
    }
    const answered = await fetch(`http://127.0.0.1:${version.port}/health/ready`).catch(() => null);
    if (answered?.status === 200) {
      return;
    }
  }
  throw new Error(`The ${version.name} version did not start; see ${join(work, `${version.name}.log`)}.`);
}

async function load(version) {
  const pid = await postmaster(version);
  version.postmaster = Number(pid[0]);
  const files = await readdir(version.data);
  const password = await readFile(join(version.data, files.includes("password-writer") ? "password-writer" : "password"), "utf8");
  const uri = `postgresql://yearbook:${encodeURIComponent(password.trim())}@127.0.0.1:${pid[3]}/yearbook`;
  const loading = spawn(process.execPath, [join(here, "load.mjs"), "--facilities", options.facilities], {
    stdio: "inherit",
    env: { ...without("YEARBOOK_"), BENCH_DATABASE_URI: uri },
  });
  const status = await new Promise((done) => loading.on("exit", done));
  if (status !== 0 && status !== 10) {
    throw new Error(`The catalogue of the ${version.name} version could not be loaded.`);
  }
}

async function postmaster(version) {
  return (await readFile(join(version.data, "postgresql-18", "postmaster.pid"), "utf8")).split("\n");
}

async function javaOf(version) {
  return execFileSync("readlink", [`/proc/${version.process.pid}/exe`], { encoding: "utf8" }).trim();
}

/** Lays down what is asked, and makes sure that both answer the same. */
async function prepare(operation) {
  const body = await bodyOf(operation, YEARBOOK);
  const file = join(work, `${operation}.json`);
  await writeFile(file, body);
  const answers = [];
  for (const { port } of versions) {
    const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json" },
      body,
    });
    answers.push(await answer.text());
  }
  if (answers[0].includes('"errors"') || JSON.stringify(values(answers[0])) !== JSON.stringify(values(answers[1]))) {
    throw new Error(`${operation}: the two versions answer differently:\n${answers.map((text) => text.slice(0, 500)).join("\n")}`);
  }
  return { file, bytes: answers.map((text) => Buffer.byteLength(text)) };
}

function values(text) {
  return JSON.parse(text).data;
}

async function measure(operation) {
  const rounds = [];
  for (let round = 1; round <= Number(options.rounds); round++) {
    const order = round % 2 ? versions : [...versions].reverse();
    for (const version of order) {
      const one = { version: version.name, round, ...(await measured(version, operation)) };
      rounds.push(one);
      console.log(`${operation} ${round} ${version.name.padEnd(8)} ${one.perSecond.toFixed(1)} requests/s, ${one.cpuMillis.toFixed(3)} ms CPU`);
    }
  }
  const of = (name, figure) => median(rounds.filter((round) => round.version === name).map((round) => round[figure]));
  return {
    ratio: of("later", "perSecond") / of("earlier", "perSecond"),
    cpuRatio: of("later", "cpuMillis") / of("earlier", "cpuMillis"),
    otherCores: median(rounds.map((round) => round.otherCores)),
    medians: Object.fromEntries(versions.map(({ name }) => [name, { perSecond: of(name, "perSecond"), cpuMillis: of(name, "cpuMillis") }])),
    rounds,
  };
}

async function measured(version, operation) {
  const before = used(version);
  const { requests, micros } = await ask(version, operation, options.seconds);
  const after = used(version);
  const [all, own, driver, clock] = ["all", "own", "driver", "clock"].map((who) => after[who] - before[who]);
  return { requests, perSecond: (requests * 1e6) / micros, cpuMillis: (own * 1000) / requests, otherCores: (all - own - driver) / clock };
}

function used(version) {
  return {
    clock: performance.now() / 1000,
    all: busySeconds(),
    own: cpuSeconds(version.process.pid) + cpuSeconds(version.postmaster),
    driver: cpuSeconds(process.pid) - started.reduce((sum, child) => sum + cpuSeconds(child.pid), 0),
  };
}

async function ask(version, operation, seconds) {
  const { file, bytes } = bodies[operation];
  const { stdout } = await run("wrk", [
    "-t1", `-c${CONNECTIONS}`, `-d${seconds}`, "--timeout", "30s", "-s", join(here, "post.lua"),
    `http://127.0.0.1:${version.port}/graphql`, "--", file, String(bytes[versions.indexOf(version)]),
  ]);
  const outcome = JSON.parse(stdout.trim().split("\n").at(-1));
  if (outcome.wrong + outcome.failed > 0 || outcome.requests === 0) {
    throw new Error(`${version.name}, ${operation}: ${outcome.wrong} wrong and ${outcome.failed} failed of ${outcome.requests} requests`);
  }
  return outcome;
}

function page() {
  const { machine: on, load: how } = result;
  const noisy = Object.entries(result.operations).filter(([, { otherCores }]) => otherCores > QUIET_CORES).map(([operation]) => operation);
  return [
    `# Two versions, ${result.date.slice(0, 10)}`,
    "",
    `\`${result.command}\` · ${on.cores} cores (${on.model}), ${on.memoryGibibytes} GiB · ${result.java} · earlier ${result.versions.earlier}, later ${result.versions.later}`,
    "",
    `${how.connections} connections, ${how.rounds} alternating rounds of ${how.seconds} s after ${how.warmup} s of warming up each; medians. ` +
      "CPU is processor time per request of server and database.",
    "",
    "| query | earlier, requests/s | later, requests/s | later / earlier | CPU earlier, ms | CPU later, ms | later / earlier |",
    "|---|---|---|---|---|---|---|",
    ...Object.entries(result.operations).map(([operation, { ratio, cpuRatio, medians: { earlier, later } }]) =>
      `| ${operation} | ${earlier.perSecond.toFixed(0)} | ${later.perSecond.toFixed(0)} | ${ratio.toFixed(3)} | ` +
        `${earlier.cpuMillis.toFixed(3)} | ${later.cpuMillis.toFixed(3)} | ${cpuRatio.toFixed(3)} |`),
    ...(noisy.length > 0 ? ["", `Other programs were busy during ${noisy.join(", ")}; that is no measurement of them.`] : []),
    "",
  ].join("\n");
}

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

function pause(milliseconds) {
  return new Promise((done) => setTimeout(done, milliseconds));
}
