// Starts a peer that runs on Node, in as many processes as were asked for: a single one can't fill more than one core.
import cluster from "node:cluster";
import { parseArgs } from "node:util";
import { setting } from "../settings.mjs";

/** Starts a server with its port, the connections to the database that each process may have, and the address of the database. */
export async function serve(title, start) {
  const { values: options } = parseArgs({
    options: {
      port: { type: "string" },
      connections: { type: "string", default: "16" },
      processes: { type: "string", default: "1" },
    },
  });
  const processes = Number(options.processes);
  if (processes > 1 && cluster.isPrimary) {
    for (let worker = 0; worker < processes; worker++) {
      cluster.fork();
    }
    return;
  }
  await start({
    port: Number(options.port),
    connections: Math.ceil(Number(options.connections) / processes),
    databaseUri: setting("BENCH_DATABASE_URI"),
  });
  console.log(`${title} is ready`);
}
