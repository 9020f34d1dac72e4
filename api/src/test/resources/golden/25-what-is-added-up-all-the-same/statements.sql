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

SELECT t0.count, t0.common_unit_id, t0.sum::text, t0.suspicion, t0.low::text, t0.low_inclusive, t0.high::text, t0.high_inclusive
FROM (SELECT g.*
FROM (SELECT true AS here, CASE WHEN bool_and(grouped.low IS NOT NULL) THEN sum(grouped.low) END AS low, CASE WHEN bool_and(grouped.high IS NOT NULL) THEN sum(grouped.high) END AS high, bool_and(grouped.low_inclusive) AS low_inclusive, bool_and(grouped.high_inclusive) AS high_inclusive, CASE WHEN min(grouped.unit_id) = max(grouped.unit_id) THEN min(grouped.unit_id) END AS common_unit_id, count(*) AS count, sum(grouped.value) AS sum, CASE WHEN min(grouped.unit_id) <> max(grouped.unit_id) OR bool_or(grouped.aggregate) AND NOT bool_and(grouped.aggregate) OR min(grouped.assertion) <> max(grouped.assertion) OR (min(lower(grouped.period)) <> max(lower(grouped.period)) OR min(upper(grouped.period)) <> max(upper(grouped.period))) AND (bool_or(grouped.aggregation IN ('CUMULATIVE', 'STOCK')) OR NOT bool_and('TIME' = ANY (grouped_measured.additive_over))) OR NOT bool_and('DIMENSION' = ANY (grouped_measured.additive_over)) AND bool_or(num_nonnulls(grouped.system_id, grouped.journal_id, grouped.grant_type_id, grouped.expert_group_id, grouped.authorship) > 0) THEN true END AS suspicion
FROM observation grouped
LEFT JOIN metric grouped_measured ON grouped_measured.id = grouped.metric_id
WHERE grouped.superseded_at IS NULL AND (grouped.metric_id = ANY (ARRAY(SELECT metric.id
FROM metric
WHERE metric.key = ANY ($1))) AND EXISTS (SELECT
FROM subject about
WHERE about.id = grouped.subject_id AND about.kind = $2) AND grouped.aggregation = $3 AND grouped.origin = $4) GROUP BY ()) g
LIMIT 20) t0;
