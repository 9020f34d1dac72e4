SELECT t0.metric_id, t0_subject.key, t0.printed, t0.id, h.h0, h.h1, h.h2, h.h3
FROM (SELECT (SELECT version
FROM data_version) AS h0, (SELECT count(*)
FROM observation counted
WHERE counted.superseded_at IS NULL AND (EXISTS (SELECT
FROM metric r1
WHERE r1.id = counted.metric_id AND r1.theme = $1) AND EXISTS (SELECT
FROM subject r2
WHERE r2.id = counted.subject_id AND r2.kind = $2))) AS h1, (SELECT count(*)
FROM participation counted
WHERE (counted.role = $3 AND EXISTS (SELECT
FROM subject r1
WHERE r1.id = counted.agent_id AND r1.kind = $4))) AS h2, (SELECT count(*)
FROM subject counted
WHERE counted.kind = 'ORGANIZATION' AND ((counted.parent_id IS NULL) = $5 AND EXISTS (SELECT
FROM observation r1
WHERE r1.subject_id = counted.id AND r1.superseded_at IS NULL AND true))) AS h3) h
LEFT JOIN (SELECT t0.*
FROM observation t0
WHERE t0.superseded_at IS NULL AND (EXISTS (SELECT
FROM metric r1
WHERE r1.id = t0.metric_id AND r1.theme = $1) AND EXISTS (SELECT
FROM subject r2
WHERE r2.id = t0.subject_id AND r2.kind = $2))
ORDER BY t0.id
LIMIT 3) t0 ON true
LEFT JOIN subject t0_subject ON t0_subject.id = t0.subject_id
ORDER BY t0.id;

SELECT t1.key, t1.id
FROM (SELECT t1.*
FROM subject t1
WHERE t1.kind = 'FACILITY' AND EXISTS (SELECT
FROM name
WHERE name.subject_id = t1.id AND starts_with(name.folded, $1))
ORDER BY t1.id
LIMIT 20) t1
ORDER BY t1.id;

SELECT t2.subject_id, t2.text
FROM (SELECT t2.*
FROM name t2
WHERE t2.subject_id = ANY (ARRAY(SELECT t1.id AS k
FROM (SELECT t1.*
FROM subject t1
WHERE t1.kind = 'FACILITY' AND EXISTS (SELECT
FROM name
WHERE name.subject_id = t1.id AND starts_with(name.folded, $1))
ORDER BY t1.id
LIMIT 20) t1))) t2
ORDER BY t2.subject_id, t2.position;

SELECT t3.printed, t3.value::text, t3_subject.key
FROM (SELECT t3.*
FROM observation t3
WHERE t3.superseded_at IS NULL AND (t3.value < ($1::text)::numeric AND t3.value >= ($2::text)::numeric AND t3.unit_id = (SELECT unit.id
FROM unit
WHERE unit.key = $3) AND (t3.period IS NULL) = $4)
ORDER BY t3.value NULLS LAST, t3.id
LIMIT 20) t3
LEFT JOIN subject t3_subject ON t3_subject.id = t3.subject_id
ORDER BY t3.value NULLS LAST, t3.id;

SELECT t4_agent.key, t4_target.key
FROM (SELECT t4.*
FROM participation t4
WHERE (t4.role = $1 AND EXISTS (SELECT
FROM subject r1
WHERE r1.id = t4.agent_id AND r1.kind = $2))
ORDER BY t4.id
LIMIT 3) t4
LEFT JOIN subject t4_agent ON t4_agent.id = t4.agent_id
LEFT JOIN subject t4_target ON t4_target.id = t4.target_id
ORDER BY t4.id;

SELECT t5.key
FROM (SELECT t5.*
FROM subject t5
WHERE t5.kind = 'ORGANIZATION' AND ((t5.parent_id IS NULL) = $1 AND EXISTS (SELECT
FROM observation r1
WHERE r1.subject_id = t5.id AND r1.superseded_at IS NULL AND true))
ORDER BY t5.id
LIMIT 3) t5
ORDER BY t5.id;
