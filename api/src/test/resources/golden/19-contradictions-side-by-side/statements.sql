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

SELECT t2.subject_id, t2.status, t2.assertion
FROM (SELECT t2.*
FROM status_assertion t2
WHERE t2.subject_id = ANY (ARRAY(SELECT t0_subject.id AS k
FROM (SELECT t0.*
FROM status_assertion t0
WHERE t0.assertion = $1
ORDER BY t0.id
LIMIT 20) t0
LEFT JOIN subject t0_subject ON t0_subject.id = t0.subject_id))) t2
ORDER BY t2.subject_id, (SELECT reference_year
FROM edition
WHERE edition.id = t2.edition_id), t2.edition_id, t2.position;

SELECT t3.metric_id, t3.printed, t3.value::text, t3.assertion, t3.flags, t3.id
FROM (SELECT t3.*
FROM observation t3
WHERE t3.superseded_at IS NULL AND EXISTS (SELECT
FROM unnest(t3.flags) AS flag
WHERE flag = $1)
ORDER BY t3.id
LIMIT 20) t3
ORDER BY t3.id;

SELECT t4.observation_id, t4_is.rule, t4_is.outcome
FROM (SELECT t4.*
FROM checked_observation t4
WHERE t4.observation_id = ANY (ARRAY(SELECT t3.id AS k
FROM (SELECT t3.*
FROM observation t3
WHERE t3.superseded_at IS NULL AND EXISTS (SELECT
FROM unnest(t3.flags) AS flag
WHERE flag = $1)
ORDER BY t3.id
LIMIT 20) t3))) t4
LEFT JOIN validation t4_is ON t4_is.id = t4.validation_id
ORDER BY t4.observation_id, t4.validation_id;
