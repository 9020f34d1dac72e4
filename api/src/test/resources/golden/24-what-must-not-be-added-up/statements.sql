SELECT t0.count, t0.common_unit_id, t0.sum::text, t0.suspicion, t0.avg::text, t0.max::text, t0.here, h.h0
FROM (SELECT (SELECT version
FROM data_version) AS h0) h
LEFT JOIN (SELECT g.*
FROM (SELECT true AS here, CASE WHEN min(grouped.unit_id) = max(grouped.unit_id) THEN min(grouped.unit_id) END AS common_unit_id, coalesce(sum(grouped.count), 0) AS count, sum(grouped.sum) AS sum, trim_scale(round((sum(grouped.sum) + 0.0000000000) / nullif(sum(grouped.count_of_values), 0), 10)) AS avg, max(grouped.max) AS max, CASE WHEN min(grouped.alike) <> max(grouped.alike) OR min(grouped.subject_id) <> max(grouped.subject_id) AND NOT bool_and(grouped.adds_over_subjects) OR sum(grouped.count) > 1 AND NOT bool_and(grouped.adds_up) THEN true END AS suspicion
FROM observation_summary grouped
WHERE EXISTS (SELECT
FROM subject about
WHERE about.id = grouped.subject_id AND about.kind = $1) GROUP BY ()) g
LIMIT 20) t0 ON true;

SELECT t0.count, t0.common_unit_id, t0.sum::text, t0.suspicion
FROM (SELECT g.*
FROM (SELECT true AS here, CASE WHEN min(grouped.unit_id) = max(grouped.unit_id) THEN min(grouped.unit_id) END AS common_unit_id, coalesce(sum(grouped.count), 0) AS count, sum(grouped.sum) AS sum, CASE WHEN min(grouped.alike) <> max(grouped.alike) OR min(grouped.subject_id) <> max(grouped.subject_id) AND NOT bool_and(grouped.adds_over_subjects) OR sum(grouped.count) > 1 AND NOT bool_and(grouped.adds_up) THEN true END AS suspicion
FROM observation_summary grouped
WHERE (grouped.metric_id = ANY (ARRAY(SELECT metric.id
FROM metric
WHERE metric.key = ANY ($1))) AND EXISTS (SELECT
FROM subject about
WHERE about.id = grouped.subject_id AND about.kind = $2) AND grouped.aggregation = $3) GROUP BY ()) g
LIMIT 20) t0;

SELECT t0.metric_id, t0.count, t0.sum::text, t0.suspicion, t0.low::text, t0.low_inclusive, t0.high::text
FROM (SELECT g.*
FROM (SELECT true AS here, grouped.metric_id AS metric_id, CASE WHEN bool_and(grouped.low IS NOT NULL) THEN sum(grouped.low) END AS low, CASE WHEN bool_and(grouped.high IS NOT NULL) THEN sum(grouped.high) END AS high, bool_and(grouped.low_inclusive) AS low_inclusive, coalesce(sum(grouped.count), 0) AS count, sum(grouped.sum) AS sum, CASE WHEN min(grouped.alike) <> max(grouped.alike) OR min(grouped.subject_id) <> max(grouped.subject_id) AND NOT bool_and(grouped.adds_over_subjects) OR sum(grouped.count) > 1 AND NOT bool_and(grouped.adds_up) THEN true END AS suspicion
FROM observation_summary grouped
WHERE (grouped.metric_id = ANY (ARRAY(SELECT metric.id
FROM metric
WHERE metric.key = ANY ($1))) AND EXISTS (SELECT
FROM subject about
WHERE about.id = grouped.subject_id AND about.kind = $2) AND grouped.aggregation = $3) GROUP BY grouped.metric_id) g
ORDER BY g.metric_id NULLS LAST
LIMIT 20) t0
ORDER BY t0.metric_id NULLS LAST;

SELECT (SELECT version
FROM data_version), c.*
FROM unnest($1::bigint[]) WITH ORDINALITY AS g(k, place)
CROSS JOIN LATERAL (SELECT CASE WHEN min(culprit.unit_id) <> max(culprit.unit_id) THEN 'UNIT ' || string_agg(DISTINCT culprit_counted.key, ', ') WHEN min(culprit.metric_id) <> max(culprit.metric_id) THEN 'METRIC ' || string_agg(DISTINCT culprit_measured.key, ', ') WHEN min(culprit.aggregation) <> max(culprit.aggregation) THEN 'AGGREGATION ' || string_agg(DISTINCT culprit.aggregation, ', ') WHEN bool_or(culprit.aggregate) AND NOT bool_and(culprit.aggregate) THEN 'AGGREGATE ' || string_agg(DISTINCT coalesce(culprit.printed, culprit.value::text, culprit.key), ', ') FILTER (WHERE culprit.aggregate) WHEN min(culprit.origin) <> max(culprit.origin) THEN 'ORIGIN ' || string_agg(DISTINCT culprit.origin, ', ') WHEN min(culprit.assertion) <> max(culprit.assertion) THEN 'ASSERTION ' || string_agg(DISTINCT coalesce(culprit.printed, culprit.value::text, culprit.key), ', ') FILTER (WHERE culprit.assertion <> 'PREFERRED') WHEN min(culprit.subject_id) <> max(culprit.subject_id) AND NOT bool_and('ENTITY' = ANY (culprit_measured.additive_over)) THEN 'ENTITY ' || string_agg(DISTINCT culprit_measured.key, ', ') WHEN (min(lower(culprit.period)) <> max(lower(culprit.period)) OR min(upper(culprit.period)) <> max(upper(culprit.period))) AND (bool_or(culprit.aggregation IN ('CUMULATIVE', 'STOCK')) OR NOT bool_and('TIME' = ANY (culprit_measured.additive_over))) THEN 'TIME ' || string_agg(DISTINCT culprit_measured.key, ', ') WHEN NOT bool_and('DIMENSION' = ANY (culprit_measured.additive_over)) AND bool_or(num_nonnulls(culprit.system_id, culprit.journal_id, culprit.grant_type_id, culprit.expert_group_id, culprit.authorship) > 0) THEN 'DIMENSION ' || CASE WHEN count(DISTINCT (culprit.subject_id, culprit.system_id, culprit.journal_id, culprit.grant_type_id, culprit.expert_group_id, culprit.authorship)) > count(DISTINCT culprit.subject_id) THEN string_agg(DISTINCT culprit_measured.key, ', ') END END AS sum_conflict, CASE WHEN min(culprit.unit_id) <> max(culprit.unit_id) THEN 'UNIT ' || string_agg(DISTINCT culprit_counted.key, ', ') WHEN min(culprit.metric_id) <> max(culprit.metric_id) THEN 'METRIC ' || string_agg(DISTINCT culprit_measured.key, ', ') WHEN min(culprit.aggregation) <> max(culprit.aggregation) THEN 'AGGREGATION ' || string_agg(DISTINCT culprit.aggregation, ', ') WHEN bool_or(culprit.aggregate) AND NOT bool_and(culprit.aggregate) THEN 'AGGREGATE ' || string_agg(DISTINCT coalesce(culprit.printed, culprit.value::text, culprit.key), ', ') FILTER (WHERE culprit.aggregate) WHEN min(culprit.origin) <> max(culprit.origin) THEN 'ORIGIN ' || string_agg(DISTINCT culprit.origin, ', ') WHEN min(culprit.assertion) <> max(culprit.assertion) THEN 'ASSERTION ' || string_agg(DISTINCT coalesce(culprit.printed, culprit.value::text, culprit.key), ', ') FILTER (WHERE culprit.assertion <> 'PREFERRED') END AS mean_conflict, CASE WHEN min(culprit.unit_id) <> max(culprit.unit_id) THEN 'UNIT ' || string_agg(DISTINCT culprit_counted.key, ', ') WHEN min(culprit.metric_id) <> max(culprit.metric_id) THEN 'METRIC ' || string_agg(DISTINCT culprit_measured.key, ', ') WHEN min(culprit.aggregation) <> max(culprit.aggregation) THEN 'AGGREGATION ' || string_agg(DISTINCT culprit.aggregation, ', ') END AS extreme_conflict
FROM observation culprit
LEFT JOIN unit culprit_counted ON culprit_counted.id = culprit.unit_id
LEFT JOIN metric culprit_measured ON culprit_measured.id = culprit.metric_id
WHERE culprit.superseded_at IS NULL AND EXISTS (SELECT
FROM subject about
WHERE about.id = culprit.subject_id AND about.kind = $2)) c
ORDER BY g.place;

SELECT (SELECT version
FROM data_version), c.*
FROM unnest($1::bigint[]) WITH ORDINALITY AS g(k, place)
CROSS JOIN LATERAL (SELECT CASE WHEN min(culprit.unit_id) <> max(culprit.unit_id) THEN 'UNIT ' || string_agg(DISTINCT culprit_counted.key, ', ') WHEN min(culprit.metric_id) <> max(culprit.metric_id) THEN 'METRIC ' || string_agg(DISTINCT culprit_measured.key, ', ') WHEN bool_or(culprit.aggregate) AND NOT bool_and(culprit.aggregate) THEN 'AGGREGATE ' || string_agg(DISTINCT coalesce(culprit.printed, culprit.value::text, culprit.key), ', ') FILTER (WHERE culprit.aggregate) WHEN min(culprit.origin) <> max(culprit.origin) THEN 'ORIGIN ' || string_agg(DISTINCT culprit.origin, ', ') WHEN min(culprit.assertion) <> max(culprit.assertion) THEN 'ASSERTION ' || string_agg(DISTINCT coalesce(culprit.printed, culprit.value::text, culprit.key), ', ') FILTER (WHERE culprit.assertion <> 'PREFERRED') WHEN min(culprit.subject_id) <> max(culprit.subject_id) AND NOT bool_and('ENTITY' = ANY (culprit_measured.additive_over)) THEN 'ENTITY ' || string_agg(DISTINCT culprit_measured.key, ', ') WHEN (min(lower(culprit.period)) <> max(lower(culprit.period)) OR min(upper(culprit.period)) <> max(upper(culprit.period))) AND (bool_or(culprit.aggregation IN ('CUMULATIVE', 'STOCK')) OR NOT bool_and('TIME' = ANY (culprit_measured.additive_over))) THEN 'TIME ' || string_agg(DISTINCT culprit_measured.key, ', ') WHEN NOT bool_and('DIMENSION' = ANY (culprit_measured.additive_over)) AND bool_or(num_nonnulls(culprit.system_id, culprit.journal_id, culprit.grant_type_id, culprit.expert_group_id, culprit.authorship) > 0) THEN 'DIMENSION ' || CASE WHEN count(DISTINCT (culprit.subject_id, culprit.system_id, culprit.journal_id, culprit.grant_type_id, culprit.expert_group_id, culprit.authorship)) > count(DISTINCT culprit.subject_id) THEN string_agg(DISTINCT culprit_measured.key, ', ') END END AS sum_conflict
FROM observation culprit
LEFT JOIN unit culprit_counted ON culprit_counted.id = culprit.unit_id
LEFT JOIN metric culprit_measured ON culprit_measured.id = culprit.metric_id
WHERE culprit.superseded_at IS NULL AND (culprit.metric_id = ANY (ARRAY(SELECT metric.id
FROM metric
WHERE metric.key = ANY ($2))) AND EXISTS (SELECT
FROM subject about
WHERE about.id = culprit.subject_id AND about.kind = $3) AND culprit.aggregation = $4)) c
ORDER BY g.place;

SELECT (SELECT version
FROM data_version), c.*
FROM unnest($1::bigint[], $2::bigint[]) WITH ORDINALITY AS g(k, metric_id, place)
CROSS JOIN LATERAL (SELECT CASE WHEN min(culprit.unit_id) <> max(culprit.unit_id) THEN 'UNIT ' || string_agg(DISTINCT culprit_counted.key, ', ') WHEN bool_or(culprit.aggregate) AND NOT bool_and(culprit.aggregate) THEN 'AGGREGATE ' || string_agg(DISTINCT coalesce(culprit.printed, culprit.value::text, culprit.key), ', ') FILTER (WHERE culprit.aggregate) WHEN min(culprit.origin) <> max(culprit.origin) THEN 'ORIGIN ' || string_agg(DISTINCT culprit.origin, ', ') WHEN min(culprit.assertion) <> max(culprit.assertion) THEN 'ASSERTION ' || string_agg(DISTINCT coalesce(culprit.printed, culprit.value::text, culprit.key), ', ') FILTER (WHERE culprit.assertion <> 'PREFERRED') WHEN min(culprit.subject_id) <> max(culprit.subject_id) AND NOT bool_and('ENTITY' = ANY (culprit_measured.additive_over)) THEN 'ENTITY ' || string_agg(DISTINCT culprit_measured.key, ', ') WHEN (min(lower(culprit.period)) <> max(lower(culprit.period)) OR min(upper(culprit.period)) <> max(upper(culprit.period))) AND (bool_or(culprit.aggregation IN ('CUMULATIVE', 'STOCK')) OR NOT bool_and('TIME' = ANY (culprit_measured.additive_over))) THEN 'TIME ' || string_agg(DISTINCT culprit_measured.key, ', ') WHEN NOT bool_and('DIMENSION' = ANY (culprit_measured.additive_over)) AND bool_or(num_nonnulls(culprit.system_id, culprit.journal_id, culprit.grant_type_id, culprit.expert_group_id, culprit.authorship) > 0) THEN 'DIMENSION ' || CASE WHEN count(DISTINCT (culprit.subject_id, culprit.system_id, culprit.journal_id, culprit.grant_type_id, culprit.expert_group_id, culprit.authorship)) > count(DISTINCT culprit.subject_id) THEN string_agg(DISTINCT culprit_measured.key, ', ') END END AS sum_conflict
FROM observation culprit
LEFT JOIN unit culprit_counted ON culprit_counted.id = culprit.unit_id
LEFT JOIN metric culprit_measured ON culprit_measured.id = culprit.metric_id
WHERE culprit.superseded_at IS NULL AND (culprit.metric_id = ANY (ARRAY(SELECT metric.id
FROM metric
WHERE metric.key = ANY ($3))) AND EXISTS (SELECT
FROM subject about
WHERE about.id = culprit.subject_id AND about.kind = $4) AND culprit.aggregation = $5) AND culprit.metric_id IS NOT DISTINCT
FROM g.metric_id) c
ORDER BY g.place;
