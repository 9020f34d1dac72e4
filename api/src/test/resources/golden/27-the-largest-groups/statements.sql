SELECT t0_subject.id, t0_subject.key, t0.count, t0.here, h.h0
FROM (SELECT (SELECT version
FROM data_version) AS h0) h
LEFT JOIN (SELECT g.*
FROM (SELECT true AS here, grouped.subject_id AS subject_id, coalesce(sum(grouped.count), 0) AS count
FROM observation_summary grouped GROUP BY grouped.subject_id) g
WHERE g.count >= ($1::text)::numeric
ORDER BY g.count DESC NULLS LAST, g.subject_id NULLS LAST
LIMIT 3) t0 ON true
LEFT JOIN subject t0_subject ON t0_subject.id = t0.subject_id
ORDER BY t0.count DESC NULLS LAST, t0.subject_id NULLS LAST;

SELECT t0_grant_type.id, t0_grant_type.key, t0.year, t0.sum::text, t0.suspicion, t0.avg::text, t0.grant_type_id
FROM (SELECT g.*
FROM (SELECT true AS here, grouped.grant_type_id AS grant_type_id, extract(year
FROM upper(grouped.period) - 1)::integer AS year, sum(grouped.value) AS sum, trim_scale(round((sum(grouped.value) + 0.0000000000) / nullif(count(grouped.value), 0), 10)) AS avg, CASE WHEN min(grouped.unit_id) <> max(grouped.unit_id) OR min(grouped.aggregation) <> max(grouped.aggregation) OR min(grouped.origin) <> max(grouped.origin) OR min(grouped.assertion) <> max(grouped.assertion) OR min(grouped.subject_id) <> max(grouped.subject_id) AND NOT bool_and('ENTITY' = ANY (grouped_measured.additive_over)) OR (min(lower(grouped.period)) <> max(lower(grouped.period)) OR min(upper(grouped.period)) <> max(upper(grouped.period))) AND (bool_or(grouped.aggregation IN ('CUMULATIVE', 'STOCK')) OR NOT bool_and('TIME' = ANY (grouped_measured.additive_over))) OR NOT bool_and('DIMENSION' = ANY (grouped_measured.additive_over)) AND bool_or(num_nonnulls(grouped.system_id, grouped.journal_id, grouped.grant_type_id, grouped.expert_group_id, grouped.authorship) > 0) THEN true END AS suspicion
FROM observation grouped
LEFT JOIN metric grouped_measured ON grouped_measured.id = grouped.metric_id
WHERE grouped.superseded_at IS NULL AND (grouped.metric_id = (SELECT metric.id
FROM metric
WHERE metric.key = $1) AND (grouped.grant_type_id IS NULL) = $2 AND grouped.aggregate = $3) GROUP BY grouped.grant_type_id, extract(year
FROM upper(grouped.period) - 1)::integer) g
WHERE g.sum > ($4::text)::numeric
ORDER BY g.sum DESC NULLS LAST, g.grant_type_id NULLS LAST, g.year NULLS LAST
LIMIT 20) t0
LEFT JOIN subject t0_grant_type ON t0_grant_type.id = t0.grant_type_id
ORDER BY t0.sum DESC NULLS LAST, t0.grant_type_id NULLS LAST, t0.year NULLS LAST;
