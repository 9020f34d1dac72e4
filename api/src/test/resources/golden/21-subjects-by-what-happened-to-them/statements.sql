SELECT t0.key, t0.id, t0.id, h.h0, h.h1, h.h2
FROM (SELECT (SELECT version
FROM data_version) AS h0, (SELECT count(*)
FROM subject counted
WHERE EXISTS (SELECT
FROM event r1
WHERE r1.subject_id = counted.id AND (r1.kind = ANY ($1) AND r1.period <@ daterange($2, $3, '[]')))) AS h1, (SELECT count(*)
FROM subject counted
WHERE counted.kind = 'FACILITY' AND (EXISTS (SELECT
FROM status_assertion r1
WHERE r1.subject_id = counted.id AND true) AND NOT EXISTS (SELECT
FROM status_assertion r2
WHERE r2.subject_id = counted.id AND ((r2.assertion = $4 AND r2.inferred = $5)) IS NOT TRUE))) AS h2) h
LEFT JOIN (SELECT t0.*
FROM subject t0
WHERE EXISTS (SELECT
FROM event r1
WHERE r1.subject_id = t0.id AND (r1.kind = ANY ($1) AND r1.period <@ daterange($2, $3, '[]')))
ORDER BY t0.id
LIMIT 5) t0 ON true
ORDER BY t0.id;

SELECT t1.subject_id, t1.kind
FROM (SELECT t1.*
FROM event t1
WHERE t1.subject_id = ANY (ARRAY(SELECT t0.id AS k
FROM (SELECT t0.*
FROM subject t0
WHERE EXISTS (SELECT
FROM event r1
WHERE r1.subject_id = t0.id AND (r1.kind = ANY ($1) AND r1.period <@ daterange($2, $3, '[]')))
ORDER BY t0.id
LIMIT 5) t0))) t1
ORDER BY t1.subject_id, t1.id;

SELECT t0.key, t0.id
FROM (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'PUBLICATION' AND (EXISTS (SELECT
FROM event r1
WHERE r1.subject_id = t0.id AND r1.kind = $1) AND NOT EXISTS (SELECT
FROM event r2
WHERE r2.subject_id = t0.id AND r2.kind = $2))
ORDER BY t0.id
LIMIT 20) t0
ORDER BY t0.id;

SELECT t1.subject_id, t1.kind, t1_venue.id, t1_venue.key
FROM (SELECT t1.*
FROM event t1
WHERE t1.subject_id = ANY (ARRAY(SELECT t0.id AS k
FROM (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'PUBLICATION' AND (EXISTS (SELECT
FROM event r1
WHERE r1.subject_id = t0.id AND r1.kind = $1) AND NOT EXISTS (SELECT
FROM event r2
WHERE r2.subject_id = t0.id AND r2.kind = $2))
ORDER BY t0.id
LIMIT 20) t0))) t1
LEFT JOIN subject t1_venue ON t1_venue.id = t1.venue_id
ORDER BY t1.subject_id, t1.id;

SELECT t0.key, t0.id
FROM (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'FACILITY' AND (EXISTS (SELECT
FROM status_assertion r1
WHERE r1.subject_id = t0.id AND true) AND NOT EXISTS (SELECT
FROM status_assertion r2
WHERE r2.subject_id = t0.id AND ((r2.assertion = $1 AND r2.inferred = $2)) IS NOT TRUE))
ORDER BY t0.id
LIMIT 5) t0
ORDER BY t0.id;

SELECT t1.subject_id, t1.status, t1.assertion, t1.inferred
FROM (SELECT t1.*
FROM status_assertion t1
WHERE t1.subject_id = ANY (ARRAY(SELECT t0.id AS k
FROM (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'FACILITY' AND (EXISTS (SELECT
FROM status_assertion r1
WHERE r1.subject_id = t0.id AND true) AND NOT EXISTS (SELECT
FROM status_assertion r2
WHERE r2.subject_id = t0.id AND ((r2.assertion = $1 AND r2.inferred = $2)) IS NOT TRUE))
ORDER BY t0.id
LIMIT 5) t0))) t1
ORDER BY t1.subject_id, (SELECT reference_year
FROM edition
WHERE edition.id = t1.edition_id), t1.edition_id, t1.position;
