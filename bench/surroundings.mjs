// What a result must say of where it was measured: the machine and the versions.
import { readFile } from "node:fs/promises";
import { availableParallelism, cpus, totalmem } from "node:os";

export function machine() {
  return { cores: availableParallelism(), model: cpus()[0].model.trim(), memoryGibibytes: Math.round(totalmem() / 2 ** 30) };
}

export async function versions(database, servers) {
  const { rows } = await database.query("SELECT current_setting('server_version') AS version");
  const found = {
    yearbook: process.env.BENCH_YEARBOOK_VERSION ?? "unknown",
    java: process.env.BENCH_JAVA_VERSION ?? "unknown",
    node: process.version.slice(1),
    postgresql: rows[0].version.split(" ")[0],
    peerProcesses: Number(process.env.BENCH_PEER_PROCESSES ?? 1),
    peerConnections: Number(process.env.BENCH_PEER_CONNECTIONS ?? 0),
  };
  for (const { name } of servers) {
    Object.assign(found, await PEER_VERSIONS[name]?.());
  }
  return found;
}

const PEER_VERSIONS = {
  postgraphile: async () => ({ postgraphile: await ofPackage("postgraphile"), pgAggregates: await ofPackage("@graphile/pg-aggregates") }),
  mercurius: async () => ({ mercurius: await ofPackage("mercurius"), fastify: await ofPackage("fastify"), graphqlJit: await ofPackage("graphql-jit") }),
  spring: async () => ({ springBoot: await inPom("spring", /spring-boot-starter-parent<\/artifactId>\s*<version>(.*?)</) }),
  dataloader: async () => ({
    graphqlJava: await inPom("dataloader", /<graphql-java\.version>(.*?)</),
    vertx: await inPom("dataloader", /<vertx\.version>(.*?)</),
  }),
};

async function ofPackage(name) {
  return JSON.parse(await readFile(new URL(`node_modules/${name}/package.json`, import.meta.url), "utf8")).version;
}

async function inPom(peer, pattern) {
  return (await readFile(new URL(`peers/${peer}/pom.xml`, import.meta.url), "utf8")).match(pattern)[1];
}
