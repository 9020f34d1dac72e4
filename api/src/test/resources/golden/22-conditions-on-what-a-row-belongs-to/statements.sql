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

SELECT t0.key, t0.id
FROM (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'FACILITY' AND EXISTS (SELECT
FROM name
WHERE name.subject_id = t0.id AND starts_with(name.folded, $1))
ORDER BY t0.id
LIMIT 20) t0
ORDER BY t0.id;

SELECT t1.subject_id, t1.text
FROM (SELECT t1.*
FROM name t1
WHERE t1.subject_id = ANY (ARRAY(SELECT t0.id AS k
FROM (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'FACILITY' AND EXISTS (SELECT
FROM name
WHERE name.subject_id = t0.id AND starts_with(name.folded, $1))
ORDER BY t0.id
LIMIT 20) t0))) t1
ORDER BY t1.subject_id, t1.position;

SELECT t0.printed, t0.value::text, t0_subject.key
FROM (SELECT t0.*
FROM observation t0
WHERE t0.superseded_at IS NULL AND (t0.value < ($1::text)::numeric AND t0.value >= ($2::text)::numeric AND t0.unit_id = (SELECT unit.id
FROM unit
WHERE unit.key = $3) AND (t0.period IS NULL) = $4)
ORDER BY t0.value NULLS LAST, t0.id
LIMIT 20) t0
LEFT JOIN subject t0_subject ON t0_subject.id = t0.subject_id
ORDER BY t0.value NULLS LAST, t0.id;

SELECT t0_agent.key, t0_target.key
FROM (SELECT t0.*
FROM participation t0
WHERE (t0.role = $1 AND EXISTS (SELECT
FROM subject r1
WHERE r1.id = t0.agent_id AND r1.kind = $2))
ORDER BY t0.id
LIMIT 3) t0
LEFT JOIN subject t0_agent ON t0_agent.id = t0.agent_id
LEFT JOIN subject t0_target ON t0_target.id = t0.target_id
ORDER BY t0.id;

SELECT t0.key
FROM (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'ORGANIZATION' AND ((t0.parent_id IS NULL) = $1 AND EXISTS (SELECT
FROM observation r1
WHERE r1.subject_id = t0.id AND r1.superseded_at IS NULL AND true))
ORDER BY t0.id
LIMIT 3) t0
ORDER BY t0.id;
