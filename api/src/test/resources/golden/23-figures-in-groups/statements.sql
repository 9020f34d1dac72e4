SELECT (SELECT version
FROM data_version), (SELECT count(*)
FROM observation counted
WHERE counted.superseded_at IS NULL AND (EXISTS (SELECT
FROM subject about
WHERE about.id = counted.subject_id AND about.kind = $1) AND counted.origin = $2 AND counted.aggregate = $3));

SELECT t0_metric.id, t0_metric.key, t0.aggregation, t0_subject.id, t0_subject.key, t0.count, t0_unit.id, t0_unit.key, t0.sum::text, t0.sum_conflict, t0.low::text, t0.low_inclusive, t0.high::text, t0.high_inclusive
FROM (SELECT g.*
FROM (SELECT grouped.metric_id AS metric_id, grouped.subject_id AS subject_id, grouped.aggregation::text COLLATE "C" AS aggregation, count(*) AS count, sum(grouped.value) AS sum, CASE WHEN bool_and(grouped.low IS NOT NULL) THEN sum(grouped.low) END AS low, CASE WHEN bool_and(grouped.high IS NOT NULL) THEN sum(grouped.high) END AS high, bool_and(grouped.low_inclusive) AS low_inclusive, bool_and(grouped.high_inclusive) AS high_inclusive, CASE WHEN min(grouped.unit_id) = max(grouped.unit_id) THEN min(grouped.unit_id) END AS common_unit_id, CASE WHEN min(grouped.unit_id) <> max(grouped.unit_id) THEN concat('UNIT ', string_agg(DISTINCT grouped_counted.key, ', ')) WHEN min(grouped.metric_id) <> max(grouped.metric_id) THEN concat('METRIC ', string_agg(DISTINCT grouped_measured.key, ', ')) WHEN min(grouped.aggregation) <> max(grouped.aggregation) THEN concat('AGGREGATION ', string_agg(DISTINCT grouped.aggregation, ', ')) WHEN bool_or(grouped.aggregate) AND NOT bool_and(grouped.aggregate) THEN concat('AGGREGATE ', string_agg(DISTINCT coalesce(grouped.printed, grouped.value::text, grouped.key), ', ') FILTER (WHERE grouped.aggregate)) WHEN min(grouped.origin) <> max(grouped.origin) THEN concat('ORIGIN ', string_agg(DISTINCT grouped.origin, ', ')) WHEN min(grouped.assertion) <> max(grouped.assertion) THEN concat('ASSERTION ', string_agg(DISTINCT coalesce(grouped.printed, grouped.value::text, grouped.key), ', ') FILTER (WHERE grouped.assertion <> 'PREFERRED')) WHEN min(grouped.subject_id) <> max(grouped.subject_id) AND NOT bool_and('ENTITY' = ANY (grouped_measured.additive_over)) THEN concat('ENTITY ', string_agg(DISTINCT grouped_measured.key, ', ')) WHEN (min(lower(grouped.period)) <> max(lower(grouped.period)) OR min(upper(grouped.period)) <> max(upper(grouped.period))) AND (bool_or(grouped.aggregation IN ('CUMULATIVE', 'STOCK')) OR NOT bool_and('TIME' = ANY (grouped_measured.additive_over))) THEN concat('TIME ', string_agg(DISTINCT grouped_measured.key, ', ')) WHEN count(DISTINCT (grouped.subject_id, grouped.system_id, grouped.journal_id, grouped.grant_type_id, grouped.expert_group_id, grouped.authorship)) > count(DISTINCT grouped.subject_id) AND NOT bool_and('DIMENSION' = ANY (grouped_measured.additive_over)) THEN concat('DIMENSION ', string_agg(DISTINCT grouped_measured.key, ', ')) END AS sum_conflict
FROM observation grouped
LEFT JOIN unit grouped_counted ON grouped_counted.id = grouped.unit_id
LEFT JOIN metric grouped_measured ON grouped_measured.id = grouped.metric_id
WHERE grouped.superseded_at IS NULL AND (EXISTS (SELECT
FROM subject about
WHERE about.id = grouped.subject_id AND about.kind = $1) AND grouped.origin = $2 AND grouped.aggregate = $3) GROUP BY grouped.metric_id, grouped.aggregation::text COLLATE "C", grouped.subject_id) g
ORDER BY g.metric_id NULLS LAST, g.aggregation NULLS LAST, g.subject_id NULLS LAST
LIMIT 12) t0
LEFT JOIN metric t0_metric ON t0_metric.id = t0.metric_id
LEFT JOIN subject t0_subject ON t0_subject.id = t0.subject_id
LEFT JOIN unit t0_unit ON t0_unit.id = t0.common_unit_id
ORDER BY t0.metric_id NULLS LAST, t0.aggregation NULLS LAST, t0.subject_id NULLS LAST;
