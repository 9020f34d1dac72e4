SELECT t0.printed, t0.value::text, t0.low::text, t0_subject.key, t0.metric_id, t0.id, h.h0
FROM (SELECT (SELECT version
FROM data_version) AS h0) h
LEFT JOIN (SELECT t0.*
FROM observation t0
WHERE t0.superseded_at IS NULL AND (t0.metric_id = ANY (ARRAY(SELECT metric.id
FROM metric
WHERE metric.key = ANY ($1))) AND EXISTS (SELECT
FROM subject about
WHERE about.id = t0.subject_id AND about.kind = $2) AND t0.aggregation = $3 AND t0.origin = $4)
ORDER BY t0.id
LIMIT 20) t0 ON true
LEFT JOIN subject t0_subject ON t0_subject.id = t0.subject_id
ORDER BY t0.id;

SELECT t1.count, t1.common_unit_id, t1.sum::text, t1.sum_conflict, t1.low::text, t1.low_inclusive, t1.high::text, t1.high_inclusive
FROM (SELECT true AS here, g.*, CASE WHEN g.sum_conflict_kind IS NOT NULL THEN (SELECT CASE WHEN g.sum_conflict_kind = 'UNIT' THEN 'UNIT ' || string_agg(DISTINCT culprit_counted.key, ', ') WHEN g.sum_conflict_kind = 'AGGREGATE' THEN 'AGGREGATE ' || string_agg(DISTINCT coalesce(culprit.printed, culprit.value::text, culprit.key), ', ') FILTER (WHERE culprit.aggregate) WHEN g.sum_conflict_kind = 'ASSERTION' THEN 'ASSERTION ' || string_agg(DISTINCT coalesce(culprit.printed, culprit.value::text, culprit.key), ', ') FILTER (WHERE culprit.assertion <> 'PREFERRED') WHEN g.sum_conflict_kind = 'TIME' THEN 'TIME ' || string_agg(DISTINCT culprit_measured.key, ', ') WHEN g.sum_conflict_kind = 'DIMENSION' THEN 'DIMENSION ' || CASE WHEN count(DISTINCT (culprit.subject_id, culprit.system_id, culprit.journal_id, culprit.grant_type_id, culprit.expert_group_id, culprit.authorship)) > count(DISTINCT culprit.subject_id) THEN string_agg(DISTINCT culprit_measured.key, ', ') END END
FROM observation culprit
LEFT JOIN unit culprit_counted ON culprit_counted.id = culprit.unit_id
LEFT JOIN metric culprit_measured ON culprit_measured.id = culprit.metric_id
WHERE culprit.superseded_at IS NULL AND (culprit.metric_id = ANY (ARRAY(SELECT metric.id
FROM metric
WHERE metric.key = ANY ($1))) AND EXISTS (SELECT
FROM subject about
WHERE about.id = culprit.subject_id AND about.kind = $2) AND culprit.aggregation = $3 AND culprit.origin = $4)) END AS sum_conflict
FROM (SELECT count(*) AS count, sum(grouped.value) AS sum, CASE WHEN bool_and(grouped.low IS NOT NULL) THEN sum(grouped.low) END AS low, CASE WHEN bool_and(grouped.high IS NOT NULL) THEN sum(grouped.high) END AS high, bool_and(grouped.low_inclusive) AS low_inclusive, bool_and(grouped.high_inclusive) AS high_inclusive, CASE WHEN min(grouped.unit_id) = max(grouped.unit_id) THEN min(grouped.unit_id) END AS common_unit_id, CASE WHEN min(grouped.unit_id) <> max(grouped.unit_id) THEN 'UNIT' WHEN bool_or(grouped.aggregate) AND NOT bool_and(grouped.aggregate) THEN 'AGGREGATE' WHEN min(grouped.assertion) <> max(grouped.assertion) THEN 'ASSERTION' WHEN (min(lower(grouped.period)) <> max(lower(grouped.period)) OR min(upper(grouped.period)) <> max(upper(grouped.period))) AND (bool_or(grouped.aggregation IN ('CUMULATIVE', 'STOCK')) OR NOT bool_and('TIME' = ANY (grouped_measured.additive_over))) THEN 'TIME' WHEN NOT bool_and('DIMENSION' = ANY (grouped_measured.additive_over)) AND bool_or(num_nonnulls(grouped.system_id, grouped.journal_id, grouped.grant_type_id, grouped.expert_group_id, grouped.authorship) > 0) THEN 'DIMENSION' END AS sum_conflict_kind
FROM observation grouped
LEFT JOIN metric grouped_measured ON grouped_measured.id = grouped.metric_id
WHERE grouped.superseded_at IS NULL AND (grouped.metric_id = ANY (ARRAY(SELECT metric.id
FROM metric
WHERE metric.key = ANY ($1))) AND EXISTS (SELECT
FROM subject about
WHERE about.id = grouped.subject_id AND about.kind = $2) AND grouped.aggregation = $3 AND grouped.origin = $4) GROUP BY ()) g
LIMIT 20) t1;
