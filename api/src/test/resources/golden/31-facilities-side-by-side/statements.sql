SELECT t0.slug, t0_subject.id, t0_subject.name_en, t0.id, t0.id, h.h0, h.h1, h.h2, h.h3
FROM (SELECT (SELECT version
FROM data_version) AS h0, ARRAY(SELECT given
FROM unnest($1::text[]) AS given
WHERE NOT EXISTS (SELECT
FROM subject
WHERE subject.key = given)) AS h1, ARRAY(SELECT given
FROM unnest($2::text[]) AS given
WHERE NOT EXISTS (SELECT
FROM metric
WHERE metric.key = given)) AS h2, (SELECT count(*)
FROM compared_subject($3) counted) AS h3) h
LEFT JOIN (SELECT t0.*
FROM compared_subject($3) t0
ORDER BY t0.id
LIMIT 20) t0 ON true
LEFT JOIN subject t0_subject ON t0_subject.key = t0.slug
ORDER BY t0.id;

SELECT t1.row_id, t1.code, t1_measured.id, t1_observation.id, ARRAY['_en', t1_observation.value::text, t1_observation.low::text, t1_observation.high::text, t1_observation.qualifier, t1_observation.null_reason, t1_observation_counted.key, t1_observation_counted.symbol, t1_observation_counted.name_zh, t1_observation_counted.name_en, t1_observation_counted.quantity, t1_observation_counted.factor::text, (SELECT base.key
FROM unit base
WHERE base.id = t1_observation_counted.base_id), t1_observation_counted.currency], lower(t1_observation.period), upper(t1_observation.period) - 1, t1_observation.aggregation, CASE WHEN t1_shown.id IS NULL AND cardinality(t1_measured.applies_to) > 0 AND NOT (t1_about.kind = 'FACILITY' AND t1_about.type = ANY (t1_measured.applies_to)) THEN 'NOT_APPLICABLE' WHEN t1_shown.id IS NULL THEN 'NOT_REPORTED' WHEN coalesce(t1_shown.value, t1_shown.low, t1_shown.high) IS NULL THEN 'NO_NUMBER' END
FROM (SELECT t1.*
FROM compared_cell($1, $2) t1
WHERE t1.row_id = ANY (ARRAY(SELECT t0.id AS k
FROM (SELECT t0.*
FROM compared_subject($1) t0
ORDER BY t0.id
LIMIT 20) t0))) t1
LEFT JOIN metric t1_measured ON t1_measured.key = t1.code
LEFT JOIN observation t1_shown ON t1_shown.id = (SELECT one.id
FROM observation one
WHERE one.superseded_at IS NULL AND one.subject_id = (SELECT id
FROM subject
WHERE key = t1.slug) AND one.metric_id = (SELECT id
FROM metric
WHERE key = t1.code)
ORDER BY num_nonnulls(one.achievement_id, one.system_id, one.journal_id, one.grant_type_id, one.expert_group_id, one.authorship), upper(one.period) DESC NULLS LAST, one.assertion = 'PREFERRED' DESC, one.origin = 'STATED' DESC, one.origin = 'EXTERNAL' DESC, one.id
LIMIT 1)
LEFT JOIN observation t1_observation ON t1_observation.id = t1_shown.id
LEFT JOIN unit t1_observation_counted ON t1_observation_counted.id = t1_observation.unit_id
LEFT JOIN subject t1_about ON t1_about.key = t1.slug
ORDER BY t1.row_id, t1.id;
