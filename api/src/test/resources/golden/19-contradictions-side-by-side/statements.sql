SELECT t0.status, t0.assertion, t0.id, t0_subject.key, t0_subject.status, t0_subject.id, t0.id, h.h0
FROM (SELECT (SELECT version
FROM data_version) AS h0) h
LEFT JOIN (SELECT t0.*
FROM status_assertion t0
WHERE t0.assertion = $1
ORDER BY t0.id
LIMIT 20) t0 ON true
LEFT JOIN subject t0_subject ON t0_subject.id = t0.subject_id
ORDER BY t0.id;

SELECT t1.status_id, t1_is.line
FROM (SELECT t1.*
FROM status_citation t1
WHERE t1.status_id = ANY (ARRAY(SELECT t0.id AS k
FROM (SELECT t0.*
FROM status_assertion t0
WHERE t0.assertion = $1
ORDER BY t0.id
LIMIT 20) t0))) t1
LEFT JOIN citation t1_is ON t1_is.id = t1.citation_id
ORDER BY t1.status_id, t1.position;

SELECT t1.subject_id, t1.status, t1.assertion
FROM (SELECT t1.*
FROM status_assertion t1
WHERE t1.subject_id = ANY (ARRAY(SELECT t0_subject.id AS k
FROM (SELECT t0.*
FROM status_assertion t0
WHERE t0.assertion = $1
ORDER BY t0.id
LIMIT 20) t0
LEFT JOIN subject t0_subject ON t0_subject.id = t0.subject_id))) t1
ORDER BY t1.subject_id, (SELECT reference_year
FROM edition
WHERE edition.id = t1.edition_id), t1.edition_id, t1.position;

SELECT t0.metric_id, t0.printed, t0.value::text, t0.assertion, t0.flags, t0.id
FROM (SELECT t0.*
FROM observation t0
WHERE t0.superseded_at IS NULL AND EXISTS (SELECT
FROM unnest(t0.flags) AS flag
WHERE flag = $1)
ORDER BY t0.id
LIMIT 20) t0
ORDER BY t0.id;

SELECT t1.observation_id, t1_is.rule, t1_is.outcome
FROM (SELECT t1.*
FROM checked_observation t1
WHERE t1.observation_id = ANY (ARRAY(SELECT t0.id AS k
FROM (SELECT t0.*
FROM observation t0
WHERE t0.superseded_at IS NULL AND EXISTS (SELECT
FROM unnest(t0.flags) AS flag
WHERE flag = $1)
ORDER BY t0.id
LIMIT 20) t0))) t1
LEFT JOIN validation t1_is ON t1_is.id = t1.validation_id
ORDER BY t1.observation_id, t1.validation_id;
