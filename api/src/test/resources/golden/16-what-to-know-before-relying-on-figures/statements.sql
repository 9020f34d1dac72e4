SELECT (SELECT count(*)
FROM validation counted
WHERE counted.edition_id = t0.id AND (counted.rule = ANY ($1) AND counted.outcome = $2)), t0.id, t0.id, h.h0
FROM (SELECT (SELECT version
FROM data_version) AS h0) h
LEFT JOIN (SELECT t0.*
FROM edition t0
WHERE t0.key = $3) t0 ON true;

SELECT t1.k, t1.rule, t1.outcome, t1.expected, t1.actual, t1.note_en, t1.id
FROM (SELECT p.k, t1.*
FROM (SELECT t0.id AS k
FROM (SELECT t0.*
FROM edition t0
WHERE t0.key = $1) t0) p
CROSS JOIN LATERAL (SELECT t1.*
FROM validation t1
WHERE t1.edition_id = p.k AND (t1.rule = ANY ($2) AND t1.outcome = $3)
ORDER BY t1.id
LIMIT 20) t1 OFFSET 0) t1
ORDER BY t1.k, t1.id;

SELECT t2.validation_id, t2_is.key
FROM (SELECT t2.*
FROM validation_subject t2
WHERE t2.validation_id = ANY (ARRAY(SELECT t1.id AS k
FROM (SELECT p.k, t1.*
FROM (SELECT t0.id AS k
FROM (SELECT t0.*
FROM edition t0
WHERE t0.key = $1) t0) p
CROSS JOIN LATERAL (SELECT t1.*
FROM validation t1
WHERE t1.edition_id = p.k AND (t1.rule = ANY ($2) AND t1.outcome = $3)
ORDER BY t1.id
LIMIT 20) t1 OFFSET 0) t1))) t2
LEFT JOIN subject t2_is ON t2_is.id = t2.subject_id
ORDER BY t2.validation_id, t2.position;

SELECT t2.validation_id, t2_is.metric_id, t2_is_subject.key, t2_is.printed, t2_is.aggregation
FROM (SELECT t2.*
FROM validation_input t2
WHERE t2.validation_id = ANY (ARRAY(SELECT t1.id AS k
FROM (SELECT p.k, t1.*
FROM (SELECT t0.id AS k
FROM (SELECT t0.*
FROM edition t0
WHERE t0.key = $1) t0) p
CROSS JOIN LATERAL (SELECT t1.*
FROM validation t1
WHERE t1.edition_id = p.k AND (t1.rule = ANY ($2) AND t1.outcome = $3)
ORDER BY t1.id
LIMIT 20) t1 OFFSET 0) t1))) t2
LEFT JOIN observation t2_is ON t2_is.id = t2.observation_id
LEFT JOIN subject t2_is_subject ON t2_is_subject.id = t2_is.subject_id
ORDER BY t2.validation_id, t2.position;
