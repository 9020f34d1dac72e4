// Attacks by connections: many that say nothing, and some that say it slowly.
import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

const AT_ONCE = 200;
/** Ports are counted for each source address, and loopback has many. */
const OF_ONE_SOURCE = 10_000;
const SLOW_MILLISECONDS = 60_000;

/** Opens connections that send no byte, keeps them, and closes them all. */
export async function idle(address, count, holdMillis) {
  const sockets = [];
  for (let first = 0; first < count; first += AT_ONCE) {
    const batch = Array.from({ length: Math.min(AT_ONCE, count - first) }, (_, index) => opened(address, first + index));
    sockets.push(...(await Promise.all(batch)));
  }
  const most = sockets.filter(isOpen).length;
  await pause(holdMillis);
  const kept = sockets.filter(isOpen).length;
  sockets.forEach((socket) => socket.destroy());
  return { tried: count, openAfterTheLast: most, openAtTheEnd: kept };
}

/** Sends one byte a second: on half of the connections of a head, on the others of a body. */
export async function slow(address, count, scale) {
  const began = performance.now();
  const ends = [];
  const sockets = await Promise.all(Array.from({ length: count }, (_, index) => opened(address, index)));
  sockets.forEach((socket, index) => {
    let said = "";
    socket.on("data", (part) => (said += part));
    socket.on("close", () => ends.push({ millis: performance.now() - began, status: /^HTTP\/1.1 (\d+)/.exec(said)?.[1] ?? "none" }));
    socket.write(
      index % 2
        ? "POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: "
        : "POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{",
    );
  });
  const deadline = began + SLOW_MILLISECONDS * scale;
  while (performance.now() < deadline && sockets.some(isOpen)) {
    sockets.filter(isOpen).forEach((socket) => socket.write("a"));
    await pause(1000);
  }
  const open = sockets.filter(isOpen).length;
  const statuses = {};
  ends.forEach(({ status }) => (statuses[status] = (statuses[status] ?? 0) + 1));
  sockets.forEach((socket) => socket.destroy());
  return { tried: count, openAtTheEnd: open, endedByTheServer: statuses, lastEndedAfterSeconds: Math.round(Math.max(0, ...ends.map(({ millis }) => millis)) / 1000) };
}

function opened(address, number) {
  const socket = connect({ ...address, localAddress: `127.0.0.${2 + Math.floor(number / OF_ONE_SOURCE)}` });
  socket.on("error", () => {});
  return new Promise((resolve) => socket.once("connect", () => resolve(socket)).once("close", () => resolve(socket)));
}

function isOpen(socket) {
  return !socket.destroyed && !socket.connecting && !socket.readableEnded;
}
