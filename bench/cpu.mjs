// Processor time of process trees, from /proc; Linux only.
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";

const TICKS_PER_SECOND = Number(execFileSync("getconf", ["CLK_TCK"]));

/** Seconds that a process, its descendants and those descendants that have ended have used. */
export function cpuSeconds(root) {
  const processes = readdirSync("/proc").filter((name) => /^\d+$/.test(name)).map(Number).map(read).filter(Boolean);
  let ticks = 0;
  const tree = new Set([root]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const { pid, parent } of processes) {
      if (tree.has(parent) && !tree.has(pid)) {
        tree.add(pid);
        grown = true;
      }
    }
  }
  for (const process of processes) {
    ticks += tree.has(process.pid) ? process.ticks : 0;
  }
  return ticks / TICKS_PER_SECOND;
}

/** Seconds that all processors of the machine have been busy, whoever used them. */
export function busySeconds() {
  const [user, nice, system, , , interrupt, softInterrupt] = readFileSync("/proc/stat", "utf8").split("\n")[0].split(/ +/).slice(1).map(Number);
  return (user + nice + system + interrupt + softInterrupt) / TICKS_PER_SECOND;
}

export function parentOf(pid) {
  return read(pid)?.parent;
}

export function nameOf(pid) {
  return read(pid)?.name;
}

function read(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    const behindName = text.lastIndexOf(")");
    const fields = text.slice(behindName + 2).split(" ");
    return {
      pid,
      name: text.slice(text.indexOf("(") + 1, behindName),
      parent: Number(fields[1]),
      ticks: fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0),
    };
  } catch {
    return null;
  }
}
