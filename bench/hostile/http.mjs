// Requests as the attacks and the probe send them.
import http from "node:http";

export function connections(count) {
  return new http.Agent({ keepAlive: true, maxSockets: count });
}

/** Sends one request; the status is 0 when the connection broke or nothing came in time. */
export function send({ host, port }, { agent, method = "POST", path = "/graphql", body, headers = {}, timeout = 60_000 }) {
  const began = performance.now();
  return new Promise((resolve) => {
    const ended = (status, text) => resolve({ status, text, millis: performance.now() - began });
    const request = http.request({ host, port, agent, method, path, headers: { ...contentOf(body), ...headers }, timeout }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () => ended(response.statusCode, Buffer.concat(parts).toString()));
      response.on("error", (problem) => ended(0, String(problem)));
    });
    request.on("timeout", () => request.destroy(new Error("no answer in time")));
    request.on("error", (problem) => ended(0, String(problem)));
    request.end(body);
  });
}

export function question(query, variables) {
  return JSON.stringify({ query, variables });
}

/** Sends what a generator yields over some connections until it ends or the time is over; counts answers by status. */
export async function flood(address, bodies, { width, until = Infinity, onAnswer = () => {} }) {
  const agent = connections(width);
  const statuses = {};
  const source = bodies[Symbol.iterator]();
  const worker = async () => {
    while (performance.now() < until) {
      const { value, done } = source.next();
      if (done) {
        return;
      }
      const answer = await send(address, { agent, ...value });
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
      onAnswer(answer);
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  agent.destroy();
  return statuses;
}

/** Statuses that no request may cause: failures of ours, and connections that broke. */
export function failures(statuses) {
  return Object.entries(statuses)
    .filter(([status]) => status === "0" || (status >= 500 && status !== "503" && status !== "504"))
    .reduce((sum, [, count]) => sum + count, 0);
}

function contentOf(body) {
  return body === undefined ? {} : { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
}
