SELECT t0.id, (SELECT count(*)
FROM observation counted
WHERE counted.subject_id = t0.id AND counted.superseded_at IS NULL AND counted.edition_id = (SELECT id
FROM edition
WHERE key = $1) AND counted.metric_id = (SELECT metric.id
FROM metric
WHERE metric.key = $2)), t0.id, h.h0, h.h1, h.h2, h.h3
FROM (SELECT (SELECT version
FROM data_version) AS h0, ARRAY(SELECT given
FROM unnest($3::text[]) AS given
WHERE NOT EXISTS (SELECT
FROM edition
WHERE edition.key = given)) AS h1, ARRAY(SELECT given
FROM unnest($4::text[]) AS given
WHERE NOT EXISTS (SELECT
FROM edition
WHERE edition.key = given)) AS h2, (SELECT count(*)
FROM subject counted
WHERE counted.kind = 'FACILITY' AND EXISTS (SELECT
FROM mention
WHERE mention.subject_id = counted.id AND mention.edition_id = (SELECT id
FROM edition
WHERE key = $5))) AS h3) h
LEFT JOIN (SELECT t0.*
FROM subject t0
WHERE EXISTS (SELECT
FROM mention
WHERE mention.subject_id = t0.id AND mention.edition_id = (SELECT id
FROM edition
WHERE key = $1)) AND t0.key = $6) t0 ON true;

SELECT t1.subject_id, t1.statement_en
FROM (SELECT t1.*
FROM achievement t1
WHERE t1.subject_id = ANY (ARRAY(SELECT t0.id AS k
FROM (SELECT t0.*
FROM subject t0
WHERE EXISTS (SELECT
FROM mention
WHERE mention.subject_id = t0.id AND mention.edition_id = (SELECT id
FROM edition
WHERE key = $1)) AND t0.key = $2) t0)) AND t1.edition_id = (SELECT id
FROM edition
WHERE key = $1)) t1
ORDER BY t1.subject_id, t1.id;

SELECT t1.k, t1.value::text, t1_edition.key, (SELECT count(*)
FROM observation counted
WHERE counted.series_id = t1_series.id AND counted.superseded_at IS NULL AND counted.edition_id = (SELECT id
FROM edition
WHERE key = $1))
FROM (SELECT p.k, t1.*
FROM (SELECT t0.id AS k
FROM (SELECT t0.*
FROM subject t0
WHERE EXISTS (SELECT
FROM mention
WHERE mention.subject_id = t0.id AND mention.edition_id = (SELECT id
FROM edition
WHERE key = $1)) AND t0.key = $2) t0) p
CROSS JOIN LATERAL (SELECT t1.*
FROM observation t1
WHERE t1.subject_id = p.k AND t1.superseded_at IS NULL AND t1.edition_id = (SELECT id
FROM edition
WHERE key = $1) AND t1.metric_id = (SELECT metric.id
FROM metric
WHERE metric.key = $3)
ORDER BY t1.id
LIMIT 20) t1 OFFSET 0) t1
LEFT JOIN edition t1_edition ON t1_edition.id = t1.edition_id
LEFT JOIN series t1_series ON t1_series.id = t1.series_id
ORDER BY t1.k, t1.id;

SELECT t0.key, (SELECT count(*)
FROM observation counted
WHERE counted.subject_id = t0.id AND counted.recorded_at <= $1 AND (counted.superseded_at IS NULL OR counted.superseded_at > $1))
FROM (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'FACILITY'
ORDER BY t0.id
LIMIT 1) t0
ORDER BY t0.id;
