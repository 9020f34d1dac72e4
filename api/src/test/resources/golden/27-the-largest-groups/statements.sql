SELECT (SELECT version
FROM data_version);

SELECT t0_subject.id, t0_subject.key, t0.count
FROM (SELECT g.*
FROM (SELECT grouped.subject_id AS subject_id, count(*) AS count
FROM observation grouped
WHERE grouped.superseded_at IS NULL GROUP BY grouped.subject_id) g
WHERE g.count >= ($1::text)::numeric
ORDER BY g.count DESC NULLS LAST, g.subject_id NULLS LAST
LIMIT 3) t0
LEFT JOIN subject t0_subject ON t0_subject.id = t0.subject_id
ORDER BY t0.count DESC NULLS LAST, t0.subject_id NULLS LAST;

SELECT t1_granttype.id, t1_granttype.key, t1.year, t1.sum::text, t1.sum_conflict, t1.avg::text, t1.mean_conflict
FROM (SELECT g.*
FROM (SELECT grouped.grant_type_id AS grant_type_id, extract(year
FROM upper(grouped.period) - 1)::integer AS year, sum(grouped.value) AS sum, trim_scale(round((sum(grouped.value) + 0.0000000000) / nullif(count(grouped.value), 0), 10)) AS avg, CASE WHEN min(grouped.unit_id) <> max(grouped.unit_id) THEN concat('UNIT ', string_agg(DISTINCT grouped_counted.key, ', ')) WHEN min(grouped.metric_id) <> max(grouped.metric_id) THEN concat('METRIC ', string_agg(DISTINCT grouped_measured.key, ', ')) WHEN min(grouped.aggregation) <> max(grouped.aggregation) THEN concat('AGGREGATION ', string_agg(DISTINCT grouped.aggregation, ', ')) WHEN bool_or(grouped.aggregate) AND NOT bool_and(grouped.aggregate) THEN concat('AGGREGATE ', string_agg(DISTINCT coalesce(grouped.printed, grouped.value::text, grouped.key), ', ') FILTER (WHERE grouped.aggregate)) WHEN min(grouped.origin) <> max(grouped.origin) THEN concat('ORIGIN ', string_agg(DISTINCT grouped.origin, ', ')) WHEN min(grouped.assertion) <> max(grouped.assertion) THEN concat('ASSERTION ', string_agg(DISTINCT coalesce(grouped.printed, grouped.value::text, grouped.key), ', ') FILTER (WHERE grouped.assertion <> 'PREFERRED')) WHEN min(grouped.subject_id) <> max(grouped.subject_id) AND NOT bool_and('ENTITY' = ANY (grouped_measured.additive_over)) THEN concat('ENTITY ', string_agg(DISTINCT grouped_measured.key, ', ')) WHEN (min(lower(grouped.period)) <> max(lower(grouped.period)) OR min(upper(grouped.period)) <> max(upper(grouped.period))) AND (bool_or(grouped.aggregation IN ('CUMULATIVE', 'STOCK')) OR NOT bool_and('TIME' = ANY (grouped_measured.additive_over))) THEN concat('TIME ', string_agg(DISTINCT grouped_measured.key, ', ')) WHEN count(DISTINCT (grouped.subject_id, grouped.system_id, grouped.journal_id, grouped.grant_type_id, grouped.expert_group_id, grouped.authorship)) > count(DISTINCT grouped.subject_id) AND NOT bool_and('DIMENSION' = ANY (grouped_measured.additive_over)) THEN concat('DIMENSION ', string_agg(DISTINCT grouped_measured.key, ', ')) END AS sum_conflict, CASE WHEN min(grouped.unit_id) <> max(grouped.unit_id) THEN concat('UNIT ', string_agg(DISTINCT grouped_counted.key, ', ')) WHEN min(grouped.metric_id) <> max(grouped.metric_id) THEN concat('METRIC ', string_agg(DISTINCT grouped_measured.key, ', ')) WHEN min(grouped.aggregation) <> max(grouped.aggregation) THEN concat('AGGREGATION ', string_agg(DISTINCT grouped.aggregation, ', ')) WHEN bool_or(grouped.aggregate) AND NOT bool_and(grouped.aggregate) THEN concat('AGGREGATE ', string_agg(DISTINCT coalesce(grouped.printed, grouped.value::text, grouped.key), ', ') FILTER (WHERE grouped.aggregate)) WHEN min(grouped.origin) <> max(grouped.origin) THEN concat('ORIGIN ', string_agg(DISTINCT grouped.origin, ', ')) WHEN min(grouped.assertion) <> max(grouped.assertion) THEN concat('ASSERTION ', string_agg(DISTINCT coalesce(grouped.printed, grouped.value::text, grouped.key), ', ') FILTER (WHERE grouped.assertion <> 'PREFERRED')) END AS mean_conflict
FROM observation grouped
LEFT JOIN unit grouped_counted ON grouped_counted.id = grouped.unit_id
LEFT JOIN metric grouped_measured ON grouped_measured.id = grouped.metric_id
WHERE grouped.superseded_at IS NULL AND (grouped.metric_id = (SELECT metric.id
FROM metric
WHERE metric.key = $2) AND (grouped.grant_type_id IS NULL) = $3 AND grouped.aggregate = $3) GROUP BY grouped.grant_type_id, extract(year
FROM upper(grouped.period) - 1)::integer) g
WHERE g.sum > ($1::text)::numeric
ORDER BY g.sum DESC NULLS LAST, g.grant_type_id NULLS LAST, g.year NULLS LAST
LIMIT 20) t1
LEFT JOIN subject t1_granttype ON t1_granttype.id = t1.grant_type_id
ORDER BY t1.sum DESC NULLS LAST, t1.grant_type_id NULLS LAST, t1.year NULLS LAST;
