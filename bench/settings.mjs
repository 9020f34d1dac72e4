// Which servers there are, where they are, and what is asked of them; bench/run sets the variables.
import { readFile } from "node:fs/promises";

export const OPERATIONS = ["core", "nested", "facility", "flat", "grouped"];

export const YEARBOOK = { name: "yearbook", title: "Yearbook" };

export const PEERS = [
  { name: "postgraphile", title: "PostGraphile" },
  { name: "mercurius", title: "Mercurius" },
  { name: "spring", title: "Spring for GraphQL" },
  { name: "dataloader", title: "graphql-java on Vert.x" },
];

/** Yearbook and those of its peers that are named. */
export function serversOf(names) {
  return [YEARBOOK, ...named(PEERS, names, (peer) => peer.name)];
}

export function operationsOf(names) {
  return named(OPERATIONS, names, (operation) => operation);
}

export function setting(variable) {
  const value = process.env[variable];
  if (!value) {
    throw new Error(`${variable} is not set. Start the benchmark with bench/run.`);
  }
  return value;
}

export function processOf(server) {
  return Number(setting(`BENCH_${server.name.toUpperCase()}_PID`));
}

export function addressOf(server) {
  return `http://127.0.0.1:${setting(`BENCH_${server.name.toUpperCase()}_PORT`)}/graphql`;
}

/** The request body of an operation: PostGraphile has words of its own, the others have Yearbook's. */
export async function bodyOf(operation, server) {
  const dialect = server.name === "postgraphile" ? ".postgraphile" : "";
  const text = await readFile(new URL(`queries/${operation}${dialect}.graphql`, import.meta.url), "utf8");
  return JSON.stringify({ query: text });
}

function named(all, names, nameOf) {
  const chosen = names.split(",").filter(Boolean);
  const unknown = chosen.filter((name) => !all.some((one) => nameOf(one) === name));
  if (unknown.length > 0) {
    throw new Error(`There is no ${unknown.join(", ")}; there are ${all.map(nameOf).join(", ")}.`);
  }
  return all.filter((one) => chosen.includes(nameOf(one)));
}
