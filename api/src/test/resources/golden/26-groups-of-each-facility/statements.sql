SELECT (SELECT version
FROM data_version);

SELECT t0.key, (SELECT count(*)
FROM observation counted
WHERE counted.subject_id = t0.id AND counted.superseded_at IS NULL), t0.id
FROM (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'FACILITY' AND t0.key = ANY ($1)
ORDER BY t0.id
LIMIT 20) t0
ORDER BY t0.id;

SELECT p.k, t1_metric.id, t1_metric.key, t1_unit.id, t1_unit.symbol, t1.count, t1.sum::text, t1.sum_conflict
FROM (SELECT t0.id AS k
FROM (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'FACILITY' AND t0.key = ANY ($1)
ORDER BY t0.id
LIMIT 20) t0) p
CROSS JOIN LATERAL (SELECT g.*
FROM (SELECT grouped.metric_id AS metric_id, grouped.unit_id AS unit_id, count(*) AS count, sum(grouped.value) AS sum, CASE WHEN min(grouped.unit_id) = max(grouped.unit_id) THEN min(grouped.unit_id) END AS common_unit_id, CASE WHEN min(grouped.unit_id) <> max(grouped.unit_id) THEN concat('UNIT ', string_agg(DISTINCT grouped_counted.key, ', ')) WHEN min(grouped.metric_id) <> max(grouped.metric_id) THEN concat('METRIC ', string_agg(DISTINCT grouped_measured.key, ', ')) WHEN min(grouped.aggregation) <> max(grouped.aggregation) THEN concat('AGGREGATION ', string_agg(DISTINCT grouped.aggregation, ', ')) WHEN bool_or(grouped.aggregate) AND NOT bool_and(grouped.aggregate) THEN concat('AGGREGATE ', string_agg(DISTINCT coalesce(grouped.printed, grouped.value::text, grouped.key), ', ') FILTER (WHERE grouped.aggregate)) WHEN min(grouped.origin) <> max(grouped.origin) THEN concat('ORIGIN ', string_agg(DISTINCT grouped.origin, ', ')) WHEN min(grouped.assertion) <> max(grouped.assertion) THEN concat('ASSERTION ', string_agg(DISTINCT coalesce(grouped.printed, grouped.value::text, grouped.key), ', ') FILTER (WHERE grouped.assertion <> 'PREFERRED')) WHEN min(grouped.subject_id) <> max(grouped.subject_id) AND NOT bool_and('ENTITY' = ANY (grouped_measured.additive_over)) THEN concat('ENTITY ', string_agg(DISTINCT grouped_measured.key, ', ')) WHEN (min(lower(grouped.period)) <> max(lower(grouped.period)) OR min(upper(grouped.period)) <> max(upper(grouped.period))) AND (bool_or(grouped.aggregation IN ('CUMULATIVE', 'STOCK')) OR NOT bool_and('TIME' = ANY (grouped_measured.additive_over))) THEN concat('TIME ', string_agg(DISTINCT grouped_measured.key, ', ')) WHEN count(DISTINCT (grouped.subject_id, grouped.system_id, grouped.journal_id, grouped.grant_type_id, grouped.expert_group_id, grouped.authorship)) > count(DISTINCT grouped.subject_id) AND NOT bool_and('DIMENSION' = ANY (grouped_measured.additive_over)) THEN concat('DIMENSION ', string_agg(DISTINCT grouped_measured.key, ', ')) END AS sum_conflict
FROM observation grouped
LEFT JOIN unit grouped_counted ON grouped_counted.id = grouped.unit_id
LEFT JOIN metric grouped_measured ON grouped_measured.id = grouped.metric_id
WHERE grouped.subject_id = p.k AND grouped.superseded_at IS NULL GROUP BY grouped.metric_id, grouped.unit_id) g
ORDER BY g.metric_id NULLS LAST, g.unit_id NULLS LAST
LIMIT 20) t1
LEFT JOIN metric t1_metric ON t1_metric.id = t1.metric_id
LEFT JOIN unit t1_unit ON t1_unit.id = t1.common_unit_id
ORDER BY p.k, t1.metric_id NULLS LAST, t1.unit_id NULLS LAST;

SELECT t2.parent_id, t2.key, t2.id
FROM (SELECT t2.*
FROM subject t2
WHERE t2.parent_id = ANY (ARRAY(SELECT t0.id AS k
FROM (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'FACILITY' AND t0.key = ANY ($1)
ORDER BY t0.id
LIMIT 20) t0)) AND t2.kind = 'FACILITY_SYSTEM') t2
ORDER BY t2.parent_id, t2.id;

SELECT p.k, t3_metric.id, t3_metric.key, t3.count, t3.max::text, t3.extreme_conflict
FROM (SELECT t2.id AS k
FROM (SELECT t2.*
FROM subject t2
WHERE t2.parent_id = ANY (ARRAY(SELECT t0.id AS k
FROM (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'FACILITY' AND t0.key = ANY ($1)
ORDER BY t0.id
LIMIT 20) t0)) AND t2.kind = 'FACILITY_SYSTEM') t2) p
CROSS JOIN LATERAL (SELECT g.*
FROM (SELECT grouped.metric_id AS metric_id, count(*) AS count, trim_scale(max(grouped.value)) AS max, CASE WHEN min(grouped.unit_id) <> max(grouped.unit_id) THEN concat('UNIT ', string_agg(DISTINCT grouped_counted.key, ', ')) WHEN min(grouped.metric_id) <> max(grouped.metric_id) THEN concat('METRIC ', string_agg(DISTINCT grouped_measured.key, ', ')) WHEN min(grouped.aggregation) <> max(grouped.aggregation) THEN concat('AGGREGATION ', string_agg(DISTINCT grouped.aggregation, ', ')) END AS extreme_conflict
FROM observation grouped
LEFT JOIN unit grouped_counted ON grouped_counted.id = grouped.unit_id
LEFT JOIN metric grouped_measured ON grouped_measured.id = grouped.metric_id
WHERE grouped.system_id = p.k AND grouped.origin <> 'DERIVED' AND grouped.superseded_at IS NULL GROUP BY grouped.metric_id) g
ORDER BY g.metric_id NULLS LAST
LIMIT 20) t3
LEFT JOIN metric t3_metric ON t3_metric.id = t3.metric_id
ORDER BY p.k, t3.metric_id NULLS LAST;
