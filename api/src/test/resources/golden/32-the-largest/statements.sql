SELECT rank() OVER (ORDER BY t0.value DESC), t0_subject.key, ARRAY['_en', t0_observation.value::text, t0_observation.low::text, t0_observation.high::text, t0_observation.qualifier, t0_observation.null_reason, t0_observation_counted.key, t0_observation_counted.symbol, t0_observation_counted.name_zh, t0_observation_counted.name_en, t0_observation_counted.quantity, t0_observation_counted.factor::text, (SELECT base.key
FROM unit base
WHERE base.id = t0_observation_counted.base_id), t0_observation_counted.currency], t0.id, h.h0, h.h1, h.h2, h.h3, h.h4, h.h5, h.h6, h.h7
FROM (SELECT (SELECT version
FROM data_version) AS h0, ARRAY(SELECT given
FROM unnest($1::text[]) AS given
WHERE NOT EXISTS (SELECT
FROM metric
WHERE metric.key = given)) AS h1, ARRAY(SELECT given
FROM unnest($2::text[]) AS given
WHERE NOT EXISTS (SELECT
FROM metric
WHERE metric.key = given)) AS h2, ARRAY(SELECT given
FROM unnest($3::text[]) AS given
WHERE NOT EXISTS (SELECT
FROM metric
WHERE metric.key = given)) AS h3, (SELECT count(*)
FROM observation counted
WHERE counted.superseded_at IS NULL AND (counted.metric_id = (SELECT metric.id
FROM metric
WHERE metric.key = $4) AND (counted.value IS NULL) = $5 AND EXISTS (SELECT
FROM subject r1
WHERE r1.id = counted.subject_id AND r1.kind = $6) AND counted.aggregation = $7)) AS h4, (SELECT CASE WHEN min(compared.unit_id) <> max(compared.unit_id) THEN 'UNIT ' || string_agg(DISTINCT compared_counted.key, ', ') WHEN min(compared.aggregation) <> max(compared.aggregation) THEN 'AGGREGATION ' || string_agg(DISTINCT compared.aggregation, ', ') WHEN min(compared.origin) <> max(compared.origin) THEN 'ORIGIN ' || string_agg(DISTINCT compared.origin, ', ') WHEN min(compared.assertion) <> max(compared.assertion) THEN 'ASSERTION ' || string_agg(DISTINCT coalesce(compared.printed, compared.value::text, compared.key), ', ') FILTER (WHERE compared.assertion <> 'PREFERRED') WHEN count(DISTINCT (compared.period, compared.period_type)) > 1 THEN 'TIME ' || string_agg(DISTINCT coalesce(compared.period::text, 'no time'), ', ') WHEN count(*) > count(DISTINCT compared.subject_id) THEN 'DIMENSION ' || coalesce(string_agg(DISTINCT coalesce(compared.printed, compared.value::text, compared.key), ', ') FILTER (WHERE num_nonnulls(compared.achievement_id, compared.system_id, compared.journal_id, compared.grant_type_id, compared.expert_group_id, compared.authorship) > 0), '') END
FROM observation compared
LEFT JOIN unit compared_counted ON compared_counted.id = compared.unit_id
WHERE compared.superseded_at IS NULL AND (compared.metric_id = (SELECT metric.id
FROM metric
WHERE metric.key = $4) AND (compared.value IS NULL) = $5 AND EXISTS (SELECT
FROM subject r1
WHERE r1.id = compared.subject_id AND r1.kind = $6) AND compared.aggregation = $7)) AS h5, (SELECT CASE WHEN min(compared.unit_id) <> max(compared.unit_id) THEN 'UNIT ' || string_agg(DISTINCT compared_counted.key, ', ') WHEN min(compared.aggregation) <> max(compared.aggregation) THEN 'AGGREGATION ' || string_agg(DISTINCT compared.aggregation, ', ') WHEN min(compared.origin) <> max(compared.origin) THEN 'ORIGIN ' || string_agg(DISTINCT compared.origin, ', ') WHEN min(compared.assertion) <> max(compared.assertion) THEN 'ASSERTION ' || string_agg(DISTINCT coalesce(compared.printed, compared.value::text, compared.key), ', ') FILTER (WHERE compared.assertion <> 'PREFERRED') WHEN count(DISTINCT (compared.period, compared.period_type)) > 1 THEN 'TIME ' || string_agg(DISTINCT coalesce(compared.period::text, 'no time'), ', ') WHEN count(*) > count(DISTINCT compared.subject_id) THEN 'DIMENSION ' || coalesce(string_agg(DISTINCT coalesce(compared.printed, compared.value::text, compared.key), ', ') FILTER (WHERE num_nonnulls(compared.achievement_id, compared.system_id, compared.journal_id, compared.grant_type_id, compared.expert_group_id, compared.authorship) > 0), '') END
FROM observation compared
LEFT JOIN unit compared_counted ON compared_counted.id = compared.unit_id
WHERE compared.superseded_at IS NULL AND (compared.metric_id = (SELECT metric.id
FROM metric
WHERE metric.key = $8) AND (compared.value IS NULL) = $5 AND (SELECT count(*)
FROM (SELECT
FROM observation later
WHERE later.series_id = compared.series_id AND later.superseded_at IS NULL AND (upper(later.period), later.id) > (upper(compared.period), compared.id)
LIMIT $9) AS newer) < $9)) AS h6, (SELECT CASE WHEN min(compared.unit_id) <> max(compared.unit_id) THEN 'UNIT ' || string_agg(DISTINCT compared_counted.key, ', ') END
FROM observation compared
LEFT JOIN unit compared_counted ON compared_counted.id = compared.unit_id
WHERE compared.superseded_at IS NULL AND (compared.metric_id = (SELECT metric.id
FROM metric
WHERE metric.key = $10) AND (compared.value IS NULL) = $5 AND (SELECT count(*)
FROM (SELECT
FROM observation later
WHERE later.series_id = compared.series_id AND later.superseded_at IS NULL AND (upper(later.period), later.id) > (upper(compared.period), compared.id)
LIMIT $9) AS newer) < $9)) AS h7) h
LEFT JOIN (SELECT t0.*
FROM observation t0
WHERE t0.superseded_at IS NULL AND (t0.metric_id = (SELECT metric.id
FROM metric
WHERE metric.key = $4) AND (t0.value IS NULL) = $5 AND EXISTS (SELECT
FROM subject r1
WHERE r1.id = t0.subject_id AND r1.kind = $6) AND t0.aggregation = $7)
ORDER BY t0.value DESC NULLS LAST, t0.id
LIMIT 3) t0 ON true
LEFT JOIN subject t0_subject ON t0_subject.id = t0.subject_id
LEFT JOIN observation t0_observation ON t0_observation.id = t0.id
LEFT JOIN unit t0_observation_counted ON t0_observation_counted.id = t0_observation.unit_id
ORDER BY t0.value DESC NULLS LAST, t0.id;

SELECT rank() OVER (ORDER BY t0.value DESC)
FROM (SELECT t0.*
FROM observation t0
WHERE t0.superseded_at IS NULL AND (t0.metric_id = (SELECT metric.id
FROM metric
WHERE metric.key = $1) AND (t0.value IS NULL) = $2 AND (SELECT count(*)
FROM (SELECT
FROM observation later
WHERE later.series_id = t0.series_id AND later.superseded_at IS NULL AND (upper(later.period), later.id) > (upper(t0.period), t0.id)
LIMIT $3) AS newer) < $3)
ORDER BY t0.value DESC NULLS LAST, t0.id
LIMIT 10) t0
ORDER BY t0.value DESC NULLS LAST, t0.id;

SELECT rank() OVER (ORDER BY t0.value DESC), t0_subject.key, t0_observation.value::text, t0_observation.aggregation
FROM (SELECT t0.*
FROM observation t0
WHERE t0.superseded_at IS NULL AND (t0.metric_id = (SELECT metric.id
FROM metric
WHERE metric.key = $1) AND (t0.value IS NULL) = $2 AND (SELECT count(*)
FROM (SELECT
FROM observation later
WHERE later.series_id = t0.series_id AND later.superseded_at IS NULL AND (upper(later.period), later.id) > (upper(t0.period), t0.id)
LIMIT $3) AS newer) < $3)
ORDER BY t0.value DESC NULLS LAST, t0.id
LIMIT 4) t0
LEFT JOIN subject t0_subject ON t0_subject.id = t0.subject_id
LEFT JOIN observation t0_observation ON t0_observation.id = t0.id
ORDER BY t0.value DESC NULLS LAST, t0.id;
