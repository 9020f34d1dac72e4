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

SELECT t2.achievement_id, t2.printed, t2.value::text, t2.unit_id
FROM (SELECT t2.*
FROM observation t2
WHERE t2.achievement_id = ANY (ARRAY(SELECT t1.id AS k
FROM (SELECT t1.*
FROM achievement t1
WHERE t1.subject_id = ANY (ARRAY(SELECT t0.id AS k
FROM (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'FACILITY' AND t0.key = $1) t0))) t1)) AND t2.superseded_at IS NULL) t2
ORDER BY t2.achievement_id, t2.id;

SELECT t2.achievement_id, t2_is.line, t2_is.id
FROM (SELECT t2.*
FROM achievement_citation t2
WHERE t2.achievement_id = ANY (ARRAY(SELECT t1.id AS k
FROM (SELECT t1.*
FROM achievement t1
WHERE t1.subject_id = ANY (ARRAY(SELECT t0.id AS k
FROM (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'FACILITY' AND t0.key = $1) t0))) t1))) t2
LEFT JOIN citation t2_is ON t2_is.id = t2.citation_id
ORDER BY t2.achievement_id, t2.position;

SELECT t3.citation_id, t3_is_observation.id, t3_is_observation.key, t3_is_participation.id, t3_is_participation.key, t3_is_event.id, t3_is_event.key, t3_is_listing.id, t3_is_listing.key, t3_is_name.id, t3_is_name.key, t3_is_achievement.id, t3_is_achievement.kind, t3_is_achievement.key, t3_is_status_assertion.id, t3_is_status_assertion.status, t3_is_status_assertion.key
FROM (SELECT t3.*
FROM assertion t3
WHERE t3.citation_id = ANY (ARRAY(SELECT t2_is.id AS k
FROM (SELECT t2.*
FROM achievement_citation t2
WHERE t2.achievement_id = ANY (ARRAY(SELECT t1.id AS k
FROM (SELECT t1.*
FROM achievement t1
WHERE t1.subject_id = ANY (ARRAY(SELECT t0.id AS k
FROM (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'FACILITY' AND t0.key = $1) t0))) t1))) t2
LEFT JOIN citation t2_is ON t2_is.id = t2.citation_id))) t3
LEFT JOIN observation t3_is_observation ON t3_is_observation.id = t3.observation_id
LEFT JOIN participation t3_is_participation ON t3_is_participation.id = t3.participation_id
LEFT JOIN event t3_is_event ON t3_is_event.id = t3.event_id
LEFT JOIN listing t3_is_listing ON t3_is_listing.id = t3.listing_id
LEFT JOIN name t3_is_name ON t3_is_name.id = t3.name_id
LEFT JOIN achievement t3_is_achievement ON t3_is_achievement.id = t3.achievement_id
LEFT JOIN status_assertion t3_is_status_assertion ON t3_is_status_assertion.id = t3.status_id
ORDER BY t3.citation_id, t3.rank, t3.id;
