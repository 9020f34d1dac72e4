SELECT t0.value::text, t0.low::text, t0.high::text, t0.low_inclusive, t0.high_inclusive, t0.qualifier, t0.printed, lower(t0.period), upper(t0.period) - 1, t0_derivation.id, t0_derivation.method, t0_derivation.formula, t0_derivation.assumptions_en, t0.id, h.h0, h.h1
FROM (SELECT (SELECT version
FROM data_version) AS h0, (SELECT count(*)
FROM observation counted
WHERE counted.superseded_at IS NULL AND (counted.metric_id = (SELECT metric.id
FROM metric
WHERE metric.key = $1) AND counted.subject_id = (SELECT subject.id
FROM subject
WHERE subject.key = $2) AND counted.origin = $3)) AS h1) h
LEFT JOIN (SELECT t0.*
FROM observation t0
WHERE t0.superseded_at IS NULL AND (t0.metric_id = (SELECT metric.id
FROM metric
WHERE metric.key = $1) AND t0.subject_id = (SELECT subject.id
FROM subject
WHERE subject.key = $2) AND t0.origin = $3)
ORDER BY t0.id
LIMIT 20) t0 ON true
LEFT JOIN derivation t0_derivation ON t0_derivation.id = t0.id
ORDER BY t0.id;

SELECT t1.derivation_id, t1_is.metric_id, t1_is.printed, t1_is.id
FROM (SELECT t1.*
FROM derivation_input t1
WHERE t1.derivation_id = ANY (ARRAY(SELECT t0_derivation.id AS k
FROM (SELECT t0.*
FROM observation t0
WHERE t0.superseded_at IS NULL AND (t0.metric_id = (SELECT metric.id
FROM metric
WHERE metric.key = $1) AND t0.subject_id = (SELECT subject.id
FROM subject
WHERE subject.key = $2) AND t0.origin = $3)
ORDER BY t0.id
LIMIT 20) t0
LEFT JOIN derivation t0_derivation ON t0_derivation.id = t0.id))) t1
LEFT JOIN observation t1_is ON t1_is.id = t1.input_id
ORDER BY t1.derivation_id, t1.position;

SELECT t2.observation_id, t2_is.line
FROM (SELECT t2.*
FROM observation_citation t2
WHERE t2.observation_id = ANY (ARRAY(SELECT t1_is.id AS k
FROM (SELECT t1.*
FROM derivation_input t1
WHERE t1.derivation_id = ANY (ARRAY(SELECT t0_derivation.id AS k
FROM (SELECT t0.*
FROM observation t0
WHERE t0.superseded_at IS NULL AND (t0.metric_id = (SELECT metric.id
FROM metric
WHERE metric.key = $1) AND t0.subject_id = (SELECT subject.id
FROM subject
WHERE subject.key = $2) AND t0.origin = $3)
ORDER BY t0.id
LIMIT 20) t0
LEFT JOIN derivation t0_derivation ON t0_derivation.id = t0.id))) t1
LEFT JOIN observation t1_is ON t1_is.id = t1.input_id))) t2
LEFT JOIN citation t2_is ON t2_is.id = t2.citation_id
ORDER BY t2.observation_id, t2.position;

SELECT t0.id
FROM (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'INDUSTRY' AND t0.key = $1) t0;

SELECT t1.k, t1.metric_id, t1.value::text, t1.origin, t1.printed, lower(t1.period), upper(t1.period) - 1, t1.period_label, t1.id
FROM (SELECT p.k, t1.*
FROM (SELECT t0.id AS k
FROM (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'INDUSTRY' AND t0.key = $1) t0) p
CROSS JOIN LATERAL (SELECT t1.*
FROM observation t1
WHERE t1.subject_id = p.k AND t1.superseded_at IS NULL
ORDER BY t1.id
LIMIT 20) t1 OFFSET 0) t1
ORDER BY t1.k, t1.id;

SELECT t2.input_id, t2_is.value::text, t2_is.low::text, t2_is.high::text, t2_is_derivation.id, t2_is_derivation.method, t2_is_derivation.formula
FROM (SELECT t2.*
FROM derivative t2
WHERE t2.input_id = ANY (ARRAY(SELECT t1.id AS k
FROM (SELECT p.k, t1.*
FROM (SELECT t0.id AS k
FROM (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'INDUSTRY' AND t0.key = $1) t0) p
CROSS JOIN LATERAL (SELECT t1.*
FROM observation t1
WHERE t1.subject_id = p.k AND t1.superseded_at IS NULL
ORDER BY t1.id
LIMIT 20) t1 OFFSET 0) t1))) t2
LEFT JOIN observation t2_is ON t2_is.id = t2.derivation_id
LEFT JOIN derivation t2_is_derivation ON t2_is_derivation.id = t2_is.id
ORDER BY t2.input_id, t2.derivation_id;
