SELECT t0.count, t0.common_unit_id, t0.sum::text, t0.suspicion, t0.avg::text, t0.max::text, t0.here, h.h0
FROM (SELECT (SELECT version
FROM data_version) AS h0) h
LEFT JOIN (SELECT g.*
FROM (SELECT true AS here, CASE WHEN min(grouped.unit_id) = max(grouped.unit_id) THEN min(grouped.unit_id) END AS common_unit_id, coalesce(sum(grouped.count), 0) AS count, sum(grouped.sum) AS sum, trim_scale(round((sum(grouped.sum) + 0.0000000000) / nullif(sum(grouped.count_of_values), 0), 10)) AS avg, max(grouped.max) AS max, CASE WHEN min(grouped.alike) <> max(grouped.alike) THEN 'UNIT' WHEN min(grouped.subject_id) <> max(grouped.subject_id) AND NOT bool_and(grouped.adds_over_subjects) THEN 'ENTITY' WHEN sum(grouped.count) > 1 AND NOT bool_and(grouped.adds_up) THEN 'TIME' END AS suspicion
FROM observation_summary grouped
WHERE EXISTS (SELECT
FROM subject about
WHERE about.id = grouped.subject_id AND about.kind = $1) GROUP BY ()) g
LIMIT 20) t0 ON true;

SELECT t0.count, t0.common_unit_id, t0.sum::text, t0.suspicion
FROM (SELECT g.*
FROM (SELECT true AS here, CASE WHEN min(grouped.unit_id) = max(grouped.unit_id) THEN min(grouped.unit_id) END AS common_unit_id, coalesce(sum(grouped.count), 0) AS count, sum(grouped.sum) AS sum, CASE WHEN min(grouped.alike) <> max(grouped.alike) THEN 'UNIT' WHEN min(grouped.subject_id) <> max(grouped.subject_id) AND NOT bool_and(grouped.adds_over_subjects) THEN 'ENTITY' WHEN sum(grouped.count) > 1 AND NOT bool_and(grouped.adds_up) THEN 'TIME' END AS suspicion
FROM observation_summary grouped
WHERE (grouped.metric_id = ANY (ARRAY(SELECT metric.id
FROM metric
WHERE metric.key = ANY ($1))) AND EXISTS (SELECT
FROM subject about
WHERE about.id = grouped.subject_id AND about.kind = $2) AND grouped.aggregation = $3) GROUP BY ()) g
LIMIT 20) t0;

SELECT t0.metric_id, t0.count, t0.sum::text, t0.suspicion, t0.low::text, t0.low_inclusive, t0.high::text
FROM (SELECT g.*
FROM (SELECT true AS here, grouped.metric_id AS metric_id, CASE WHEN bool_and(grouped.low IS NOT NULL) THEN sum(grouped.low) END AS low, CASE WHEN bool_and(grouped.high IS NOT NULL) THEN sum(grouped.high) END AS high, bool_and(grouped.low_inclusive) AS low_inclusive, coalesce(sum(grouped.count), 0) AS count, sum(grouped.sum) AS sum, CASE WHEN min(grouped.alike) <> max(grouped.alike) THEN 'UNIT' WHEN min(grouped.subject_id) <> max(grouped.subject_id) AND NOT bool_and(grouped.adds_over_subjects) THEN 'ENTITY' WHEN sum(grouped.count) > 1 AND NOT bool_and(grouped.adds_up) THEN 'TIME' END AS suspicion
FROM observation_summary grouped
WHERE (grouped.metric_id = ANY (ARRAY(SELECT metric.id
FROM metric
WHERE metric.key = ANY ($1))) AND EXISTS (SELECT
FROM subject about
WHERE about.id = grouped.subject_id AND about.kind = $2) AND grouped.aggregation = $3) GROUP BY grouped.metric_id) g
ORDER BY g.metric_id NULLS LAST
LIMIT 20) t0
ORDER BY t0.metric_id NULLS LAST;

SELECT t0.count, t0.common_unit_id, t0.sum::text, t0.sum_conflict, t0.avg::text, t0.mean_conflict, t0.max::text, t0.extreme_conflict, t0.here, h.h0
FROM (SELECT (SELECT version
FROM data_version) AS h0) h
LEFT JOIN (SELECT g.*, CASE WHEN g.sum_conflict_kind IS NOT NULL THEN (SELECT CASE WHEN g.sum_conflict_kind = 'UNIT' THEN 'UNIT ' || string_agg(DISTINCT culprit_counted.key, ', ') WHEN g.sum_conflict_kind = 'METRIC' THEN 'METRIC ' || string_agg(DISTINCT culprit_measured.key, ', ') WHEN g.sum_conflict_kind = 'AGGREGATION' THEN 'AGGREGATION ' || string_agg(DISTINCT culprit.aggregation, ', ') WHEN g.sum_conflict_kind = 'AGGREGATE' THEN 'AGGREGATE ' || string_agg(DISTINCT coalesce(culprit.printed, culprit.value::text, culprit.key), ', ') FILTER (WHERE culprit.aggregate) WHEN g.sum_conflict_kind = 'ORIGIN' THEN 'ORIGIN ' || string_agg(DISTINCT culprit.origin, ', ') WHEN g.sum_conflict_kind = 'ASSERTION' THEN 'ASSERTION ' || string_agg(DISTINCT coalesce(culprit.printed, culprit.value::text, culprit.key), ', ') FILTER (WHERE culprit.assertion <> 'PREFERRED') WHEN g.sum_conflict_kind = 'ENTITY' THEN 'ENTITY ' || string_agg(DISTINCT culprit_measured.key, ', ') WHEN g.sum_conflict_kind = 'TIME' THEN 'TIME ' || string_agg(DISTINCT culprit_measured.key, ', ') WHEN g.sum_conflict_kind = 'DIMENSION' THEN 'DIMENSION ' || CASE WHEN count(DISTINCT (culprit.subject_id, culprit.system_id, culprit.journal_id, culprit.grant_type_id, culprit.expert_group_id, culprit.authorship)) > count(DISTINCT culprit.subject_id) THEN string_agg(DISTINCT culprit_measured.key, ', ') END END
FROM observation culprit
LEFT JOIN unit culprit_counted ON culprit_counted.id = culprit.unit_id
LEFT JOIN metric culprit_measured ON culprit_measured.id = culprit.metric_id
WHERE culprit.superseded_at IS NULL AND EXISTS (SELECT
FROM subject about
WHERE about.id = culprit.subject_id AND about.kind = $1)) END AS sum_conflict, CASE WHEN g.mean_conflict_kind IS NOT NULL THEN (SELECT CASE WHEN g.mean_conflict_kind = 'UNIT' THEN 'UNIT ' || string_agg(DISTINCT culprit_counted.key, ', ') WHEN g.mean_conflict_kind = 'METRIC' THEN 'METRIC ' || string_agg(DISTINCT culprit_measured.key, ', ') WHEN g.mean_conflict_kind = 'AGGREGATION' THEN 'AGGREGATION ' || string_agg(DISTINCT culprit.aggregation, ', ') WHEN g.mean_conflict_kind = 'AGGREGATE' THEN 'AGGREGATE ' || string_agg(DISTINCT coalesce(culprit.printed, culprit.value::text, culprit.key), ', ') FILTER (WHERE culprit.aggregate) WHEN g.mean_conflict_kind = 'ORIGIN' THEN 'ORIGIN ' || string_agg(DISTINCT culprit.origin, ', ') WHEN g.mean_conflict_kind = 'ASSERTION' THEN 'ASSERTION ' || string_agg(DISTINCT coalesce(culprit.printed, culprit.value::text, culprit.key), ', ') FILTER (WHERE culprit.assertion <> 'PREFERRED') END
FROM observation culprit
LEFT JOIN unit culprit_counted ON culprit_counted.id = culprit.unit_id
LEFT JOIN metric culprit_measured ON culprit_measured.id = culprit.metric_id
WHERE culprit.superseded_at IS NULL AND EXISTS (SELECT
FROM subject about
WHERE about.id = culprit.subject_id AND about.kind = $1)) END AS mean_conflict, CASE WHEN g.extreme_conflict_kind IS NOT NULL THEN (SELECT CASE WHEN g.extreme_conflict_kind = 'UNIT' THEN 'UNIT ' || string_agg(DISTINCT culprit_counted.key, ', ') WHEN g.extreme_conflict_kind = 'METRIC' THEN 'METRIC ' || string_agg(DISTINCT culprit_measured.key, ', ') WHEN g.extreme_conflict_kind = 'AGGREGATION' THEN 'AGGREGATION ' || string_agg(DISTINCT culprit.aggregation, ', ') END
FROM observation culprit
LEFT JOIN unit culprit_counted ON culprit_counted.id = culprit.unit_id
LEFT JOIN metric culprit_measured ON culprit_measured.id = culprit.metric_id
WHERE culprit.superseded_at IS NULL AND EXISTS (SELECT
FROM subject about
WHERE about.id = culprit.subject_id AND about.kind = $1)) END AS extreme_conflict
FROM (SELECT true AS here, CASE WHEN min(grouped.unit_id) = max(grouped.unit_id) THEN min(grouped.unit_id) END AS common_unit_id, count(*) AS count, sum(grouped.value) AS sum, trim_scale(round((sum(grouped.value) + 0.0000000000) / nullif(count(grouped.value), 0), 10)) AS avg, trim_scale(max(grouped.value)) AS max, CASE WHEN min(grouped.unit_id) <> max(grouped.unit_id) THEN 'UNIT' WHEN min(grouped.metric_id) <> max(grouped.metric_id) THEN 'METRIC' WHEN min(grouped.aggregation) <> max(grouped.aggregation) THEN 'AGGREGATION' WHEN bool_or(grouped.aggregate) AND NOT bool_and(grouped.aggregate) THEN 'AGGREGATE' WHEN min(grouped.origin) <> max(grouped.origin) THEN 'ORIGIN' WHEN min(grouped.assertion) <> max(grouped.assertion) THEN 'ASSERTION' WHEN min(grouped.subject_id) <> max(grouped.subject_id) AND NOT bool_and('ENTITY' = ANY (grouped_measured.additive_over)) THEN 'ENTITY' WHEN (min(lower(grouped.period)) <> max(lower(grouped.period)) OR min(upper(grouped.period)) <> max(upper(grouped.period))) AND (bool_or(grouped.aggregation IN ('CUMULATIVE', 'STOCK')) OR NOT bool_and('TIME' = ANY (grouped_measured.additive_over))) THEN 'TIME' WHEN NOT bool_and('DIMENSION' = ANY (grouped_measured.additive_over)) AND bool_or(num_nonnulls(grouped.system_id, grouped.journal_id, grouped.grant_type_id, grouped.expert_group_id, grouped.authorship) > 0) THEN 'DIMENSION' END AS sum_conflict_kind, CASE WHEN min(grouped.unit_id) <> max(grouped.unit_id) THEN 'UNIT' WHEN min(grouped.metric_id) <> max(grouped.metric_id) THEN 'METRIC' WHEN min(grouped.aggregation) <> max(grouped.aggregation) THEN 'AGGREGATION' WHEN bool_or(grouped.aggregate) AND NOT bool_and(grouped.aggregate) THEN 'AGGREGATE' WHEN min(grouped.origin) <> max(grouped.origin) THEN 'ORIGIN' WHEN min(grouped.assertion) <> max(grouped.assertion) THEN 'ASSERTION' END AS mean_conflict_kind, CASE WHEN min(grouped.unit_id) <> max(grouped.unit_id) THEN 'UNIT' WHEN min(grouped.metric_id) <> max(grouped.metric_id) THEN 'METRIC' WHEN min(grouped.aggregation) <> max(grouped.aggregation) THEN 'AGGREGATION' END AS extreme_conflict_kind
FROM observation grouped
LEFT JOIN metric grouped_measured ON grouped_measured.id = grouped.metric_id
WHERE grouped.superseded_at IS NULL AND EXISTS (SELECT
FROM subject about
WHERE about.id = grouped.subject_id AND about.kind = $1) GROUP BY ()) g
LIMIT 20) t0 ON true;

SELECT t0.count, t0.common_unit_id, t0.sum::text, t0.sum_conflict
FROM (SELECT g.*, CASE WHEN g.sum_conflict_kind IS NOT NULL THEN (SELECT CASE WHEN g.sum_conflict_kind = 'UNIT' THEN 'UNIT ' || string_agg(DISTINCT culprit_counted.key, ', ') WHEN g.sum_conflict_kind = 'METRIC' THEN 'METRIC ' || string_agg(DISTINCT culprit_measured.key, ', ') WHEN g.sum_conflict_kind = 'AGGREGATE' THEN 'AGGREGATE ' || string_agg(DISTINCT coalesce(culprit.printed, culprit.value::text, culprit.key), ', ') FILTER (WHERE culprit.aggregate) WHEN g.sum_conflict_kind = 'ORIGIN' THEN 'ORIGIN ' || string_agg(DISTINCT culprit.origin, ', ') WHEN g.sum_conflict_kind = 'ASSERTION' THEN 'ASSERTION ' || string_agg(DISTINCT coalesce(culprit.printed, culprit.value::text, culprit.key), ', ') FILTER (WHERE culprit.assertion <> 'PREFERRED') WHEN g.sum_conflict_kind = 'ENTITY' THEN 'ENTITY ' || string_agg(DISTINCT culprit_measured.key, ', ') WHEN g.sum_conflict_kind = 'TIME' THEN 'TIME ' || string_agg(DISTINCT culprit_measured.key, ', ') WHEN g.sum_conflict_kind = 'DIMENSION' THEN 'DIMENSION ' || CASE WHEN count(DISTINCT (culprit.subject_id, culprit.system_id, culprit.journal_id, culprit.grant_type_id, culprit.expert_group_id, culprit.authorship)) > count(DISTINCT culprit.subject_id) THEN string_agg(DISTINCT culprit_measured.key, ', ') END END
FROM observation culprit
LEFT JOIN unit culprit_counted ON culprit_counted.id = culprit.unit_id
LEFT JOIN metric culprit_measured ON culprit_measured.id = culprit.metric_id
WHERE culprit.superseded_at IS NULL AND (culprit.metric_id = ANY (ARRAY(SELECT metric.id
FROM metric
WHERE metric.key = ANY ($1))) AND EXISTS (SELECT
FROM subject about
WHERE about.id = culprit.subject_id AND about.kind = $2) AND culprit.aggregation = $3)) END AS sum_conflict
FROM (SELECT true AS here, CASE WHEN min(grouped.unit_id) = max(grouped.unit_id) THEN min(grouped.unit_id) END AS common_unit_id, count(*) AS count, sum(grouped.value) AS sum, CASE WHEN min(grouped.unit_id) <> max(grouped.unit_id) THEN 'UNIT' WHEN min(grouped.metric_id) <> max(grouped.metric_id) THEN 'METRIC' WHEN bool_or(grouped.aggregate) AND NOT bool_and(grouped.aggregate) THEN 'AGGREGATE' WHEN min(grouped.origin) <> max(grouped.origin) THEN 'ORIGIN' WHEN min(grouped.assertion) <> max(grouped.assertion) THEN 'ASSERTION' WHEN min(grouped.subject_id) <> max(grouped.subject_id) AND NOT bool_and('ENTITY' = ANY (grouped_measured.additive_over)) THEN 'ENTITY' WHEN (min(lower(grouped.period)) <> max(lower(grouped.period)) OR min(upper(grouped.period)) <> max(upper(grouped.period))) AND (bool_or(grouped.aggregation IN ('CUMULATIVE', 'STOCK')) OR NOT bool_and('TIME' = ANY (grouped_measured.additive_over))) THEN 'TIME' WHEN NOT bool_and('DIMENSION' = ANY (grouped_measured.additive_over)) AND bool_or(num_nonnulls(grouped.system_id, grouped.journal_id, grouped.grant_type_id, grouped.expert_group_id, grouped.authorship) > 0) THEN 'DIMENSION' END AS sum_conflict_kind
FROM observation grouped
LEFT JOIN metric grouped_measured ON grouped_measured.id = grouped.metric_id
WHERE grouped.superseded_at IS NULL AND (grouped.metric_id = ANY (ARRAY(SELECT metric.id
FROM metric
WHERE metric.key = ANY ($1))) AND EXISTS (SELECT
FROM subject about
WHERE about.id = grouped.subject_id AND about.kind = $2) AND grouped.aggregation = $3) GROUP BY ()) g
LIMIT 20) t0;

SELECT t0.metric_id, t0.count, t0.sum::text, t0.sum_conflict, t0.low::text, t0.low_inclusive, t0.high::text
FROM (SELECT g.*, CASE WHEN g.sum_conflict_kind IS NOT NULL THEN (SELECT CASE WHEN g.sum_conflict_kind = 'UNIT' THEN 'UNIT ' || string_agg(DISTINCT culprit_counted.key, ', ') WHEN g.sum_conflict_kind = 'AGGREGATE' THEN 'AGGREGATE ' || string_agg(DISTINCT coalesce(culprit.printed, culprit.value::text, culprit.key), ', ') FILTER (WHERE culprit.aggregate) WHEN g.sum_conflict_kind = 'ORIGIN' THEN 'ORIGIN ' || string_agg(DISTINCT culprit.origin, ', ') WHEN g.sum_conflict_kind = 'ASSERTION' THEN 'ASSERTION ' || string_agg(DISTINCT coalesce(culprit.printed, culprit.value::text, culprit.key), ', ') FILTER (WHERE culprit.assertion <> 'PREFERRED') WHEN g.sum_conflict_kind = 'ENTITY' THEN 'ENTITY ' || string_agg(DISTINCT culprit_measured.key, ', ') WHEN g.sum_conflict_kind = 'TIME' THEN 'TIME ' || string_agg(DISTINCT culprit_measured.key, ', ') WHEN g.sum_conflict_kind = 'DIMENSION' THEN 'DIMENSION ' || CASE WHEN count(DISTINCT (culprit.subject_id, culprit.system_id, culprit.journal_id, culprit.grant_type_id, culprit.expert_group_id, culprit.authorship)) > count(DISTINCT culprit.subject_id) THEN string_agg(DISTINCT culprit_measured.key, ', ') END END
FROM observation culprit
LEFT JOIN unit culprit_counted ON culprit_counted.id = culprit.unit_id
LEFT JOIN metric culprit_measured ON culprit_measured.id = culprit.metric_id
WHERE culprit.superseded_at IS NULL AND (culprit.metric_id = ANY (ARRAY(SELECT metric.id
FROM metric
WHERE metric.key = ANY ($1))) AND EXISTS (SELECT
FROM subject about
WHERE about.id = culprit.subject_id AND about.kind = $2) AND culprit.aggregation = $3) AND culprit.metric_id IS NOT DISTINCT
FROM g.metric_id) END AS sum_conflict
FROM (SELECT true AS here, grouped.metric_id AS metric_id, CASE WHEN bool_and(grouped.low IS NOT NULL) THEN sum(grouped.low) END AS low, CASE WHEN bool_and(grouped.high IS NOT NULL) THEN sum(grouped.high) END AS high, bool_and(grouped.low_inclusive) AS low_inclusive, count(*) AS count, sum(grouped.value) AS sum, CASE WHEN min(grouped.unit_id) <> max(grouped.unit_id) THEN 'UNIT' WHEN bool_or(grouped.aggregate) AND NOT bool_and(grouped.aggregate) THEN 'AGGREGATE' WHEN min(grouped.origin) <> max(grouped.origin) THEN 'ORIGIN' WHEN min(grouped.assertion) <> max(grouped.assertion) THEN 'ASSERTION' WHEN min(grouped.subject_id) <> max(grouped.subject_id) AND NOT bool_and('ENTITY' = ANY (grouped_measured.additive_over)) THEN 'ENTITY' WHEN (min(lower(grouped.period)) <> max(lower(grouped.period)) OR min(upper(grouped.period)) <> max(upper(grouped.period))) AND (bool_or(grouped.aggregation IN ('CUMULATIVE', 'STOCK')) OR NOT bool_and('TIME' = ANY (grouped_measured.additive_over))) THEN 'TIME' WHEN NOT bool_and('DIMENSION' = ANY (grouped_measured.additive_over)) AND bool_or(num_nonnulls(grouped.system_id, grouped.journal_id, grouped.grant_type_id, grouped.expert_group_id, grouped.authorship) > 0) THEN 'DIMENSION' END AS sum_conflict_kind
FROM observation grouped
LEFT JOIN metric grouped_measured ON grouped_measured.id = grouped.metric_id
WHERE grouped.superseded_at IS NULL AND (grouped.metric_id = ANY (ARRAY(SELECT metric.id
FROM metric
WHERE metric.key = ANY ($1))) AND EXISTS (SELECT
FROM subject about
WHERE about.id = grouped.subject_id AND about.kind = $2) AND grouped.aggregation = $3) GROUP BY grouped.metric_id) g
ORDER BY g.metric_id NULLS LAST
LIMIT 20) t0
ORDER BY t0.metric_id NULLS LAST;
