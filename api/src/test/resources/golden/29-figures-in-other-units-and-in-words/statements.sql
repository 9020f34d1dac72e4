SELECT t0_subject.key, t0.printed, t0.value::text, t0.unit_id, (SELECT trim_scale(round((t0.value * t0_counted.factor + 0.00000000000000000000) / wanted.factor, 20))::text
FROM unit wanted
WHERE wanted.key = $1::text AND coalesce(wanted.base_id, wanted.id) = coalesce(t0_counted.base_id, t0_counted.id)), CASE WHEN t0.value IS NOT NULL AND NOT EXISTS (SELECT
FROM unit wanted
WHERE wanted.key = $1::text AND coalesce(wanted.base_id, wanted.id) = coalesce(t0_counted.base_id, t0_counted.id)) THEN t0_counted.key || E'\n' || $1::text END, (SELECT trim_scale(round((t0.low * t0_counted.factor + 0.00000000000000000000) / wanted.factor, 20))::text
FROM unit wanted
WHERE wanted.key = $2::text AND coalesce(wanted.base_id, wanted.id) = coalesce(t0_counted.base_id, t0_counted.id)), CASE WHEN t0.low IS NOT NULL AND NOT EXISTS (SELECT
FROM unit wanted
WHERE wanted.key = $2::text AND coalesce(wanted.base_id, wanted.id) = coalesce(t0_counted.base_id, t0_counted.id)) THEN t0_counted.key || E'\n' || $2::text END, t0.id, h.h0
FROM (SELECT (SELECT version
FROM data_version) AS h0) h
LEFT JOIN (SELECT t0.*
FROM observation t0
WHERE t0.superseded_at IS NULL AND t0.unit_id = ANY (ARRAY(SELECT unit.id
FROM unit
WHERE unit.key = ANY ($3)))
ORDER BY t0.id
LIMIT 3) t0 ON true
LEFT JOIN subject t0_subject ON t0_subject.id = t0.subject_id
LEFT JOIN unit t0_counted ON t0_counted.id = t0.unit_id
ORDER BY t0.id;

SELECT t0.value::text, (SELECT trim_scale(round((t0.value * t0_counted.factor + 0.00000000000000000000) / wanted.factor, 20))::text
FROM unit wanted
WHERE wanted.key = $1::text AND coalesce(wanted.base_id, wanted.id) = coalesce(t0_counted.base_id, t0_counted.id)), CASE WHEN t0.value IS NOT NULL AND NOT EXISTS (SELECT
FROM unit wanted
WHERE wanted.key = $1::text AND coalesce(wanted.base_id, wanted.id) = coalesce(t0_counted.base_id, t0_counted.id)) THEN t0_counted.key || E'\n' || $1::text END, ARRAY['_zh', t0.value::text, t0.low::text, t0.high::text, t0.qualifier, t0.null_reason, t0_counted.key, t0_counted.symbol, t0_counted.name_zh, t0_counted.name_en, t0_counted.quantity, t0_counted.factor::text, (SELECT base.key
FROM unit base
WHERE base.id = t0_counted.base_id), t0_counted.currency], ARRAY['_en', t0.value::text, t0.low::text, t0.high::text, t0.qualifier, t0.null_reason, t0_counted.key, t0_counted.symbol, t0_counted.name_zh, t0_counted.name_en, t0_counted.quantity, t0_counted.factor::text, (SELECT base.key
FROM unit base
WHERE base.id = t0_counted.base_id), t0_counted.currency]
FROM (SELECT t0.*
FROM observation t0
WHERE t0.superseded_at IS NULL AND t0.unit_id = (SELECT unit.id
FROM unit
WHERE unit.key = $2)
ORDER BY t0.value DESC NULLS LAST, t0.id
LIMIT 2) t0
LEFT JOIN unit t0_counted ON t0_counted.id = t0.unit_id
ORDER BY t0.value DESC NULLS LAST, t0.id;

SELECT t0.printed, (SELECT trim_scale(round((t0.value * t0_counted.factor + 0.00000000000000000000) / wanted.factor, 20))::text
FROM unit wanted
WHERE wanted.key = $1::text AND coalesce(wanted.base_id, wanted.id) = coalesce(t0_counted.base_id, t0_counted.id)), CASE WHEN t0.value IS NOT NULL AND NOT EXISTS (SELECT
FROM unit wanted
WHERE wanted.key = $1::text AND coalesce(wanted.base_id, wanted.id) = coalesce(t0_counted.base_id, t0_counted.id)) THEN t0_counted.key || E'\n' || $1::text END
FROM (SELECT t0.*
FROM observation t0
WHERE t0.superseded_at IS NULL AND t0.unit_id = (SELECT unit.id
FROM unit
WHERE unit.key = $2)
ORDER BY t0.id
LIMIT 1) t0
LEFT JOIN unit t0_counted ON t0_counted.id = t0.unit_id
ORDER BY t0.id;

SELECT t0.printed, ARRAY['_zh', t0.value::text, t0.low::text, t0.high::text, t0.qualifier, t0.null_reason, t0_counted.key, t0_counted.symbol, t0_counted.name_zh, t0_counted.name_en, t0_counted.quantity, t0_counted.factor::text, (SELECT base.key
FROM unit base
WHERE base.id = t0_counted.base_id), t0_counted.currency], ARRAY['_en', t0.value::text, t0.low::text, t0.high::text, t0.qualifier, t0.null_reason, t0_counted.key, t0_counted.symbol, t0_counted.name_zh, t0_counted.name_en, t0_counted.quantity, t0_counted.factor::text, (SELECT base.key
FROM unit base
WHERE base.id = t0_counted.base_id), t0_counted.currency]
FROM (SELECT t0.*
FROM observation t0
WHERE t0.superseded_at IS NULL AND t0.qualifier = ANY ($1)
ORDER BY t0.id
LIMIT 6) t0
LEFT JOIN unit t0_counted ON t0_counted.id = t0.unit_id
ORDER BY t0.id;
