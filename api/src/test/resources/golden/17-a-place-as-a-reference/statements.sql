SELECT t0.id, t0.id, h.h0
FROM (SELECT (SELECT version
FROM data_version) AS h0) h
LEFT JOIN (SELECT t0.*
FROM observation t0
WHERE t0.superseded_at IS NULL AND (t0.metric_id = (SELECT metric.id
FROM metric
WHERE metric.key = $1) AND t0.subject_id = (SELECT subject.id
FROM subject
WHERE subject.key = $2))
ORDER BY t0.id
LIMIT 20) t0 ON true
ORDER BY t0.id;

SELECT t1.observation_id, replace(t1_is_reference.gb_t_7714_zh, '{' || 'line}', t1_is.line::text), replace(t1_is_reference.apa_en, '{' || 'line}', t1_is.line::text), replace(t1_is_reference.bibtex_en, '{' || 'line}', t1_is.line::text), replace(t1_is_reference.ris_zh, '{' || 'line}', t1_is.line::text), replace(t1_is_reference.csl_json_zh, '{' || 'line}', t1_is.line::text)
FROM (SELECT t1.*
FROM observation_citation t1
WHERE t1.observation_id = ANY (ARRAY(SELECT t0.id AS k
FROM (SELECT t0.*
FROM observation t0
WHERE t0.superseded_at IS NULL AND (t0.metric_id = (SELECT metric.id
FROM metric
WHERE metric.key = $1) AND t0.subject_id = (SELECT subject.id
FROM subject
WHERE subject.key = $2))
ORDER BY t0.id
LIMIT 20) t0))) t1
LEFT JOIN citation t1_is ON t1_is.id = t1.citation_id
LEFT JOIN section_reference t1_is_reference ON t1_is_reference.section_id = t1_is.section_id
ORDER BY t1.observation_id, t1.position;
