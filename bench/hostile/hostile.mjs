// Runs attacks one after another, each against a server of its own, and writes down what came of it:
// node hostile.mjs [--quick] [--heap 512m] [--out DIR] [ATTACK ...]; bench/hostile/run sets the variables.
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, totalmem } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ATTACKS, atMost } from "./attacks.mjs";
import { Probe, answersNewcomers } from "./probe.mjs";
import { report, told } from "./report.mjs";
import { Server, emptied } from "./server.mjs";

const RECOVERY_MILLISECONDS = 10_000;
const SAMPLE_MILLISECONDS = 500;
const QUICK = 0.03;

const here = dirname(fileURLToPath(import.meta.url));
const bench = dirname(here);
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: "boolean", default: false },
    heap: { type: "string", default: "512m" },
    out: { type: "string" },
  },
});
const names = positionals.length > 0 ? positionals : Object.keys(ATTACKS);
const unknown = names.filter((name) => !ATTACKS[name]);
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(", ")}; there are ${Object.keys(ATTACKS).join(", ")}.`);
  process.exit(2);
}

const scale = options.quick ? QUICK : 1;
const program = { java: javaOf(process.env.BENCH_JAVA), jar: join(dirname(bench), "api/target/yearbook.jar"), heap: options.heap };
const folder = { data: join(bench, "target/bench-hostile"), log: join(bench, "target/bench-hostile.log") };
let current = null;
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, async () => {
    await current?.stop();
    process.exit(1);
  });
}

emptied(folder.data);
emptied(folder.log);
mkdirSync(dirname(folder.log), { recursive: true });
const result = {
  date: new Date().toISOString(),
  command: process.env.BENCH_COMMAND,
  machine: { cores: availableParallelism(), model: cpus()[0].model.trim(), memoryGibibytes: Math.round(totalmem() / 2 ** 30) },
  versions: { yearbook: process.env.BENCH_YEARBOOK_VERSION, node: process.version.slice(1), java: javaVersion() },
  heap: options.heap,
  scale,
  attacks: {},
};
for (const name of names) {
  console.log(`${name}: ${ATTACKS[name].title}`);
  result.attacks[name] = await attacked(ATTACKS[name]).catch((problem) => notMade(ATTACKS[name], problem));
  result.attacks[name].checks.forEach((check) => console.log(`  ${told(check)}`));
}
emptied(folder.data);

const out = options.out ?? (options.quick ? join(bench, "target/results") : join(bench, "results"));
const file = join(out, `${result.date.slice(0, 10)}-hostile`);
mkdirSync(out, { recursive: true });
writeFileSync(`${file}.json`, `${JSON.stringify(result, null, 1)}\n`);
writeFileSync(`${file}.md`, report(result));
console.log(`\n${report(result)}\nWritten to ${file}.md and .json`);
process.exit(Object.values(result.attacks).every(({ held }) => held) ? 0 : 1);

async function attacked({ title, descriptors, run }) {
  const server = (current = await Server.start(program, folder, descriptors));
  result.versions.postgresql = server.postgresqlVersion();
  const probe = await Probe.start(server.address);
  const looks = [];
  const take = async () => {
    const taken = await probe.take();
    looks.push(taken);
    return taken;
  };
  const seen = sampling(server);
  const memory = async () => ({ heapBytes: await server.heapBytes(), backendBytes: server.backendBytes() });
  try {
    const before = { ...(await memory()), residentBytes: server.residentBytes(), disk: server.disk() };
    await take();
    looks.length = 0;
    const mostConnections = Number(process.env.BENCH_DESCRIPTORS) - 500;
    const { figures, checks } = await run({ server, scale, probe, take, memory, seen, mostConnections });
    const recoveredMillis = await recovery(server);
    await take();
    const honest = joined(looks);
    const alive = server.isAlive();
    const after = alive ? { ...(await memory()), residentBytes: server.residentBytes(), disk: server.disk() } : null;
    const all = [
      { what: "the process lives", held: alive },
      atMost("signs of life not given to a client that was there before", honest.live.wrong, 0),
      atMost("known questions not answered right to a client that was there before", honest.question.wrong, 0),
      { what: "ms until a newcomer was answered right", figure: recoveredMillis, most: RECOVERY_MILLISECONDS, held: recoveredMillis !== null },
      ...checks,
    ];
    return { title, held: all.every(({ held }) => held), checks: all, honest, before, most: seen.most, after, figures };
  } finally {
    seen.stop();
    await probe.stop();
    await server.stop();
  }
}

/** The server did not start, or ended under the attack in a way that left nothing to look at. */
function notMade({ title }, problem) {
  return { title, held: false, checks: [{ what: String(problem), held: false }] };
}

/** The most that was seen meanwhile. */
function sampling(server) {
  const most = { residentBytes: 0, backendBytes: 0, temporary: 0 };
  const timer = setInterval(() => {
    most.residentBytes = Math.max(most.residentBytes, server.residentBytes());
    most.backendBytes = Math.max(most.backendBytes, server.backendBytes());
    most.temporary = Math.max(most.temporary, server.disk().temporary);
  }, SAMPLE_MILLISECONDS);
  return { most, stop: () => clearInterval(timer) };
}

/** Milliseconds until a newcomer is answered; null when that takes too long. */
async function recovery(server) {
  const began = performance.now();
  while (performance.now() - began < RECOVERY_MILLISECONDS) {
    if (await answersNewcomers(server.address)) {
      return Math.round(performance.now() - began);
    }
    await pause(100);
  }
  return null;
}

/** Of several stretches: sums of counts, and the worst of each stretch's p99 and worst. */
function joined(looks) {
  const kinds = Object.keys(looks[0]);
  const worst = (kind, figure) => Math.max(...looks.map((one) => one[kind][figure]));
  const sum = (kind, figure) => looks.reduce((all, one) => all + one[kind][figure], 0);
  return Object.fromEntries(
    kinds.map((kind) => [
      kind,
      { looks: sum(kind, "looks"), wrong: sum(kind, "wrong"), p99Millis: worst(kind, "p99Millis"), worstMillis: worst(kind, "worstMillis") },
    ]),
  );
}

/** With its folder, where jcmd is too. */
function javaOf(command) {
  return execFileSync("bash", ["-c", 'readlink -f "$(command -v "$0")"', command], { encoding: "utf8" }).trim();
}

function javaVersion() {
  return /"(.+?)"/.exec(execFileSync("bash", ["-c", '"$0" -version 2>&1', program.java], { encoding: "utf8" }))?.[1] ?? "unknown";
}
