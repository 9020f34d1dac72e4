// Asks all servers the same and fails unless all say the same: node check.mjs [--peers LIST] [--queries LIST]
import { deepStrictEqual } from "node:assert";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { inYearbooksWords } from "./peers/postgraphile/answers.mjs";
import { OPERATIONS, PEERS, YEARBOOK, addressOf, bodyOf, operationsOf, serversOf } from "./settings.mjs";

const WAIT_MILLISECONDS = 60_000;

/** Compares the answers of the servers, of which Yearbook is the first; returns the length in bytes of each one's. */
export async function check(operation, servers) {
  const bytes = {};
  let expected;
  for (const server of servers) {
    const text = await ask(operation, server);
    bytes[server.name] = Buffer.byteLength(text);
    const { data } = JSON.parse(text);
    const answer = server.name === "postgraphile" ? inYearbooksWords[operation](data) : data;
    if (server === YEARBOOK) {
      mustBeWhole(operation, answer);
      expected = answer;
    }
    deepStrictEqual(answer, expected, `${operation}: ${server.title} does not answer as Yearbook does`);
  }
  return bytes;
}

async function ask(operation, server) {
  const body = await bodyOf(operation, server);
  const response = await retried(async () =>
    fetch(addressOf(server), { method: "POST", headers: { "content-type": "application/json", accept: "application/json" }, body }),
  );
  const text = await response.text();
  if (response.status !== 200 || JSON.parse(text).errors) {
    throw new Error(`${operation}: ${server.title} answers ${response.status} ${text.slice(0, 1000)}`);
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

// How many rows of each list a whole answer has: an empty catalogue would make all servers equal, and fast.
const SIZES = {
  core: ({ facilities }) => [facilities.nodes.length, figuresOf(facilities).length, figuresOf(facilities).flatMap((figure) => figure.citations).length],
  nested: ({ facilities }) => [facilities.nodes.length, figuresOf(facilities).length],
  facility: ({ facility }) => [facility.outputMetrics.nodes.length],
  flat: ({ observations }) => [observations.nodes.length],
  grouped: ({ observations }) => observations.groups.map((group) => group.count),
};
const WHOLE = { core: [20, 200, 200], nested: [20, 200], facility: [10], flat: [100], grouped: [10, 10, 10, 10, 10] };

function figuresOf(facilities) {
  return facilities.nodes.flatMap((facility) => facility.outputMetrics.nodes);
}

function mustBeWhole(operation, answer) {
  deepStrictEqual(SIZES[operation](answer), WHOLE[operation], `${operation}: some rows are missing; is the catalogue loaded?`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values: options } = parseArgs({
    options: {
      peers: { type: "string", default: PEERS.map((peer) => peer.name).join(",") },
      queries: { type: "string", default: OPERATIONS.join(",") },
    },
  });
  const servers = serversOf(options.peers);
  for (const operation of operationsOf(options.queries)) {
    const bytes = await check(operation, servers);
    console.log(`${operation}: all answer the same (${servers.map((server) => `${server.title} ${bytes[server.name]} bytes`).join(", ")})`);
  }
}
