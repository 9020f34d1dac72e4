SELECT t0.key, t0.id, t0.id, h.h0
FROM (SELECT (SELECT version
FROM data_version) AS h0) h
LEFT JOIN (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'FACILITY' AND t0.key = ANY ($1)
ORDER BY t0.id
LIMIT 20) t0 ON true
ORDER BY t0.id;

SELECT t1.k, t1.value::text, t1_series.aggregation, t1_series.origin, (SELECT count(*)
FROM observation counted
WHERE counted.series_id = t1_series.id AND counted.superseded_at IS NULL)
FROM (SELECT p.k, t1.*
FROM (SELECT t0.id AS k
FROM (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'FACILITY' AND t0.key = ANY ($1)
ORDER BY t0.id
LIMIT 20) t0) p
CROSS JOIN LATERAL (SELECT t1.*
FROM observation t1
WHERE t1.subject_id = p.k AND t1.origin <> 'DERIVED' AND t1.superseded_at IS NULL AND t1.metric_id = (SELECT metric.id
FROM metric
WHERE metric.key = $2)
ORDER BY t1.id
LIMIT 20) t1 OFFSET 0) t1
LEFT JOIN series t1_series ON t1_series.id = t1.series_id
ORDER BY t1.k, t1.id;
