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

SELECT t3.id
FROM (SELECT t3.*
FROM subject t3
WHERE t3.kind = 'INDUSTRY' AND t3.key = $1) t3;

SELECT t4.k, t4.metric_id, t4.value::text, t4.origin, t4.printed, lower(t4.period), upper(t4.period) - 1, t4.period_label, t4.id
FROM (SELECT p.k, t4.*
FROM (SELECT t3.id AS k
FROM (SELECT t3.*
FROM subject t3
WHERE t3.kind = 'INDUSTRY' AND t3.key = $1) t3) p
CROSS JOIN LATERAL (SELECT t4.*
FROM observation t4
WHERE t4.subject_id = p.k AND t4.superseded_at IS NULL
ORDER BY t4.id
LIMIT 20) t4 OFFSET 0) t4
ORDER BY t4.k, t4.id;

SELECT t5.input_id, t5_is.value::text, t5_is.low::text, t5_is.high::text, t5_is_derivation.id, t5_is_derivation.method, t5_is_derivation.formula
FROM (SELECT t5.*
FROM derivative t5
WHERE t5.input_id = ANY (ARRAY(SELECT t4.id AS k
FROM (SELECT p.k, t4.*
FROM (SELECT t3.id AS k
FROM (SELECT t3.*
FROM subject t3
WHERE t3.kind = 'INDUSTRY' AND t3.key = $1) t3) p
CROSS JOIN LATERAL (SELECT t4.*
FROM observation t4
WHERE t4.subject_id = p.k AND t4.superseded_at IS NULL
ORDER BY t4.id
LIMIT 20) t4 OFFSET 0) t4))) t5
LEFT JOIN observation t5_is ON t5_is.id = t5.derivation_id
LEFT JOIN derivation t5_is_derivation ON t5_is_derivation.id = t5_is.id
ORDER BY t5.input_id, t5.derivation_id;
