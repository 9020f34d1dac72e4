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

SELECT t2.subject_id, t2.kind, lower(t2.period), upper(t2.period) - 1, t2.period_precision, t2.year_inferred, t2_venue.id, t2_venue.type_name, t2_venue.key
FROM (SELECT t2.*
FROM event t2
WHERE t2.subject_id = ANY (ARRAY(SELECT t0.id AS k
FROM (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'PUBLICATION'
ORDER BY t0.id
LIMIT 2) t0))) t2
LEFT JOIN subject t2_venue ON t2_venue.id = t2.venue_id
ORDER BY t2.subject_id, t2.id;

SELECT t3.target_id, t3.role, t3_agent.kind, t3_agent.name_en, t3_agent.id
FROM (SELECT t3.*
FROM participation t3
WHERE t3.target_id = ANY (ARRAY(SELECT t0.id AS k
FROM (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'PUBLICATION'
ORDER BY t0.id
LIMIT 2) t0))) t3
LEFT JOIN subject t3_agent ON t3_agent.id = t3.agent_id
ORDER BY t3.target_id, t3.id;

SELECT t4.person_id, t4_is.key
FROM (SELECT t4.*
FROM affiliation t4
WHERE t4.person_id = ANY (ARRAY(SELECT t3_agent.id AS k
FROM (SELECT t3.*
FROM participation t3
WHERE t3.target_id = ANY (ARRAY(SELECT t0.id AS k
FROM (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'PUBLICATION'
ORDER BY t0.id
LIMIT 2) t0))) t3
LEFT JOIN subject t3_agent ON t3_agent.id = t3.agent_id))) t4
LEFT JOIN subject t4_is ON t4_is.id = t4.organization_id
ORDER BY t4.person_id, t4.id;

SELECT t5.subject_id, t5.statement_en
FROM (SELECT t5.*
FROM achievement t5
WHERE t5.subject_id = ANY (ARRAY(SELECT t0.id AS k
FROM (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'PUBLICATION'
ORDER BY t0.id
LIMIT 2) t0))) t5
ORDER BY t5.subject_id, t5.id;
