SELECT t0_subject.name_en, t0.kind, t0.statement_en, t0.id, t0.id, h.h0, h.h1
FROM (SELECT (SELECT version
FROM data_version) AS h0, (SELECT count(*)
FROM achievement counted
WHERE EXISTS (SELECT
FROM superlative
WHERE superlative.achievement_id = counted.id AND superlative.scope = ANY ($1))) AS h1) h
LEFT JOIN (SELECT t0.*
FROM achievement t0
WHERE EXISTS (SELECT
FROM superlative
WHERE superlative.achievement_id = t0.id AND superlative.scope = ANY ($1))
ORDER BY t0.id
LIMIT 20) t0 ON true
LEFT JOIN subject t0_subject ON t0_subject.id = t0.subject_id
ORDER BY t0.id;

SELECT t1.achievement_id, t1.scope, t1.kind, t1.of_en
FROM (SELECT t1.*
FROM superlative t1
WHERE t1.achievement_id = ANY (ARRAY(SELECT t0.id AS k
FROM (SELECT t0.*
FROM achievement t0
WHERE EXISTS (SELECT
FROM superlative
WHERE superlative.achievement_id = t0.id AND superlative.scope = ANY ($1))
ORDER BY t0.id
LIMIT 20) t0))) t1
ORDER BY t1.achievement_id, t1.id;

SELECT t1.achievement_id, t1.metric_id, t1.value::text, t1.unit_id
FROM (SELECT t1.*
FROM observation t1
WHERE t1.achievement_id = ANY (ARRAY(SELECT t0.id AS k
FROM (SELECT t0.*
FROM achievement t0
WHERE EXISTS (SELECT
FROM superlative
WHERE superlative.achievement_id = t0.id AND superlative.scope = ANY ($1))
ORDER BY t0.id
LIMIT 20) t0)) AND t1.superseded_at IS NULL) t1
ORDER BY t1.achievement_id, t1.id;
