SELECT t0.key, t0.id, (t0.ordered0)::text, (t0.key COLLATE "C")::text, (t0.id)::text, t0.id, h.h0
FROM (SELECT (SELECT version
FROM data_version) AS h0) h
LEFT JOIN (SELECT t0.*
FROM (SELECT t0.*, (SELECT sum(r1.value)
FROM observation r1
WHERE r1.subject_id = t0.id AND r1.superseded_at IS NULL AND (r1.metric_id = (SELECT metric.id
FROM metric
WHERE metric.key = $1) AND r1.aggregation = $2)) AS ordered0
FROM subject t0
WHERE t0.kind = 'FACILITY') t0
ORDER BY t0.ordered0 DESC NULLS LAST, t0.key COLLATE "C", t0.id
LIMIT 5) t0 ON true
ORDER BY t0.ordered0 DESC NULLS LAST, t0.key COLLATE "C", t0.id;

SELECT t1.k, t1.printed
FROM (SELECT p.k, t1.*
FROM (SELECT t0.id AS k
FROM (SELECT t0.*
FROM (SELECT t0.*, (SELECT sum(r1.value)
FROM observation r1
WHERE r1.subject_id = t0.id AND r1.superseded_at IS NULL AND (r1.metric_id = (SELECT metric.id
FROM metric
WHERE metric.key = $1) AND r1.aggregation = $2)) AS ordered0
FROM subject t0
WHERE t0.kind = 'FACILITY') t0
ORDER BY t0.ordered0 DESC NULLS LAST, t0.key COLLATE "C", t0.id
LIMIT 4) t0) p
CROSS JOIN LATERAL (SELECT t1.*
FROM observation t1
WHERE t1.subject_id = p.k AND t1.superseded_at IS NULL AND t1.metric_id = (SELECT metric.id
FROM metric
WHERE metric.key = $3)
ORDER BY t1.id
LIMIT 20) t1 OFFSET 0) t1
ORDER BY t1.k, t1.id;

SELECT t0.key, (SELECT count(*)
FROM observation counted
WHERE counted.metric_id = t0.id AND counted.superseded_at IS NULL)
FROM (SELECT t0.*
FROM (SELECT t0.*, (SELECT count(*)
FROM observation r1
WHERE r1.metric_id = t0.id AND r1.superseded_at IS NULL AND true) AS ordered0
FROM metric t0) t0
ORDER BY t0.ordered0 DESC NULLS LAST, t0.id
LIMIT 3) t0
ORDER BY t0.ordered0 DESC NULLS LAST, t0.id;

SELECT t0.metric_id, t0_subject.key, t0.value::text
FROM (SELECT t0.*
FROM observation t0
LEFT JOIN metric t0_measured ON t0_measured.id = t0.metric_id
LEFT JOIN subject t0_about ON t0_about.id = t0.subject_id
WHERE t0.superseded_at IS NULL
ORDER BY t0_measured.key COLLATE "C", t0_about.key COLLATE "C" DESC, t0.value NULLS LAST, t0.id
LIMIT 3) t0
LEFT JOIN subject t0_subject ON t0_subject.id = t0.subject_id
LEFT JOIN metric t0_measured ON t0_measured.id = t0.metric_id
LEFT JOIN subject t0_about ON t0_about.id = t0.subject_id
ORDER BY t0_measured.key COLLATE "C", t0_about.key COLLATE "C" DESC, t0.value NULLS LAST, t0.id;
