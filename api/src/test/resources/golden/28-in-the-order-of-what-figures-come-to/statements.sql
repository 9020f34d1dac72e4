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
WHERE metric.key = $1)
ORDER BY t1.id
LIMIT 20) t1 OFFSET 0) t1
ORDER BY t1.k, t1.id;

SELECT t2.key, (SELECT count(*)
FROM observation counted
WHERE counted.metric_id = t2.id AND counted.superseded_at IS NULL)
FROM (SELECT t2.*
FROM (SELECT t2.*, (SELECT count(*)
FROM observation r1
WHERE r1.metric_id = t2.id AND r1.superseded_at IS NULL AND true) AS ordered0
FROM metric t2) t2
ORDER BY t2.ordered0 DESC NULLS LAST, t2.id
LIMIT 3) t2
ORDER BY t2.ordered0 DESC NULLS LAST, t2.id;

SELECT t3.metric_id, t3_subject.key, t3.value::text
FROM (SELECT t3.*
FROM observation t3
LEFT JOIN metric t3_measured ON t3_measured.id = t3.metric_id
LEFT JOIN subject t3_about ON t3_about.id = t3.subject_id
WHERE t3.superseded_at IS NULL
ORDER BY t3_measured.key COLLATE "C", t3_about.key COLLATE "C" DESC, t3.value NULLS LAST, t3.id
LIMIT 3) t3
LEFT JOIN subject t3_subject ON t3_subject.id = t3.subject_id
LEFT JOIN metric t3_measured ON t3_measured.id = t3.metric_id
LEFT JOIN subject t3_about ON t3_about.id = t3.subject_id
ORDER BY t3_measured.key COLLATE "C", t3_about.key COLLATE "C" DESC, t3.value NULLS LAST, t3.id;
