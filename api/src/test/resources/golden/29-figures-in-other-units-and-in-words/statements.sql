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

SELECT t1.value::text, (SELECT trim_scale(round((t1.value * t1_counted.factor + 0.00000000000000000000) / wanted.factor, 20))::text
FROM unit wanted
WHERE wanted.key = $1::text AND coalesce(wanted.base_id, wanted.id) = coalesce(t1_counted.base_id, t1_counted.id)), CASE WHEN t1.value IS NOT NULL AND NOT EXISTS (SELECT
FROM unit wanted
WHERE wanted.key = $1::text AND coalesce(wanted.base_id, wanted.id) = coalesce(t1_counted.base_id, t1_counted.id)) THEN t1_counted.key || E'\n' || $1::text END, ARRAY['_zh', t1.value::text, t1.low::text, t1.high::text, t1.qualifier, t1.null_reason, t1_counted.key, t1_counted.symbol, t1_counted.name_zh, t1_counted.name_en, t1_counted.quantity, t1_counted.factor::text, (SELECT base.key
FROM unit base
WHERE base.id = t1_counted.base_id), t1_counted.currency], ARRAY['_en', t1.value::text, t1.low::text, t1.high::text, t1.qualifier, t1.null_reason, t1_counted.key, t1_counted.symbol, t1_counted.name_zh, t1_counted.name_en, t1_counted.quantity, t1_counted.factor::text, (SELECT base.key
FROM unit base
WHERE base.id = t1_counted.base_id), t1_counted.currency]
FROM (SELECT t1.*
FROM observation t1
WHERE t1.superseded_at IS NULL AND t1.unit_id = (SELECT unit.id
FROM unit
WHERE unit.key = $2)
ORDER BY t1.value DESC NULLS LAST, t1.id
LIMIT 2) t1
LEFT JOIN unit t1_counted ON t1_counted.id = t1.unit_id
ORDER BY t1.value DESC NULLS LAST, t1.id;

SELECT t2.printed, (SELECT trim_scale(round((t2.value * t2_counted.factor + 0.00000000000000000000) / wanted.factor, 20))::text
FROM unit wanted
WHERE wanted.key = $1::text AND coalesce(wanted.base_id, wanted.id) = coalesce(t2_counted.base_id, t2_counted.id)), CASE WHEN t2.value IS NOT NULL AND NOT EXISTS (SELECT
FROM unit wanted
WHERE wanted.key = $1::text AND coalesce(wanted.base_id, wanted.id) = coalesce(t2_counted.base_id, t2_counted.id)) THEN t2_counted.key || E'\n' || $1::text END
FROM (SELECT t2.*
FROM observation t2
WHERE t2.superseded_at IS NULL AND t2.unit_id = (SELECT unit.id
FROM unit
WHERE unit.key = $2)
ORDER BY t2.id
LIMIT 1) t2
LEFT JOIN unit t2_counted ON t2_counted.id = t2.unit_id
ORDER BY t2.id;

SELECT t3.printed, ARRAY['_zh', t3.value::text, t3.low::text, t3.high::text, t3.qualifier, t3.null_reason, t3_counted.key, t3_counted.symbol, t3_counted.name_zh, t3_counted.name_en, t3_counted.quantity, t3_counted.factor::text, (SELECT base.key
FROM unit base
WHERE base.id = t3_counted.base_id), t3_counted.currency], ARRAY['_en', t3.value::text, t3.low::text, t3.high::text, t3.qualifier, t3.null_reason, t3_counted.key, t3_counted.symbol, t3_counted.name_zh, t3_counted.name_en, t3_counted.quantity, t3_counted.factor::text, (SELECT base.key
FROM unit base
WHERE base.id = t3_counted.base_id), t3_counted.currency]
FROM (SELECT t3.*
FROM observation t3
WHERE t3.superseded_at IS NULL AND t3.qualifier = ANY ($1)
ORDER BY t3.id
LIMIT 6) t3
LEFT JOIN unit t3_counted ON t3_counted.id = t3.unit_id
ORDER BY t3.id;
