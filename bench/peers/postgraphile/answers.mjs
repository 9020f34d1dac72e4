// PostGraphile's answers in Yearbook's words. Where PostGraphile has no such field, its nearest one is asked for and translated here,
// so that the work of translation falls on neither server.

/** For each operation: from the data of PostGraphile's answer to those of Yearbook's. */
export const inYearbooksWords = {
  core: ({ allSubjects }) => ({ facilities: facilities(allSubjects) }),
  nested: ({ allSubjects }) => ({ facilities: facilities(allSubjects) }),
  facility: ({ subjectByKey }) => ({ facility: facility(subjectByKey) }),
  flat: ({ allObservations }) => ({ observations: figures(allObservations) }),
  grouped: ({ subjectByKey }) => ({ observations: { groups: groups(subjectByKey.outputMetrics.groupedAggregates) } }),
};

function facilities({ nodes, ...connection }) {
  return { ...connection, nodes: nodes.map(facility) };
}

function facility({ outputMetrics, ...facility }) {
  return { ...facility, outputMetrics: figures(outputMetrics) };
}

function figures({ nodes, ...connection }) {
  return { ...connection, nodes: nodes.map(figure) };
}

function figure({ period, label, number, citations, ...figure }) {
  return {
    ...figure,
    period: { start: period.start.value, end: dayBefore(period.end.value), label },
    ...(number === undefined ? {} : { number: Number(number) }),
    ...(citations === undefined ? {} : { citations: citations.map(({ citation }) => citation) }),
  };
}

function dayBefore(date) {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}

// Groups come with the keys that the tables have, in no order; the codes are those of catalogue.sql.
const METRICS = {
  2: "projects_carried_out",
  3: "visits_by_users",
  6: "core_hours_provided",
  7: "papers_published",
  9: "awards_won",
};
const UNITS = { 3: "{core}.h", 4: "{person-visit}", 6: "{project}", 7: "{paper}", 8: "{award}" };

function groups(found) {
  return found
    .map(({ keys: [metric, unit], ...group }) => ({ metric: Number(metric), unit: Number(unit), ...group }))
    .sort((one, other) => one.metric - other.metric)
    .map(({ metric, unit, distinctCount, sum, average, min, max }) => ({
      metric: { code: METRICS[metric] },
      unit: { code: UNITS[unit] },
      count: Number(distinctCount.rowId),
      sum: sum.value,
      avg: withoutTrailingZeros(average.value),
      min: min.value,
      max: max.value,
    }));
}

function withoutTrailingZeros(decimal) {
  return decimal.includes(".") ? decimal.replace(/\.?0+$/, "") : decimal;
}
