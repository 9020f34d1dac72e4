SELECT (SELECT version
FROM data_version);

SELECT t0.id
FROM (SELECT t0.*
FROM facility t0
LEFT JOIN subject t0_subject ON t0_subject.id = t0.id
WHERE t0_subject.key = $1) t0;

SELECT p.k, t1.statement_en, t1.id
FROM (SELECT t0.id AS k
FROM (SELECT t0.*
FROM facility t0
LEFT JOIN subject t0_subject ON t0_subject.id = t0.id
WHERE t0_subject.key = $1) t0) p
JOIN achievement t1 ON t1.subject_id = p.k
ORDER BY p.k, t1.id;

SELECT p.k, t2.scope, t2.kind, t2.of_en
FROM (SELECT t1.id AS k
FROM (SELECT t0.id AS k
FROM (SELECT t0.*
FROM facility t0
LEFT JOIN subject t0_subject ON t0_subject.id = t0.id
WHERE t0_subject.key = $1) t0) p
JOIN achievement t1 ON t1.subject_id = p.k) p
JOIN superlative t2 ON t2.achievement_id = p.k
ORDER BY p.k, t2.id;

SELECT p.k, t3.printed, t3.value::text, t3_unit.symbol
FROM (SELECT t1.id AS k
FROM (SELECT t0.id AS k
FROM (SELECT t0.*
FROM facility t0
LEFT JOIN subject t0_subject ON t0_subject.id = t0.id
WHERE t0_subject.key = $1) t0) p
JOIN achievement t1 ON t1.subject_id = p.k) p
JOIN observation t3 ON t3.achievement_id = p.k AND t3.superseded_at IS NULL
LEFT JOIN unit t3_unit ON t3_unit.id = t3.unit_id
ORDER BY p.k, t3.id;

SELECT p.k, t4_is.line, t4_is.id
FROM (SELECT t1.id AS k
FROM (SELECT t0.id AS k
FROM (SELECT t0.*
FROM facility t0
LEFT JOIN subject t0_subject ON t0_subject.id = t0.id
WHERE t0_subject.key = $1) t0) p
JOIN achievement t1 ON t1.subject_id = p.k) p
JOIN achievement_citation t4 ON t4.achievement_id = p.k
LEFT JOIN citation t4_is ON t4_is.id = t4.citation_id
ORDER BY p.k, t4.position;

SELECT p.k, t5_is_observation.id, t5_is_observation.key, t5_is_achievement.id, t5_is_achievement.kind, t5_is_achievement.key, t5_is_status_assertion.id, t5_is_status_assertion.status, t5_is_status_assertion.key, t5_is_name.id, t5_is_name.key
FROM (SELECT DISTINCT t4_is.id AS k
FROM (SELECT t1.id AS k
FROM (SELECT t0.id AS k
FROM (SELECT t0.*
FROM facility t0
LEFT JOIN subject t0_subject ON t0_subject.id = t0.id
WHERE t0_subject.key = $1) t0) p
JOIN achievement t1 ON t1.subject_id = p.k) p
JOIN achievement_citation t4 ON t4.achievement_id = p.k
LEFT JOIN citation t4_is ON t4_is.id = t4.citation_id) p
JOIN assertion t5 ON t5.citation_id = p.k
LEFT JOIN observation t5_is_observation ON t5_is_observation.id = t5.observation_id
LEFT JOIN achievement t5_is_achievement ON t5_is_achievement.id = t5.achievement_id
LEFT JOIN status_assertion t5_is_status_assertion ON t5_is_status_assertion.id = t5.status_id
LEFT JOIN name t5_is_name ON t5_is_name.id = t5.name_id
ORDER BY p.k, t5.rank, t5.id;
