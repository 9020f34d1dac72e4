SELECT t0.key, t0.id, t0.id, h.h0, h.h1
FROM (SELECT (SELECT version
FROM data_version) AS h0, (SELECT count(*)
FROM subject counted
WHERE counted.kind = 'FACILITY' AND (SELECT sum(r1.value)
FROM observation r1
WHERE r1.subject_id = counted.id AND r1.superseded_at IS NULL AND (r1.metric_id = (SELECT metric.id
FROM metric
WHERE metric.key = $1) AND r1.aggregation = $2)) >= ($3::text)::numeric) AS h1) h
LEFT JOIN (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'FACILITY' AND (SELECT sum(r1.value)
FROM observation r1
WHERE r1.subject_id = t0.id AND r1.superseded_at IS NULL AND (r1.metric_id = (SELECT metric.id
FROM metric
WHERE metric.key = $1) AND r1.aggregation = $2)) >= ($3::text)::numeric
ORDER BY t0.id
LIMIT 20) t0 ON true
ORDER BY t0.id;

SELECT t1.k, t1.printed, t1.value::text, t1.aggregation
FROM (SELECT p.k, t1.*
FROM (SELECT t0.id AS k
FROM (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'FACILITY' AND (SELECT sum(r1.value)
FROM observation r1
WHERE r1.subject_id = t0.id AND r1.superseded_at IS NULL AND (r1.metric_id = (SELECT metric.id
FROM metric
WHERE metric.key = $1) AND r1.aggregation = $2)) >= ($3::text)::numeric
ORDER BY t0.id
LIMIT 20) t0) p
CROSS JOIN LATERAL (SELECT t1.*
FROM observation t1
WHERE t1.subject_id = p.k AND t1.superseded_at IS NULL AND t1.metric_id = (SELECT metric.id
FROM metric
WHERE metric.key = $4)
ORDER BY t1.id
LIMIT 20) t1 OFFSET 0) t1
ORDER BY t1.k, t1.id;
