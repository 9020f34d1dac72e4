SELECT t1.k, t1.metric_id, t1.value::text, t1.printed, t1.unit_id, lower(t1.period), upper(t1.period) - 1, o.c0, o.c1, o.c2, o.c3, o.c4, o.c5, o.h0
FROM (SELECT t0.key AS c0, t0.name_en AS c1, t0.status AS c2, (SELECT count(*)
FROM observation counted
WHERE counted.subject_id = t0.id AND counted.origin <> 'DERIVED' AND counted.superseded_at IS NULL AND counted.edition_id = (SELECT edition.id
FROM edition
WHERE edition.key = $1)) AS c3, t0.id AS c4, t0.id AS c5, h.*
FROM (SELECT (SELECT version
FROM data_version) AS h0) h
LEFT JOIN (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'FACILITY' AND t0.key = $2) t0 ON true OFFSET 0) o
LEFT JOIN LATERAL (SELECT o.c4 AS k, t1.*
FROM (SELECT t1.*
FROM observation t1
WHERE t1.subject_id = o.c4 AND t1.origin <> 'DERIVED' AND t1.superseded_at IS NULL AND t1.edition_id = (SELECT edition.id
FROM edition
WHERE edition.key = $1)
ORDER BY t1.id
LIMIT 4) t1) t1 ON true
ORDER BY t1.k, t1.id;
