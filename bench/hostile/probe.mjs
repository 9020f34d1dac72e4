// An honest client beside the attack, on a thread of its own: how long do a sign of life and a small known question take?
import { Worker, isMainThread, parentPort, workerData } from "node:worker_threads";
import { connections, question, send } from "./http.mjs";

const EVERY_MILLISECONDS = 100;
const SLOWEST_MILLISECONDS = 30_000;
const KNOWN = question('{ facility(slug: "shenguang-ii") { slug outputMetrics { totalCount } } }');
const LOOKS = {
  live: { method: "GET", path: "/health/live" },
  question: { body: KNOWN },
};

export class Probe {
  #worker;

  static async start(address) {
    const probe = new Probe();
    probe.#worker = new Worker(new URL(import.meta.url), { workerData: address });
    await probe.take(); // has its connections
    return probe;
  }

  /** What it saw since it was last asked: of each kind how many looks, how many not answered right, p99 and worst in milliseconds. */
  take() {
    return new Promise((resolve, reject) => {
      this.#worker.once("message", resolve).once("error", reject);
      this.#worker.postMessage("take");
    });
  }

  async stop() {
    await this.#worker.terminate();
  }
}

/** Whether a newcomer is answered right. */
export async function answersNewcomers(address) {
  const agent = connections(1);
  const ready = await send(address, { agent, method: "GET", path: "/health/ready", timeout: 5_000 });
  const answer = await send(address, { agent, ...LOOKS.question, timeout: 5_000 });
  agent.destroy();
  return ready.status === 200 && isRight("question", answer);
}

function isRight(kind, { status, text }) {
  return status === 200 && (kind === "live" || JSON.parse(text).data?.facility?.slug === "shenguang-ii");
}

function look(kind, seen) {
  const agent = connections(1);
  let asking = false;
  setInterval(async () => {
    if (asking) {
      return;
    }
    asking = true;
    const answer = await send(workerData, { agent, ...LOOKS[kind], timeout: SLOWEST_MILLISECONDS });
    seen[kind].push({ millis: answer.millis, right: isRight(kind, answer) });
    asking = false;
  }, EVERY_MILLISECONDS);
}

function summary(looks) {
  const sorted = looks.map(({ millis }) => millis).sort((a, b) => a - b);
  return {
    looks: looks.length,
    wrong: looks.filter(({ right }) => !right).length,
    p99Millis: sorted[Math.ceil(sorted.length * 0.99) - 1] ?? null,
    worstMillis: sorted.at(-1) ?? null,
  };
}

if (!isMainThread) {
  const seen = { live: [], question: [] };
  for (const kind of Object.keys(LOOKS)) {
    look(kind, seen);
  }
  parentPort.on("message", async () => {
    // The looks that are under way belong to what was done until now.
    const wanted = Object.values(seen).map((looks) => [looks, looks.length + 1]);
    while (wanted.some(([looks, count]) => looks.length < count)) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    parentPort.postMessage(Object.fromEntries(Object.keys(LOOKS).map((kind) => [kind, summary(seen[kind].splice(0))])));
  });
}
