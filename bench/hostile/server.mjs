// The server under attack: starts it, looks at it from outside, ends it.
import { execFile, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";

const START_MILLISECONDS = 300_000;
const STOP_MILLISECONDS = 60_000;

const run = promisify(execFile);

export class Server {
  /**
   * Starts one with a heap and descriptors that are fixed.
   *
   * @param program { java, jar, heap }
   * @param folder { data, log }: its data folder, and the file that takes all it says
   * @param descriptors how many files and connections it may have
   */
  static async start({ java, jar, heap }, { data, log }, descriptors) {
    const port = await freePort();
    const output = openSync(log, "a");
    const said = statSync(log).size;
    const child = spawn(
      "bash",
      [
        "-c", 'ulimit -n "$0" && exec "$@"', String(descriptors),
        java, `-Xmx${heap}`, "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "-jar", jar,
        "serve", "--port", String(port), "--data", data,
      ],
      { stdio: ["ignore", output, output], env: { ...process.env, YEARBOOK_DATABASE_URI: undefined } },
    );
    closeSync(output);
    const server = new Server(child, port, data, log, java);
    await server.#ready(said);
    return server;
  }

  constructor(child, port, data, log, java) {
    Object.assign(this, { child, pid: child.pid, port, data, log, java });
    this.ended = new Promise((resolve) => child.once("exit", (code, signal) => resolve(signal ?? code)));
  }

  async #ready(from) {
    const deadline = Date.now() + START_MILLISECONDS;
    while (!/^Ready/m.test(this.said(from))) {
      if (!this.isAlive() || Date.now() > deadline) {
        await this.stop();
        throw new Error(`The server did not start:\n${this.said(from).slice(-2000)}`);
      }
      await pause(200);
    }
    this.postmaster = this.#postmaster();
  }

  said(from) {
    return readFileSync(this.log).subarray(from).toString();
  }

  get address() {
    return { host: "127.0.0.1", port: this.port };
  }

  isAlive() {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  postgresqlVersion() {
    return /PostgreSQL ([0-9.]+) started/.exec(this.said(0))?.[1] ?? "unknown";
  }

  residentBytes() {
    return kilobytes(`/proc/${this.pid}/status`, /^VmRSS/);
  }

  /** Memory that PostgreSQL's processes have to themselves: what they share is bounded by its settings. */
  backendBytes() {
    const postmaster = this.#postmaster() ?? this.postmaster;
    return processes()
      .filter((pid) => parentOf(pid) === postmaster)
      .reduce((sum, pid) => sum + kilobytes(`/proc/${pid}/smaps_rollup`, /^Private_(Clean|Dirty)/), 0);
  }

  /** What is alive on the heap: counting it collects first. */
  async heapBytes() {
    const jcmd = this.java.replace(/java$/, "jcmd");
    const { stdout } = await run(jcmd, [String(this.pid), "GC.class_histogram"], { maxBuffer: 2 ** 26 });
    return Number(/^Total\s+\d+\s+(\d+)/m.exec(stdout)?.[1]);
  }

  /** Bytes of logs (what the server says included), of temporary files, and of everything. */
  disk() {
    const sizes = { logs: statSync(this.log).size, temporary: 0, all: 0 };
    for (const { path, bytes } of files(this.data)) {
      sizes.all += bytes;
      sizes.logs += /\.log/.test(path) ? bytes : 0;
      sizes.temporary += /pgsql_tmp/.test(path) ? bytes : 0;
    }
    return sizes;
  }

  /** Ends it, and the database that it may have left behind. */
  async stop() {
    const survivor = this.#postmaster();
    if (this.isAlive()) {
      this.child.kill("SIGTERM");
      const stopped = await Promise.race([this.ended, pause(STOP_MILLISECONDS, "late", { ref: false })]);
      if (stopped === "late") {
        this.child.kill("SIGKILL");
        await this.ended;
      }
    }
    if (survivor && parentOf(survivor) !== undefined && this.#postmaster() === survivor) {
      process.kill(survivor, "SIGINT");
    }
  }

  #postmaster() {
    try {
      const cluster = readdirSync(this.data).find((name) => /^postgresql-\d+$/.test(name));
      return Number(readFileSync(join(this.data, cluster, "postmaster.pid"), "utf8").split("\n")[0]) || undefined;
    } catch {
      return undefined;
    }
  }
}

export function emptied(folder) {
  rmSync(folder, { recursive: true, force: true });
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function processes() {
  return readdirSync("/proc").filter((name) => /^\d+$/.test(name)).map(Number);
}

function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return undefined;
  }
}

function kilobytes(file, names) {
  try {
    const lines = readFileSync(file, "utf8").split("\n").filter((line) => names.test(line));
    return lines.reduce((sum, line) => sum + Number(/(\d+) kB/.exec(line)?.[1] ?? 0) * 1024, 0);
  } catch {
    return 0;
  }
}

function* files(folder) {
  let entries = [];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    // gone since its folder was read
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      yield* files(path);
    } else {
      try {
        yield { path, bytes: statSync(path).size };
      } catch {
        // gone since the folder was read
      }
    }
  }
}
