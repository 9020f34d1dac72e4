SELECT t0.metric_id, t0.aggregation, t0_subject.id, t0_subject.key, t0.count, t0.common_unit_id, t0.sum::text, t0.suspicion, t0.low::text, t0.low_inclusive, t0.high::text, t0.high_inclusive, t0.here, h.h0, h.h1
FROM (SELECT (SELECT version
FROM data_version) AS h0, (SELECT count(*)
FROM observation counted
WHERE counted.superseded_at IS NULL AND (EXISTS (SELECT
FROM subject about
WHERE about.id = counted.subject_id AND about.kind = $1) AND counted.origin = $2 AND counted.aggregate = $3)) AS h1) h
LEFT JOIN (SELECT g.*
FROM (SELECT true AS here, grouped.metric_id AS metric_id, grouped.subject_id AS subject_id, grouped.aggregation::text COLLATE "C" AS aggregation, grouped.count AS count, grouped.sum AS sum, grouped.low AS low, grouped.high AS high, grouped.low_inclusive AS low_inclusive, grouped.high_inclusive AS high_inclusive, grouped.unit_id AS common_unit_id, CASE WHEN grouped.alone THEN CASE WHEN grouped.count > 1 AND NOT grouped.adds_up THEN 'TIME' END ELSE 'GROUP' END AS suspicion
FROM observation_summary grouped
WHERE (EXISTS (SELECT
FROM subject about
WHERE about.id = grouped.subject_id AND about.kind = $1) AND grouped.origin = $2 AND grouped.aggregate = $3)) g
ORDER BY g.metric_id NULLS LAST, g.aggregation NULLS LAST, g.subject_id NULLS LAST
LIMIT 12) t0 ON true
LEFT JOIN subject t0_subject ON t0_subject.id = t0.subject_id
ORDER BY t0.metric_id NULLS LAST, t0.aggregation NULLS LAST, t0.subject_id NULLS LAST;

SELECT t0.metric_id, t0.aggregation, t0_subject.id, t0_subject.key, t0.count, t0.common_unit_id, t0.sum::text, t0.sum_conflict, t0.low::text, t0.low_inclusive, t0.high::text, t0.high_inclusive, t0.here, h.h0, h.h1
FROM (SELECT (SELECT version
FROM data_version) AS h0, (SELECT count(*)
FROM observation counted
WHERE counted.superseded_at IS NULL AND (EXISTS (SELECT
FROM subject about
WHERE about.id = counted.subject_id AND about.kind = $1) AND counted.origin = $2 AND counted.aggregate = $3)) AS h1) h
LEFT JOIN (SELECT g.*, CASE WHEN g.sum_conflict_kind IS NOT NULL THEN (SELECT CASE WHEN g.sum_conflict_kind = 'UNIT' THEN 'UNIT ' || string_agg(DISTINCT culprit_counted.key, ', ') WHEN g.sum_conflict_kind = 'ASSERTION' THEN 'ASSERTION ' || string_agg(DISTINCT coalesce(culprit.printed, culprit.value::text, culprit.key), ', ') FILTER (WHERE culprit.assertion <> 'PREFERRED') WHEN g.sum_conflict_kind = 'TIME' THEN 'TIME ' || string_agg(DISTINCT culprit_measured.key, ', ') WHEN g.sum_conflict_kind = 'DIMENSION' THEN 'DIMENSION ' || CASE WHEN count(DISTINCT (culprit.subject_id, culprit.system_id, culprit.journal_id, culprit.grant_type_id, culprit.expert_group_id, culprit.authorship)) > count(DISTINCT culprit.subject_id) THEN string_agg(DISTINCT culprit_measured.key, ', ') END END
FROM observation culprit
LEFT JOIN unit culprit_counted ON culprit_counted.id = culprit.unit_id
LEFT JOIN metric culprit_measured ON culprit_measured.id = culprit.metric_id
WHERE culprit.superseded_at IS NULL AND (EXISTS (SELECT
FROM subject about
WHERE about.id = culprit.subject_id AND about.kind = $1) AND culprit.origin = $2 AND culprit.aggregate = $3) AND culprit.metric_id IS NOT DISTINCT
FROM g.metric_id AND culprit.aggregation::text COLLATE "C" IS NOT DISTINCT
FROM g.aggregation AND culprit.subject_id IS NOT DISTINCT
FROM g.subject_id) END AS sum_conflict
FROM (SELECT true AS here, grouped.metric_id AS metric_id, grouped.subject_id AS subject_id, grouped.aggregation::text COLLATE "C" AS aggregation, CASE WHEN bool_and(grouped.low IS NOT NULL) THEN sum(grouped.low) END AS low, CASE WHEN bool_and(grouped.high IS NOT NULL) THEN sum(grouped.high) END AS high, bool_and(grouped.low_inclusive) AS low_inclusive, bool_and(grouped.high_inclusive) AS high_inclusive, CASE WHEN min(grouped.unit_id) = max(grouped.unit_id) THEN min(grouped.unit_id) END AS common_unit_id, count(*) AS count, sum(grouped.value) AS sum, CASE WHEN min(grouped.unit_id) <> max(grouped.unit_id) THEN 'UNIT' WHEN min(grouped.assertion) <> max(grouped.assertion) THEN 'ASSERTION' WHEN (min(lower(grouped.period)) <> max(lower(grouped.period)) OR min(upper(grouped.period)) <> max(upper(grouped.period))) AND (bool_or(grouped.aggregation IN ('CUMULATIVE', 'STOCK')) OR NOT bool_and('TIME' = ANY (grouped_measured.additive_over))) THEN 'TIME' WHEN NOT bool_and('DIMENSION' = ANY (grouped_measured.additive_over)) AND bool_or(num_nonnulls(grouped.system_id, grouped.journal_id, grouped.grant_type_id, grouped.expert_group_id, grouped.authorship) > 0) THEN 'DIMENSION' END AS sum_conflict_kind
FROM observation grouped
LEFT JOIN metric grouped_measured ON grouped_measured.id = grouped.metric_id
WHERE grouped.superseded_at IS NULL AND (EXISTS (SELECT
FROM subject about
WHERE about.id = grouped.subject_id AND about.kind = $1) AND grouped.origin = $2 AND grouped.aggregate = $3) GROUP BY grouped.metric_id, grouped.aggregation::text COLLATE "C", grouped.subject_id) g
ORDER BY g.metric_id NULLS LAST, g.aggregation NULLS LAST, g.subject_id NULLS LAST
LIMIT 12) t0 ON true
LEFT JOIN subject t0_subject ON t0_subject.id = t0.subject_id
ORDER BY t0.metric_id NULLS LAST, t0.aggregation NULLS LAST, t0.subject_id NULLS LAST;
