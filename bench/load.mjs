// Loads the synthetic catalogue unless it is there already: node load.mjs [--facilities N]
import { readFile } from "node:fs/promises";
import { createHash } from "node:crypto";
import { parseArgs } from "node:util";
import pg from "pg";
import { setting } from "./settings.mjs";

const { values: options } = parseArgs({ options: { facilities: { type: "string", default: "5000" } } });
const sql = await readFile(new URL("catalogue.sql", import.meta.url), "utf8");
const fingerprint = createHash("sha256").update(`${options.facilities}\n${sql}`).digest("hex").slice(0, 16);

const client = new pg.Client({ connectionString: setting("BENCH_DATABASE_URI") });
await client.connect();
try {
  const { rows: [database] } = await client.query(
    "SELECT current_database() AS name, obj_description('observation'::regclass) AS comment",
  );
  if (database.comment === `bench ${fingerprint}`) {
    console.log("The catalogue is loaded already.");
  } else {
    await load(database.name);
    process.exitCode = 10;
  }
} finally {
  await client.end();
}

async function load(databaseName) {
  if (process.env.YEARBOOK_DATABASE_URI && !databaseName.includes("bench")) {
    throw new Error(`Loading empties the database, and "${databaseName}" may be dear to you: name it so that "bench" is in its name.`);
  }
  console.log(`Loading ${options.facilities} facilities with 100 figures each ...`);
  const began = Date.now();
  await client.query("BEGIN");
  await client.query("SELECT set_config('bench.facilities', $1, true)", [options.facilities]);
  await client.query(sql);
  await client.query(`COMMENT ON TABLE observation IS 'bench ${fingerprint}'`);
  await client.query("COMMIT");
  await client.query("VACUUM (ANALYZE)");
  await client.query("CHECKPOINT").catch(() => {});
  console.log(`Loaded in ${((Date.now() - began) / 1000).toFixed(0)} s.`);
}
