// A peer: PostGraphile 5 as its documentation recommends for production. Why so: README.md, "PostGraphile".
import { createServer } from "node:http";
import { PgAggregatesPreset } from "@graphile/pg-aggregates";
import { postgraphile } from "postgraphile";
import { makePgService } from "postgraphile/adaptors/pg";
import { grafserv } from "postgraphile/grafserv/node";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";
import { makeJSONPgSmartTagsPlugin } from "postgraphile/utils";
import { serve } from "../serve.mjs";

// What the tables do not say by themselves: which of the relations to a subject its output metrics are, and that partial indexes
// serve both relation and condition. Without these tags PostGraphile would offer neither.
const smartTags = makeJSONPgSmartTagsPlugin({
  version: 1,
  config: {
    class: {
      observation: {
        tags: { foreignKey: "(subject_id) references subject (id)|@foreignFieldName outputMetrics" },
        attribute: {
          superseded_at: { tags: { isIndexed: true } },
          edition_id: { tags: { isIndexed: true } },
          metric_id: { tags: { isIndexed: true } },
          unit_id: { tags: { isIndexed: true } },
          aggregation: { tags: { isIndexed: true } },
        },
      },
    },
  },
});

await serve("PostGraphile", async ({ port, connections, databaseUri }) => {
  const server = createServer();
  server.keepAliveTimeout = 60_000;
  const service = postgraphile({
    extends: [PostGraphileAmberPreset, PgAggregatesPreset],
    plugins: [smartTags],
    // Plain lists beside connections: Yearbook's `citations` is a plain list too.
    schema: { defaultBehavior: "+list", dontSwallowErrors: true },
    gather: { installWatchFixtures: false },
    grafast: { explain: false },
    grafserv: { port, host: "127.0.0.1", graphiql: false, watch: false, websockets: false },
    pgServices: [makePgService({ connectionString: databaseUri, schemas: ["public"], pubsub: false, poolConfig: { max: connections } })],
  }).createServ(grafserv);
  await service.addTo(server);
  await new Promise((resolve) => server.listen(port, "127.0.0.1", resolve));
});
