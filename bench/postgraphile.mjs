// The peer: PostGraphile 5 as its documentation recommends for production. Why so: README.md, "The peer".
import cluster from "node:cluster";
import { createServer } from "node:http";
import { parseArgs } from "node:util";
import { grafserv } from "postgraphile/grafserv/node";
import { postgraphile } from "postgraphile";
import { makePgService } from "postgraphile/adaptors/pg";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";
import { makeJSONPgSmartTagsPlugin } from "postgraphile/utils";
import { setting } from "./settings.mjs";

const { values: options } = parseArgs({
  options: {
    port: { type: "string", default: "18082" },
    connections: { type: "string", default: "16" },
    processes: { type: "string", default: "1" },
  },
});

// What the tables do not say by themselves: which of the relations to a subject its output metrics are, and that partial indexes
// serve both relation and condition. Without these tags PostGraphile would offer neither.
const smartTags = makeJSONPgSmartTagsPlugin({
  version: 1,
  config: {
    class: {
      observation: {
        tags: { foreignKey: "(subject_id) references subject (id)|@foreignFieldName outputMetrics" },
        attribute: { superseded_at: { tags: { isIndexed: true } } },
      },
    },
  },
});

const preset = {
  extends: [PostGraphileAmberPreset],
  plugins: [smartTags],
  // Plain lists beside connections: Yearbook's `citations` is a plain list too.
  schema: { defaultBehavior: "+list", dontSwallowErrors: true },
  gather: { installWatchFixtures: false },
  grafast: { explain: false },
  grafserv: {
    port: Number(options.port),
    host: "127.0.0.1",
    graphiql: false,
    watch: false,
    websockets: false,
    outputDataAsString: process.env.PEER_STRING === "1",
  },
  pgServices: [
    makePgService({
      connectionString: setting("BENCH_DATABASE_URI"),
      schemas: ["public"],
      pubsub: false,
      poolConfig: { max: Math.ceil(Number(options.connections) / Number(options.processes)) },
    }),
  ],
};

const processes = Number(options.processes);
if (processes > 1 && cluster.isPrimary) {
  for (let worker = 0; worker < processes; worker++) {
    cluster.fork();
  }
} else {
  const server = createServer();
  server.keepAliveTimeout = 60_000;
  const service = postgraphile(preset).createServ(grafserv);
  await service.addTo(server);
  server.listen(Number(options.port), "127.0.0.1", () => console.log("PostGraphile is ready"));
}
