// Where the servers are and what is asked of them; bench/run sets the variables.
import { readFile } from "node:fs/promises";

export const QUERIES = ["core", "nested"];

export const SIDES = [
  { name: "yearbook", variable: "BENCH_YEARBOOK_PORT", processVariable: "BENCH_YEARBOOK_PID" },
  { name: "peer", variable: "BENCH_PEER_PORT", processVariable: "BENCH_PEER_PID" },
];

export function setting(variable) {
  const value = process.env[variable];
  if (!value) {
    throw new Error(`${variable} is not set. Start the benchmark with bench/run.`);
  }
  return value;
}

export function addressOf(side) {
  return `http://127.0.0.1:${setting(side.variable)}/graphql`;
}

/** The request body of a query for one side. */
export async function bodyOf(query, side) {
  const text = await readFile(new URL(`queries/${query}.${side.name}.graphql`, import.meta.url), "utf8");
  return JSON.stringify({ query: text });
}
