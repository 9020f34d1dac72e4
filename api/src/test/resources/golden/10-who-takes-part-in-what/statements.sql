SELECT t0.name_en, t0.status, t0.id, t0.id, h.h0
FROM (SELECT (SELECT version
FROM data_version) AS h0) h
LEFT JOIN (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'ORGANIZATION' AND t0.key = $1) t0 ON true;

SELECT t1.target_id, t1.role, t1_agent.type_name, t1_agent.key, t1_agent.name_en, t1.exhaustive, t1.id
FROM (SELECT t1.*
FROM participation t1
WHERE t1.target_id = ANY (ARRAY(SELECT t0.id AS k
FROM (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'ORGANIZATION' AND t0.key = $1) t0))) t1
LEFT JOIN subject t1_agent ON t1_agent.id = t1.agent_id
ORDER BY t1.target_id, t1.id;

SELECT t2.participation_id, t2_is.line
FROM (SELECT t2.*
FROM participation_citation t2
WHERE t2.participation_id = ANY (ARRAY(SELECT t1.id AS k
FROM (SELECT t1.*
FROM participation t1
WHERE t1.target_id = ANY (ARRAY(SELECT t0.id AS k
FROM (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'ORGANIZATION' AND t0.key = $1) t0))) t1))) t2
LEFT JOIN citation t2_is ON t2_is.id = t2.citation_id
ORDER BY t2.participation_id, t2.position;

SELECT t0.id
FROM (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'ORGANIZATION' AND t0.key = $1) t0;

SELECT t1.agent_id, t1.role, t1_target.type_name, t1_target.name_en
FROM (SELECT t1.*
FROM participation t1
WHERE t1.agent_id = ANY (ARRAY(SELECT t0.id AS k
FROM (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'ORGANIZATION' AND t0.key = $1) t0))) t1
LEFT JOIN subject t1_target ON t1_target.id = t1.target_id
ORDER BY t1.agent_id, t1.id;
