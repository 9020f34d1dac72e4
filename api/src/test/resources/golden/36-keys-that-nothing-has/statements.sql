SELECT t0.id, t0.id, h.h0, h.h1, h.h2, h.h3, h.h4
FROM (SELECT (SELECT version
FROM data_version) AS h0, ARRAY(SELECT given
FROM unnest($1::text[]) AS given
WHERE NOT EXISTS (SELECT
FROM subject
WHERE subject.key = given)) AS h1, ARRAY(SELECT given
FROM unnest($2::text[]) AS given
WHERE NOT EXISTS (SELECT
FROM metric
WHERE metric.key = given)) AS h2, ARRAY(SELECT given
FROM unnest($3::text[]) AS given
WHERE NOT EXISTS (SELECT
FROM edition
WHERE edition.key = given)) AS h3, (SELECT count(*)
FROM subject counted
WHERE counted.kind = 'FACILITY' AND EXISTS (SELECT
FROM mention
WHERE mention.subject_id = counted.id AND mention.edition_id = (SELECT id
FROM edition
WHERE key = $4))) AS h4) h
LEFT JOIN (SELECT t0.*
FROM compared_subject($5) t0
ORDER BY t0.id
LIMIT 20) t0 ON true
ORDER BY t0.id;

SELECT t1.row_id, CASE WHEN t1_shown.id IS NULL AND cardinality(t1_measured.applies_to) > 0 AND NOT (t1_about.kind = 'FACILITY' AND t1_about.type = ANY (t1_measured.applies_to)) THEN 'NOT_APPLICABLE' WHEN t1_shown.id IS NULL THEN 'NOT_REPORTED' WHEN coalesce(t1_shown.value, t1_shown.low, t1_shown.high) IS NULL THEN 'NO_NUMBER' END
FROM (SELECT t1.*
FROM compared_cell($1, $2) t1
WHERE t1.row_id = ANY (ARRAY(SELECT t0.id AS k
FROM (SELECT t0.*
FROM compared_subject($1) t0
ORDER BY t0.id
LIMIT 20) t0))) t1
LEFT JOIN observation t1_shown ON t1_shown.id = (SELECT one.id
FROM observation one
WHERE one.superseded_at IS NULL AND one.subject_id = (SELECT id
FROM subject
WHERE key = t1.slug) AND one.metric_id = (SELECT id
FROM metric
WHERE key = t1.code)
ORDER BY num_nonnulls(one.achievement_id, one.system_id, one.journal_id, one.grant_type_id, one.expert_group_id, one.authorship), upper(one.period) DESC NULLS LAST, one.assertion = 'PREFERRED' DESC, one.origin = 'STATED' DESC, one.origin = 'EXTERNAL' DESC, one.id
LIMIT 1)
LEFT JOIN metric t1_measured ON t1_measured.key = t1.code
LEFT JOIN subject t1_about ON t1_about.key = t1.slug
ORDER BY t1.row_id, t1.id;

(SELECT subject.key
FROM subject
WHERE subject.key >= $1
ORDER BY subject.key ASC
LIMIT 500) UNION ALL (SELECT subject.key
FROM subject
WHERE subject.key < $1
ORDER BY subject.key DESC
LIMIT 500);

(SELECT metric.key
FROM metric
WHERE metric.key >= $1
ORDER BY metric.key ASC
LIMIT 500) UNION ALL (SELECT metric.key
FROM metric
WHERE metric.key < $1
ORDER BY metric.key DESC
LIMIT 500);

(SELECT metric.key
FROM metric
WHERE metric.key >= $1
ORDER BY metric.key ASC
LIMIT 500) UNION ALL (SELECT metric.key
FROM metric
WHERE metric.key < $1
ORDER BY metric.key DESC
LIMIT 500);

(SELECT edition.key
FROM edition
WHERE edition.key >= $1
ORDER BY edition.key ASC
LIMIT 500) UNION ALL (SELECT edition.key
FROM edition
WHERE edition.key < $1
ORDER BY edition.key DESC
LIMIT 500);
