// Values that no database can hold, and requests that are costly to read.
import { question } from "./http.mjs";

const VARIABLE = "query($v: String!) { observations(where: { subject: { eq: $v } }) { totalCount } }";
const DECIMAL = "query($v: Decimal!) { observations(where: { value: { gte: $v } }) { totalCount } }";
const LONG = "x".repeat(3_600);

const BODIES = [
  question('{ observations(where: { subject: { eq: "\\u0000' + LONG + '" } }) { totalCount } }'),
  question('{ facilities(where: { name: { contains: "' + LONG + '\\u0000" } }) { totalCount } }'),
  question('{ search(text: "\\u0000' + LONG + '") { nodes { kind: __typename } } }'),
  question('{ facility(slug: "\\u0000' + LONG + '") { slug } }'),
  question(VARIABLE, { v: `\u0000${LONG}` }),
  question(VARIABLE, { v: `${LONG}\ud800` }),
  question(VARIABLE, { v: `\udc00${LONG}` }),
  question('{ observations(where: { subject: { eq: "\\ud800' + LONG + '" } }) { totalCount } }'),
  question('{ observations(after: "' + Buffer.from(`\u0000${LONG}`).toString("base64url") + '") { totalCount nodes { id } } }'),
  question('{ node(id: "' + Buffer.from(`\u0000${LONG}`).toString("base64url") + '") { id } }'),
  question('{ observations(asOf: "294277-01-01T00:00:00Z") { totalCount } }'),
  question('{ observations(where: { period: { overlaps: { start: "5874898-01-01", end: "5874899-01-01" } } }) { totalCount } }'),
  question('{ observations(where: { period: { overlaps: { start: "-4714-01-01", end: "0000-01-01" } } }) { totalCount } }'),
  question(DECIMAL, { v: `${"9".repeat(3_700)}` }),
  question(`{ observations(where: { value: { gte: "0.${"0".repeat(3_600)}1" } }) { totalCount } }`),
  question("{ grantTable(year: 2147483647) { year } }"),
  question("{ observations(first: 2147483648) { totalCount } }"),
  question(`{ observations(where: { latest: ${"9".repeat(400)} }) { totalCount } }`),
];

/** Again and again, each a little different, so that none is known. */
export function* thatCannotBe() {
  for (let number = 0; ; number++) {
    yield { body: BODIES[number % BODIES.length].replace("xxxxxxxxxx", String(number).padStart(10, "y")) };
  }
}

const repeated = (text, times) => text.repeat(times);
const gte = (decimal) => ({ body: question(DECIMAL, { v: decimal }) });
const written = (decimal) => ({ body: question(`{ observations(where: { value: { gte: ${decimal} } }) { totalCount } }`) });
const search = (text) => ({ body: question("query($t: String!) { search(text: $t) { nodes { rank: __typename } } }", { t: text }) });

/** Each is sent some times in turn; names say what is tried. */
export const COSTLY = {
  "decimal 1e300000000": gte("1e300000000"),
  "decimal 1e2147483647": gte("1e2147483647"),
  "decimal 1e-2147483647": gte("1e-2147483647"),
  "number token 1e300000000 in the document": written("1e300000000"),
  "number token 1e2147483647 in the variables": { body: `{"query":${JSON.stringify(DECIMAL)},"variables":{"v":1e2147483647}}` },
  "decimal of 90,000 digits": gte(repeated("7", 90_000)),
  "list of 3,500 decimals": { body: question(`{ observations(where: { value: { in: [${repeated('"1",', 3_500)}] } }) { totalCount } }`) },
  "int of 90,000 digits": { body: question(`{ observations(first: ${repeated("7", 90_000)}) { totalCount } }`) },
  "int 1e2147483647": { body: `{"query":"query($n: Int!) { observations(first: $n) { totalCount } }","variables":{"n":1e2147483647}}` },
  "selections 20,000 deep": { body: question(repeated("{a", 20_000)) },
  "lists 20,000 deep": { body: question(`{ observations(where: ${repeated("[", 20_000)}) { totalCount } }`) },
  "conditions 600 deep": { body: question(`{ observations(where: ${repeated("{not:", 600)}{}${repeated("}", 600)}) { totalCount } }`) },
  "variables 30,000 deep": { body: `{"query":"{ __typename }","variables":{"v":${repeated("[", 30_000)}${repeated("]", 30_000)}}}` },
  "JSON 90,000 deep": { body: repeated("[", 90_000) },
  "fragments that double 30 times": {
    body: question(`{ ...f0 } ${Array.from({ length: 30 }, (_, n) => `fragment f${n} on Query { ...f${n + 1} ...f${n + 1} }`).join(" ")} fragment f30 on Query { __typename }`),
  },
  "the same field 950 times": { body: question(`{ ${repeated("editions { totalCount } ", 950)} }`) },
  "directives without end": { body: question(`{ __typename ${repeated("@include(if: true) ", 4_000)} }`) },
  "90,000 characters of commas": { body: question(`{ __typename ${repeated(",", 90_000)} }`) },
  "a string of 12,000 escapes": { body: question(`{ facility(slug: "${repeated("\\u0041", 12_000)}") { slug } }`) },
  "search for 20,000 characters": search(repeated("光", 20_000)),
  "search for nested repetitions": search(`${repeated("(", 3_000)}a*${repeated(")*", 3_000)}`),
  "search for percent signs": search(repeated("%_", 10_000)),
  "search for 5,000 words": search(repeated("laser light ", 2_500)),
  "contains percent signs": {
    body: question("query($t: String!) { facilities(where: { name: { contains: $t } }) { totalCount } }", { t: repeated("%a_%", 5_000) }),
  },
  "suggestions for a name of 60,000 letters": { body: question(`{ ${repeated("facilitie", 6_600)} }`) },
  "introspection in itself": {
    body: question(`{ __schema { types { fields { type ${repeated("{ fields { type ", 10)} { name } ${repeated("} }", 10)} } } } }`),
  },
  "a line of 60,000 bytes": { method: "GET", path: `/graphql?query=${repeated("a", 60_000)}` },
  "a header of 60,000 bytes": { body: question("{ __typename }"), headers: { accept: repeated("a/b,", 15_000) } },
};
