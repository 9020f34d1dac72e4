// A peer: Mercurius with JIT and loaders. Why so: README.md, "Mercurius".
import { readFile } from "node:fs/promises";
import Fastify from "fastify";
import mercurius from "mercurius";
import pg from "pg";
import { serve } from "../serve.mjs";
import * as statements from "./statements.mjs";

const schema = await readFile(new URL("../schema.graphqls", import.meta.url), "utf8");

await serve("Mercurius", async ({ port, connections, databaseUri }) => {
  const pool = new pg.Pool({ connectionString: databaseUri, max: connections });
  const app = Fastify({ logger: false });
  app.register(mercurius, {
    schema,
    resolvers: resolvers(pool),
    loaders: loaders(pool),
    jit: 1,
    // The tables vouch for the types of values.
    compilerOptions: { disableLeafSerialization: true },
    graphiql: false,
  });
  await app.listen({ port, host: "127.0.0.1" });
});

function resolvers(pool) {
  const inLanguage = (field) => (row, { lang }) => (lang === "ZH" ? row[`${field}Zh`] : row[`${field}En`]);
  const named = { name: inLanguage("name") };
  return {
    Query: {
      facilities: (_, page) => page,
      facility: async (_, { slug }) => (await rows(pool, statements.facility, [slug]))[0],
      observations: (_, page) => page,
    },
    FacilityConnection: {
      totalCount: async () => (await rows(pool, statements.countFacilities))[0].count,
      nodes: ({ first }) => rows(pool, statements.facilities, [first]),
    },
    Facility: {
      ...named,
      outputMetrics: ({ id }, { first, where }) => ({ facility: id, first, edition: where.edition?.eq ?? null }),
    },
    ObservationConnection: {
      nodes: ({ where, first }) => rows(pool, statements.observations(where, first)),
      groups: ({ where }) => rows(pool, statements.groups(where)),
    },
    Observation: { number: ({ value }) => (value === null ? null : Number(value)), period: (figure) => (figure.start ? figure : null) },
    Subject: named,
    Metric: named,
    Citation: { section: (citation) => citation },
    Section: { headingTrail: inLanguage("headingTrail") },
  };
}

function loaders(pool) {
  // Many figures have one metric and one unit: each is asked for once.
  const byKey = (key, statement) => async (queries) => {
    const keys = new Set(queries.map(({ obj }) => obj[key]));
    const found = new Map((await rows(pool, statement, [[...keys]])).map((row) => [row.id, row]));
    return queries.map(({ obj }) => found.get(obj[key]));
  };
  const metric = byKey("metricId", statements.metrics);
  const unit = byKey("unitId", statements.units);
  return {
    OutputMetricConnection: {
      nodes: async (queries) => {
        const asked = queries.map(({ obj }) => obj);
        const columns = [asked.map(({ facility }) => facility), asked.map(({ first }) => first), asked.map(({ edition }) => edition)];
        const figures = grouped(await rows(pool, statements.outputMetrics, columns), "position");
        return asked.map((_, index) => figures.get(String(index + 1)) ?? []);
      },
      totalCount: async (queries) => {
        const columns = [queries.map(({ obj }) => obj.facility), queries.map(({ obj }) => obj.edition)];
        return (await rows(pool, statements.countOutputMetrics, columns)).map(({ count }) => count);
      },
    },
    Observation: {
      subject: byKey("subjectId", statements.subjects),
      metric,
      unit,
      citations: async (queries) => {
        const found = grouped(await rows(pool, statements.citations, [queries.map(({ obj }) => obj.id)]), "observationId");
        return queries.map(({ obj }) => found.get(obj.id) ?? []);
      },
    },
    ObservationGroup: { metric, unit },
  };
}

async function rows(pool, statement, values = statement.values) {
  return (await pool.query({ ...statement, values })).rows;
}

function grouped(rows, key) {
  const groups = new Map();
  for (const row of rows) {
    const group = groups.get(row[key]);
    if (group) {
      group.push(row);
    } else {
      groups.set(row[key], [row]);
    }
  }
  return groups;
}
