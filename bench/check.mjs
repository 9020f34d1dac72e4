// Asks both servers the same and fails unless both say the same: node check.mjs
import { deepStrictEqual } from "node:assert";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { QUERIES, SIDES, addressOf, bodyOf } from "./settings.mjs";

const WAIT_MILLISECONDS = 60_000;
const FACILITIES = 20;
const FIGURES_EACH = 10;

/** Compares the answers; returns the length in bytes of each side's. */
export async function check(query) {
  const answers = [];
  const bytes = {};
  for (const side of SIDES) {
    const text = await ask(query, side);
    answers.push(SAME[side.name](JSON.parse(text).data));
    bytes[side.name] = Buffer.byteLength(text);
  }
  mustBeWhole(query, answers[0]);
  deepStrictEqual(answers[0], answers[1], `${query}: the two servers answer differently`);
  return bytes;
}

async function ask(query, side) {
  const response = await retried(async () =>
    fetch(addressOf(side), {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: await bodyOf(query, side),
    }),
  );
  const text = await response.text();
  if (response.status !== 200 || JSON.parse(text).errors) {
    throw new Error(`${query}: ${side.name} answers ${response.status} ${text.slice(0, 1000)}`);
  }
  return text;
}

async function retried(request) {
  const deadline = Date.now() + WAIT_MILLISECONDS;
  for (;;) {
    try {
      return await request();
    } catch (problem) {
      if (Date.now() > deadline) {
        throw problem;
      }
      await pause(200);
    }
  }
}

function mustBeWhole(query, facilities) {
  const figures = facilities.nodes.flatMap((facility) => facility.outputMetrics.nodes);
  if (facilities.nodes.length !== FACILITIES || figures.length !== FACILITIES * FIGURES_EACH) {
    throw new Error(`${query}: ${facilities.nodes.length} facilities with ${figures.length} figures; is the catalogue loaded?`);
  }
}

// Both sides in Yearbook's words. Where PostGraphile has no such field, its nearest one is asked for and translated here, so
// that the work of translation falls on neither server.
const SAME = {
  yearbook: (data) => data.facilities,
  peer: ({ allSubjects }) => ({
    ...allSubjects,
    nodes: allSubjects.nodes.map(({ outputMetrics, ...facility }) => ({
      ...facility,
      outputMetrics: { ...outputMetrics, nodes: outputMetrics.nodes.map(sameFigure) },
    })),
  }),
};

function sameFigure({ period, label, number, citations, ...figure }) {
  return {
    ...figure,
    period: { start: period.start.value, end: dayBefore(period.end.value), label },
    ...(number === undefined ? {} : { number: Number(number) }),
    ...(citations === undefined ? {} : { citations: citations.map(({ citation }) => citation) }),
  };
}

function dayBefore(date) {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const query of QUERIES) {
    const bytes = await check(query);
    console.log(`${query}: both answer the same (${bytes.yearbook} and ${bytes.peer} bytes)`);
  }
}
