SELECT t0.key, t0.additive_over, t0_broader.id, t0_broader.key, (SELECT count(*)
FROM observation counted
WHERE counted.metric_id = t0_broader.id AND counted.superseded_at IS NULL), (SELECT count(*)
FROM observation counted
WHERE counted.metric_id = t0.id AND counted.superseded_at IS NULL), t0.id, t0.id, h.h0
FROM (SELECT (SELECT version
FROM data_version) AS h0) h
LEFT JOIN (SELECT t0.*
FROM metric t0
WHERE t0.theme = $1
ORDER BY t0.key COLLATE "C", t0.id
LIMIT 20) t0 ON true
LEFT JOIN metric t0_broader ON t0_broader.id = t0.broader_id
ORDER BY t0.key COLLATE "C", t0.id;

SELECT t1.k, t1.printed
FROM (SELECT p.k, t1.*
FROM (SELECT DISTINCT t0_broader.id AS k
FROM (SELECT t0.*
FROM metric t0
WHERE t0.theme = $1
ORDER BY t0.key COLLATE "C", t0.id
LIMIT 20) t0
LEFT JOIN metric t0_broader ON t0_broader.id = t0.broader_id) p
CROSS JOIN LATERAL (SELECT t1.*
FROM observation t1
WHERE t1.metric_id = p.k AND t1.superseded_at IS NULL
ORDER BY t1.id
LIMIT 1) t1 OFFSET 0) t1
ORDER BY t1.k, t1.id;

SELECT t1.k, t1.printed, t1_subject.key
FROM (SELECT p.k, t1.*
FROM (SELECT t0.id AS k
FROM (SELECT t0.*
FROM metric t0
WHERE t0.theme = $1
ORDER BY t0.key COLLATE "C", t0.id
LIMIT 20) t0) p
CROSS JOIN LATERAL (SELECT t1.*
FROM observation t1
WHERE t1.metric_id = p.k AND t1.superseded_at IS NULL
ORDER BY t1.id
LIMIT 3) t1 OFFSET 0) t1
LEFT JOIN subject t1_subject ON t1_subject.id = t1.subject_id
ORDER BY t1.k, t1.id;
