// The attacks: how each is made, and what must hold besides what must hold always.
import { idle, slow } from "./connections.mjs";
import { differentInLiterals, differentInStructure } from "./documents.mjs";
import { failures, flood } from "./http.mjs";
import { COSTLY, thatCannotBe } from "./values.mjs";

const GROWTH = 1.3;
const LOG_BYTES = 2 ** 20;
const TEMPORARY_BYTES = 64 * 2 ** 20;
const WORST_MILLIS = 500;
const WARMED_BY = 1_000;
const DOCUMENTS = 10_000;

/** Each: what it is, how many descriptors the server has, and how it goes against `seen`, which looks from outside. */
export const ATTACKS = {
  idle: {
    title: "21,000 connections that send no byte",
    descriptors: 20_000,
    async run({ server, scale, mostConnections }) {
      const figures = await idle(server.address, Math.min(scaled(21_000, scale), mostConnections), 15_000 * scale);
      return { figures, checks: [] };
    },
  },
  descriptors: {
    title: "400 connections that send no byte, where the server may have 300 descriptors",
    descriptors: 300,
    async run({ server, scale }) {
      return { figures: await idle(server.address, 400, 15_000 * scale), checks: [] };
    },
  },
  slow: {
    title: "600 requests that come a byte a second, half of them in the head",
    descriptors: 20_000,
    async run({ server, scale }) {
      return { figures: await slow(server.address, scaled(600, scale), scale), checks: [] };
    },
  },
  documents: {
    title: "10,000 documents of 3.8 kB that differ in what they ask, after 1,000 of warm-up",
    descriptors: 20_000,
    run: (context) => different(context, differentInStructure),
  },
  literals: {
    title: "10,000 documents of 3.8 kB that differ in their literals, after 1,000 of warm-up",
    descriptors: 20_000,
    run: (context) => different(context, differentInLiterals),
  },
  disk: {
    title: "20 s of values that can't be stored, over four connections",
    descriptors: 20_000,
    async run({ server, scale, seen }) {
      const before = server.disk();
      const statuses = await flood(server.address, thatCannotBe(), { width: 4, until: performance.now() + 20_000 * scale });
      const written = server.disk().logs - before.logs;
      return {
        figures: { statuses, logBytes: written, temporaryBytesAtMost: seen.most.temporary },
        checks: [
          atMost("bytes of logs", written, LOG_BYTES),
          atMost("bytes of temporary files", seen.most.temporary, TEMPORARY_BYTES),
          atMost("answers 5xx but 503 and 504, and broken connections", failures(statuses), 0),
        ],
      };
    },
  },
  loop: {
    title: `${Object.keys(COSTLY).length} requests that are costly to read, each five times`,
    descriptors: 20_000,
    async run({ server, probe, take }) {
      const each = {};
      const statuses = {};
      let failed = 0;
      for (const [name, request] of Object.entries(COSTLY)) {
        if (!server.isAlive()) {
          break;
        }
        const told = await flood(server.address, Array(5).fill({ ...request, headers: { ...request.headers, connection: "close" } }), { width: 1 });
        const { live } = await take(probe);
        failed += failures(told);
        each[name] = { statuses: told, worstMillis: live.worstMillis };
        Object.entries(told).forEach(([status, count]) => (statuses[status] = (statuses[status] ?? 0) + count));
      }
      const [name, { worstMillis }] = Object.entries(each).reduce((worst, next) => (next[1].worstMillis > worst[1].worstMillis ? next : worst));
      return {
        figures: { statuses, worstBeside: name, each },
        checks: [
          atMost("ms that a sign of life took", worstMillis, WORST_MILLIS),
          atMost("answers 5xx but 503 and 504, and broken connections", failed, 0),
        ],
      };
    },
  },
};

async function different({ server, scale, memory }, documents) {
  const refused = { count: 0, first: null };
  const onAnswer = ({ status, text }) => {
    if (status !== 200 || text.includes('"errors"')) {
      refused.count++;
      refused.first ??= `${status} ${text.slice(0, 300)}`;
    }
  };
  const warmed = await flood(server.address, documents(scaled(WARMED_BY, scale), 1), { width: 8, onAnswer });
  const before = await memory();
  const statuses = await flood(server.address, documents(scaled(DOCUMENTS, scale), 2), { width: 8, onAnswer });
  const after = await memory();
  return {
    figures: { warmed, statuses, refused, before, after },
    checks: [
      atMost("times the backends' private memory after warm-up", after.backendBytes / before.backendBytes, GROWTH),
      atMost("times the heap after warm-up", after.heapBytes / before.heapBytes, GROWTH),
      atMost("documents not answered with data", refused.count, 0),
    ],
  };
}

function scaled(count, scale) {
  return Math.max(1, Math.round(count * scale));
}

export function atMost(what, figure, most) {
  return { what, figure, most, held: figure <= most };
}
