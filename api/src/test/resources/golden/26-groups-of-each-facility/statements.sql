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

SELECT t1.k, t1.metric_id, t1.common_unit_id, t1.count, t1.sum::text, t1.suspicion, t1.unit_id
FROM (SELECT p.k, t1.*
FROM (SELECT t0.id AS k
FROM (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'FACILITY' AND t0.key = ANY ($1)
ORDER BY t0.id
LIMIT 20) t0) p
CROSS JOIN LATERAL (SELECT g.*
FROM (SELECT true AS here, grouped.metric_id AS metric_id, grouped.unit_id AS unit_id, CASE WHEN min(grouped.unit_id) = max(grouped.unit_id) THEN min(grouped.unit_id) END AS common_unit_id, coalesce(sum(grouped.count), 0) AS count, sum(grouped.sum) AS sum, CASE WHEN min(grouped.alike) <> max(grouped.alike) OR min(grouped.subject_id) <> max(grouped.subject_id) AND NOT bool_and(grouped.adds_over_subjects) OR sum(grouped.count) > 1 AND NOT bool_and(grouped.adds_up) THEN true END AS suspicion
FROM observation_summary grouped
WHERE grouped.subject_id = p.k GROUP BY grouped.metric_id, grouped.unit_id) g
ORDER BY g.metric_id NULLS LAST, g.unit_id NULLS LAST
LIMIT 20) t1 OFFSET 0) t1
ORDER BY t1.k, t1.metric_id NULLS LAST, t1.unit_id NULLS LAST;

SELECT t1.parent_id, t1.key, t1.id
FROM (SELECT t1.*
FROM subject t1
WHERE t1.parent_id = ANY (ARRAY(SELECT t0.id AS k
FROM (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'FACILITY' AND t0.key = ANY ($1)
ORDER BY t0.id
LIMIT 20) t0)) AND t1.kind = 'FACILITY_SYSTEM') t1
ORDER BY t1.parent_id, t1.id;

SELECT t2.k, t2.metric_id, t2.count, t2.max::text, t2.suspicion
FROM (SELECT p.k, t2.*
FROM (SELECT t1.id AS k
FROM (SELECT t1.*
FROM subject t1
WHERE t1.parent_id = ANY (ARRAY(SELECT t0.id AS k
FROM (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'FACILITY' AND t0.key = ANY ($1)
ORDER BY t0.id
LIMIT 20) t0)) AND t1.kind = 'FACILITY_SYSTEM') t1) p
CROSS JOIN LATERAL (SELECT g.*
FROM (SELECT true AS here, grouped.metric_id AS metric_id, coalesce(sum(grouped.count), 0) AS count, max(grouped.max) AS max, CASE WHEN min(grouped.alike) <> max(grouped.alike) THEN true END AS suspicion
FROM observation_summary grouped
WHERE grouped.system_id = p.k AND grouped.origin <> 'DERIVED' GROUP BY grouped.metric_id) g
ORDER BY g.metric_id NULLS LAST
LIMIT 20) t2 OFFSET 0) t2
ORDER BY t2.k, t2.metric_id NULLS LAST;
