SELECT t0.id, t0.id, h.h0
FROM (SELECT (SELECT version
FROM data_version) AS h0) h
LEFT JOIN (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'FACILITY' AND t0.key = $1) t0 ON true;

SELECT t1.subject_id, t1.statement_en, t1.id
FROM (SELECT t1.*
FROM achievement t1
WHERE t1.subject_id = ANY (ARRAY(SELECT t0.id AS k
FROM (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'FACILITY' AND t0.key = $1) t0))) t1
ORDER BY t1.subject_id, t1.id;

SELECT t2.achievement_id, t2.scope, t2.kind, t2.of_en
FROM (SELECT t2.*
FROM superlative t2
WHERE t2.achievement_id = ANY (ARRAY(SELECT t1.id AS k
FROM (SELECT t1.*
FROM achievement t1
WHERE t1.subject_id = ANY (ARRAY(SELECT t0.id AS k
FROM (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'FACILITY' AND t0.key = $1) t0))) t1))) t2
ORDER BY t2.achievement_id, t2.id;

SELECT t3.achievement_id, t3.printed, t3.value::text, t3.unit_id
FROM (SELECT t3.*
FROM observation t3
WHERE t3.achievement_id = ANY (ARRAY(SELECT t1.id AS k
FROM (SELECT t1.*
FROM achievement t1
WHERE t1.subject_id = ANY (ARRAY(SELECT t0.id AS k
FROM (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'FACILITY' AND t0.key = $1) t0))) t1)) AND t3.superseded_at IS NULL) t3
ORDER BY t3.achievement_id, t3.id;

SELECT t4.achievement_id, t4_is.line, t4_is.id
FROM (SELECT t4.*
FROM achievement_citation t4
WHERE t4.achievement_id = ANY (ARRAY(SELECT t1.id AS k
FROM (SELECT t1.*
FROM achievement t1
WHERE t1.subject_id = ANY (ARRAY(SELECT t0.id AS k
FROM (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'FACILITY' AND t0.key = $1) t0))) t1))) t4
LEFT JOIN citation t4_is ON t4_is.id = t4.citation_id
ORDER BY t4.achievement_id, t4.position;

SELECT t5.citation_id, t5_is_observation.id, t5_is_observation.key, t5_is_participation.id, t5_is_participation.key, t5_is_event.id, t5_is_event.key, t5_is_listing.id, t5_is_listing.key, t5_is_name.id, t5_is_name.key, t5_is_achievement.id, t5_is_achievement.kind, t5_is_achievement.key, t5_is_status_assertion.id, t5_is_status_assertion.status, t5_is_status_assertion.key
FROM (SELECT t5.*
FROM assertion t5
WHERE t5.citation_id = ANY (ARRAY(SELECT t4_is.id AS k
FROM (SELECT t4.*
FROM achievement_citation t4
WHERE t4.achievement_id = ANY (ARRAY(SELECT t1.id AS k
FROM (SELECT t1.*
FROM achievement t1
WHERE t1.subject_id = ANY (ARRAY(SELECT t0.id AS k
FROM (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'FACILITY' AND t0.key = $1) t0))) t1))) t4
LEFT JOIN citation t4_is ON t4_is.id = t4.citation_id))) t5
LEFT JOIN observation t5_is_observation ON t5_is_observation.id = t5.observation_id
LEFT JOIN participation t5_is_participation ON t5_is_participation.id = t5.participation_id
LEFT JOIN event t5_is_event ON t5_is_event.id = t5.event_id
LEFT JOIN listing t5_is_listing ON t5_is_listing.id = t5.listing_id
LEFT JOIN name t5_is_name ON t5_is_name.id = t5.name_id
LEFT JOIN achievement t5_is_achievement ON t5_is_achievement.id = t5.achievement_id
LEFT JOIN status_assertion t5_is_status_assertion ON t5_is_status_assertion.id = t5.status_id
ORDER BY t5.citation_id, t5.rank, t5.id;
