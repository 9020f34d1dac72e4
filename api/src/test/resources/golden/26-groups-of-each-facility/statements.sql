SELECT t0.key, (SELECT count(*)
FROM observation counted
WHERE counted.subject_id = t0.id AND counted.superseded_at IS NULL), t0.id, t0.id, h.h0
FROM (SELECT (SELECT version
FROM data_version) AS h0) h
LEFT JOIN (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'FACILITY' AND t0.key = ANY ($1)
ORDER BY t0.id
LIMIT 20) t0 ON true
ORDER BY t0.id;

SELECT t1.k, t1.metric_id, t1.common_unit_id, t1.count, t1.sum::text, t1.sum_conflict
FROM (SELECT p.k, t1.*
FROM (SELECT t0.id AS k
FROM (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'FACILITY' AND t0.key = ANY ($1)
ORDER BY t0.id
LIMIT 20) t0) p
CROSS JOIN LATERAL (SELECT true AS here, g.*, g.sum_conflict_kind AS sum_conflict
FROM (SELECT grouped.metric_id AS metric_id, grouped.unit_id AS unit_id, count(*) AS count, sum(grouped.value) AS sum, CASE WHEN min(grouped.unit_id) = max(grouped.unit_id) THEN min(grouped.unit_id) END AS common_unit_id, CASE WHEN min(grouped.aggregation) <> max(grouped.aggregation) THEN 'AGGREGATION' WHEN bool_or(grouped.aggregate) AND NOT bool_and(grouped.aggregate) THEN 'AGGREGATE' WHEN min(grouped.origin) <> max(grouped.origin) THEN 'ORIGIN' WHEN min(grouped.assertion) <> max(grouped.assertion) THEN 'ASSERTION' WHEN min(grouped.subject_id) <> max(grouped.subject_id) AND NOT bool_and('ENTITY' = ANY (grouped_measured.additive_over)) THEN 'ENTITY' WHEN (min(lower(grouped.period)) <> max(lower(grouped.period)) OR min(upper(grouped.period)) <> max(upper(grouped.period))) AND (bool_or(grouped.aggregation IN ('CUMULATIVE', 'STOCK')) OR NOT bool_and('TIME' = ANY (grouped_measured.additive_over))) THEN 'TIME' WHEN NOT bool_and('DIMENSION' = ANY (grouped_measured.additive_over)) AND bool_or(num_nonnulls(grouped.system_id, grouped.journal_id, grouped.grant_type_id, grouped.expert_group_id, grouped.authorship) > 0) THEN 'DIMENSION' END AS sum_conflict_kind
FROM observation grouped
LEFT JOIN metric grouped_measured ON grouped_measured.id = grouped.metric_id
WHERE grouped.subject_id = p.k AND grouped.superseded_at IS NULL GROUP BY grouped.metric_id, grouped.unit_id) g
ORDER BY g.metric_id NULLS LAST, g.unit_id NULLS LAST
LIMIT 20) t1 OFFSET 0) t1
ORDER BY t1.k, t1.metric_id NULLS LAST, t1.unit_id NULLS LAST;

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

SELECT t3.k, t3.metric_id, t3.count, t3.max::text, t3.extreme_conflict
FROM (SELECT p.k, t3.*
FROM (SELECT t2.id AS k
FROM (SELECT t2.*
FROM subject t2
WHERE t2.parent_id = ANY (ARRAY(SELECT t0.id AS k
FROM (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'FACILITY' AND t0.key = ANY ($1)
ORDER BY t0.id
LIMIT 20) t0)) AND t2.kind = 'FACILITY_SYSTEM') t2) p
CROSS JOIN LATERAL (SELECT true AS here, g.*, g.extreme_conflict_kind AS extreme_conflict
FROM (SELECT grouped.metric_id AS metric_id, count(*) AS count, trim_scale(max(grouped.value)) AS max, CASE WHEN min(grouped.unit_id) <> max(grouped.unit_id) THEN 'UNIT' WHEN min(grouped.aggregation) <> max(grouped.aggregation) THEN 'AGGREGATION' END AS extreme_conflict_kind
FROM observation grouped
WHERE grouped.system_id = p.k AND grouped.origin <> 'DERIVED' AND grouped.superseded_at IS NULL GROUP BY grouped.metric_id) g
ORDER BY g.metric_id NULLS LAST
LIMIT 20) t3 OFFSET 0) t3
ORDER BY t3.k, t3.metric_id NULLS LAST;
