SELECT t0_from.reference_year, t0_to.reference_year, (SELECT count(*)
FROM observation counted
WHERE counted.edition_id = (t0.id & 4294967295) AND NOT EXISTS (SELECT
FROM observation same
WHERE same.edition_id = (t0.id >> 32) AND same.series_id = counted.series_id AND same.period IS NOT DISTINCT
FROM counted.period AND same.superseded_at IS NULL) AND counted.superseded_at IS NULL AND counted.metric_id = (SELECT metric.id
FROM metric
WHERE metric.key = $1)), t0.id, (SELECT count(*)
FROM observation counted
WHERE counted.edition_id = (t0.id >> 32) AND NOT EXISTS (SELECT
FROM observation same
WHERE same.edition_id = (t0.id & 4294967295) AND same.series_id = counted.series_id AND same.period IS NOT DISTINCT
FROM counted.period AND same.superseded_at IS NULL) AND counted.superseded_at IS NULL), (SELECT count(*)
FROM revision counted
WHERE counted.from_id = (t0.id >> 32) AND counted.to_id = (t0.id & 4294967295)), t0.id, h.h0, h.h1, h.h2
FROM (SELECT (SELECT version
FROM data_version) AS h0, ARRAY(SELECT given
FROM unnest($2::text[]) AS given
WHERE NOT EXISTS (SELECT
FROM edition
WHERE edition.key = given)) AS h1, ARRAY(SELECT given
FROM unnest($3::text[]) AS given
WHERE NOT EXISTS (SELECT
FROM edition
WHERE edition.key = given)) AS h2) h
LEFT JOIN (SELECT t0.*
FROM edition_diff t0
WHERE t0.key = $4) t0 ON true
LEFT JOIN edition t0_from ON t0_from.id = t0.from_id
LEFT JOIN edition t0_to ON t0_to.id = t0.to_id;

SELECT t1.k, t1.value::text, lower(t1.period), t1_subject.key
FROM (SELECT p.k, t1.*
FROM (SELECT t0.id AS k
FROM (SELECT t0.*
FROM edition_diff t0
WHERE t0.key = $1) t0) p
CROSS JOIN LATERAL (SELECT t1.*
FROM observation t1
WHERE t1.edition_id = (p.k & 4294967295) AND NOT EXISTS (SELECT
FROM observation same
WHERE same.edition_id = (p.k >> 32) AND same.series_id = t1.series_id AND same.period IS NOT DISTINCT
FROM t1.period AND same.superseded_at IS NULL) AND t1.superseded_at IS NULL AND t1.metric_id = (SELECT metric.id
FROM metric
WHERE metric.key = $2)
ORDER BY t1.id
LIMIT 3) t1 OFFSET 0) t1
LEFT JOIN subject t1_subject ON t1_subject.id = t1.subject_id
ORDER BY t1.k, t1.id;

SELECT t1.k, t1.printed
FROM (SELECT p.k, t1.*
FROM (SELECT t0.id AS k
FROM (SELECT t0.*
FROM edition_diff t0
WHERE t0.key = $1) t0) p
CROSS JOIN LATERAL (SELECT t1.*
FROM observation t1
WHERE t1.edition_id = (p.k >> 32) AND NOT EXISTS (SELECT
FROM observation same
WHERE same.edition_id = (p.k & 4294967295) AND same.series_id = t1.series_id AND same.period IS NOT DISTINCT
FROM t1.period AND same.superseded_at IS NULL) AND t1.superseded_at IS NULL
ORDER BY t1.id
LIMIT 1) t1 OFFSET 0) t1
ORDER BY t1.k, t1.id;

SELECT t1.k, t1.reason, t1_old.value::text, t1_new.value::text
FROM (SELECT p.k, t1.*
FROM (SELECT t0.id AS k
FROM (SELECT t0.*
FROM edition_diff t0
WHERE t0.key = $1) t0) p
CROSS JOIN LATERAL (SELECT t1.*
FROM revision t1
WHERE t1.from_id = (p.k >> 32) AND t1.to_id = (p.k & 4294967295)
ORDER BY t1.id
LIMIT 20) t1 OFFSET 0) t1
LEFT JOIN observation t1_old ON t1_old.id = t1.older_id
LEFT JOIN observation t1_new ON t1_new.id = t1.id
ORDER BY t1.k, t1.id;
