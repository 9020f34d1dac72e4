SELECT t0.name_en, t0_journal.id, t0_journal.key, t0.id, t0.id, h.h0
FROM (SELECT (SELECT version
FROM data_version) AS h0) h
LEFT JOIN (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'PUBLICATION'
ORDER BY t0.id
LIMIT 2) t0 ON true
LEFT JOIN subject t0_journal ON t0_journal.id = t0.parent_id
ORDER BY t0.id;

SELECT t1.subject_id, t1.scheme, t1.value
FROM (SELECT t1.*
FROM identifier t1
WHERE t1.subject_id = ANY (ARRAY(SELECT t0.id AS k
FROM (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'PUBLICATION'
ORDER BY t0.id
LIMIT 2) t0))) t1
ORDER BY t1.subject_id, t1.id;

SELECT t1.subject_id, t1.kind, lower(t1.period), upper(t1.period) - 1, t1.period_precision, t1.year_inferred, t1_venue.id, t1_venue.type_name, t1_venue.key
FROM (SELECT t1.*
FROM event t1
WHERE t1.subject_id = ANY (ARRAY(SELECT t0.id AS k
FROM (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'PUBLICATION'
ORDER BY t0.id
LIMIT 2) t0))) t1
LEFT JOIN subject t1_venue ON t1_venue.id = t1.venue_id
ORDER BY t1.subject_id, t1.id;

SELECT t1.target_id, t1.role, t1_agent.kind, t1_agent.name_en, t1_agent.id
FROM (SELECT t1.*
FROM participation t1
WHERE t1.target_id = ANY (ARRAY(SELECT t0.id AS k
FROM (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'PUBLICATION'
ORDER BY t0.id
LIMIT 2) t0))) t1
LEFT JOIN subject t1_agent ON t1_agent.id = t1.agent_id
ORDER BY t1.target_id, t1.id;

SELECT t2.person_id, t2_is.key
FROM (SELECT t2.*
FROM affiliation t2
WHERE t2.person_id = ANY (ARRAY(SELECT t1_agent.id AS k
FROM (SELECT t1.*
FROM participation t1
WHERE t1.target_id = ANY (ARRAY(SELECT t0.id AS k
FROM (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'PUBLICATION'
ORDER BY t0.id
LIMIT 2) t0))) t1
LEFT JOIN subject t1_agent ON t1_agent.id = t1.agent_id))) t2
LEFT JOIN subject t2_is ON t2_is.id = t2.organization_id
ORDER BY t2.person_id, t2.id;

SELECT t1.subject_id, t1.statement_en
FROM (SELECT t1.*
FROM achievement t1
WHERE t1.subject_id = ANY (ARRAY(SELECT t0.id AS k
FROM (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'PUBLICATION'
ORDER BY t0.id
LIMIT 2) t0))) t1
ORDER BY t1.subject_id, t1.id;
