// The statements of the Mercurius peer. Their names make pg prepare them once per connection.

const FIGURE = `observation.id, subject_id AS "subjectId", metric_id AS "metricId", unit_id AS "unitId", value, printed, qualifier, aggregation,
  lower(period)::text AS start, (upper(period) - 1)::text AS "end", period_label AS label`;

const SUBJECT = `id, key AS slug, name_zh AS "nameZh", name_en AS "nameEn", status`;

export const countFacilities = {
  name: "countFacilities",
  text: "SELECT rows::integer AS count FROM total WHERE of_table = 'subject' AND kind = 'FACILITY'",
};

export const facilities = {
  name: "facilities",
  text: `SELECT ${SUBJECT} FROM subject WHERE kind = 'FACILITY' ORDER BY id LIMIT $1`,
};

export const facility = {
  name: "facility",
  text: `SELECT ${SUBJECT} FROM subject WHERE kind = 'FACILITY' AND key = $1`,
};

export const subjects = {
  name: "subjects",
  text: `SELECT ${SUBJECT} FROM subject WHERE id = ANY($1::bigint[])`,
};

export const metrics = {
  name: "metrics",
  text: `SELECT id, key AS code, name_zh AS "nameZh", name_en AS "nameEn" FROM metric WHERE id = ANY($1::bigint[])`,
};

export const units = {
  name: "units",
  text: "SELECT id, key AS code FROM unit WHERE id = ANY($1::bigint[])",
};

export const citations = {
  name: "citations",
  text: `SELECT observation_id AS "observationId", citation.line, printed, number, heading_trail_zh AS "headingTrailZh", heading_trail_en AS "headingTrailEn"
    FROM observation_citation
    JOIN citation ON citation.id = citation_id
    JOIN section ON section.id = section_id
   WHERE observation_id = ANY($1::bigint[])
   ORDER BY observation_id, position`,
};

/** For each place of the lists $1 to $3: the first figures of a facility, of one edition unless that is null. */
export const outputMetrics = {
  name: "outputMetrics",
  text: `SELECT position, figure.*
    FROM unnest($1::bigint[], $2::integer[], $3::text[]) WITH ORDINALITY AS asked (facility, first, edition, position)
   CROSS JOIN LATERAL (
     SELECT ${FIGURE}
       FROM observation
      WHERE subject_id = facility AND superseded_at IS NULL
        AND (edition IS NULL OR edition_id = (SELECT id FROM edition WHERE key = asked.edition))
      ORDER BY observation.id
      LIMIT first) figure`,
};

export const countOutputMetrics = {
  name: "countOutputMetrics",
  text: `SELECT count(observation.id)::integer AS count
    FROM unnest($1::bigint[], $2::text[]) WITH ORDINALITY AS asked (facility, edition, position)
    LEFT JOIN observation ON subject_id = facility AND superseded_at IS NULL
      AND (edition IS NULL OR edition_id = (SELECT id FROM edition WHERE key = asked.edition))
   GROUP BY position
   ORDER BY position`,
};

/** The figures that fit a filter; the text depends on which conditions there are, so that each has a plan of its own. */
export function observations(where, first) {
  const { name, text, values } = conditions(where);
  return {
    name: `observations${name}`,
    text: `SELECT ${FIGURE} FROM observation WHERE ${text} ORDER BY id LIMIT $${values.length + 1}`,
    values: [...values, first],
  };
}

/** What those figures come to, metric by metric. */
export function groups(where) {
  const { name, text, values } = conditions(where);
  return {
    name: `groups${name}`,
    text: `SELECT metric_id AS "metricId", CASE WHEN min(unit_id) = max(unit_id) THEN min(unit_id) END AS "unitId", count(*)::integer AS count,
        sum(value)::text AS sum, trim_scale(round(avg(value), 10))::text AS avg, min(value)::text AS min, max(value)::text AS max
      FROM observation
     WHERE ${text}
     GROUP BY metric_id
     ORDER BY metric_id`,
    values,
  };
}

const CONDITIONS = {
  metric: (place) => `metric_id = (SELECT id FROM metric WHERE key = ${place})`,
  subject: (place) => `subject_id = (SELECT id FROM subject WHERE key = ${place})`,
  aggregation: (place) => `aggregation = ${place}`,
};

function conditions(where) {
  const given = Object.keys(CONDITIONS).filter((field) => where[field]);
  return {
    name: given.map((field) => `-${field}`).join(""),
    text: ["superseded_at IS NULL", ...given.map((field, index) => CONDITIONS[field](`$${index + 1}`))].join(" AND "),
    values: given.map((field) => where[field].eq),
  };
}
