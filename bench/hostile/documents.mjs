// Documents of about 3.8 kB without end, the same ones for the same seed.
import { question } from "./http.mjs";

const LENGTH = 3_800;
/** Below what a document may have at the top. */
const MOST_FIELDS = 18;

const LEAVES = ["id", "printed", "value", "number", "low", "high", "qualifier", "aggregation", "origin", "assertion", "recordedAt", "lowInclusive", "aggregate", "nullReason"];
const BRANCHES = [
  "metric { code name(lang: EN) theme }",
  "metric { code unit { code symbol } }",
  "unit { code name(lang: ZH) quantity }",
  "period { start end label precision }",
  "edition { slug referenceYear }",
  "subject { slug name(lang: ZH) }",
  "citations { line printed }",
  "citations { line section { number headingTrail(lang: EN) } }",
  "series { id }",
  "flags",
];
const KEYS = ["metric", "subject", "unit", "edition", "system", "journal"];
const OPERATORS = ["gt", "gte", "lt", "lte", "eq"];

/** They differ in what is asked: fields, conditions, aliases, how many lists. */
export function* differentInStructure(count, seed) {
  const chance = chances(seed);
  for (let number = 0; number < count; number++) {
    const fields = [];
    for (let length = 0; length < LENGTH && fields.length < MOST_FIELDS; length += fields.at(-1).length) {
      fields.push(`${word(chance)}_${fields.length}: observations(first: ${1 + below(chance, 3)}, where: ${condition(chance, 2)}) { ${selection(chance)} }`);
    }
    yield { body: question(`{ ${fields.join(" ")} }`) };
  }
}

/** They differ in their literals alone, each of which could be a parameter. */
export function* differentInLiterals(count, seed) {
  const chance = chances(seed);
  const list = (index) =>
    `l${index}: observations(first: ${1 + below(chance, 5)}, where: { value: { gte: "${below(chance, 1e9)}.${below(chance, 1e6)}" }, subject: { eq: "${word(chance)}" }, ` +
    `metric: { in: ["${word(chance)}", "${word(chance)}"] }, period: { overlaps: { start: "${1990 + below(chance, 30)}-01-01", end: "2030-12-31" } } }) { totalCount nodes { id printed value metric { code } } }`;
  for (let number = 0; number < count; number++) {
    yield { body: question(`{ ${Array.from({ length: 13 }, (_, index) => list(index)).join(" ")} }`) };
  }
}

function condition(chance, depth) {
  const kinds = [
    () => `${pick(chance, KEYS)}: { eq: "${word(chance)}" }`,
    () => `value: { ${pick(chance, OPERATORS)}: "${below(chance, 1e6)}" }`,
    () => `metricWhere: { name: { contains: "${word(chance)}" } }`,
    () => `subjectWhere: { kind: { eq: FACILITY } }`,
    () => `aggregate: { eq: ${pick(chance, [true, false])} }`,
    () => `period: { isNull: ${pick(chance, [true, false])} }`,
  ];
  if (depth > 0) {
    kinds.push(() => `or: [${condition(chance, depth - 1)}, ${condition(chance, depth - 1)}]`, () => `not: ${condition(chance, depth - 1)}`);
  }
  const chosen = new Map();
  for (let index = 0; index <= below(chance, 4); index++) {
    const made = pick(chance, kinds)();
    chosen.set(made.slice(0, made.indexOf(":")), made);
  }
  return `{ ${[...chosen.values()].join(", ")} }`;
}

function selection(chance) {
  const leaves = LEAVES.filter(() => chance() < 0.5);
  const branches = BRANCHES.filter(() => chance() < 0.2);
  const ofNames = new Map([...leaves, ...branches].map((each) => [each.split(" ")[0], each]));
  return `${chance() < 0.5 ? "totalCount " : ""}nodes { id ${[...ofNames.values()].join(" ")} }`;
}

function word(chance) {
  return `w${below(chance, 2 ** 31).toString(36)}`;
}

function pick(chance, all) {
  return all[below(chance, all.length)];
}

function below(chance, most) {
  return Math.floor(chance() * most);
}

/** Numbers from 0 to 1, by mulberry32. */
function chances(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
