SELECT t0.key, t0.name_zh, t0.id, t0.id, h.h0
FROM (SELECT (SELECT version
FROM data_version) AS h0) h
LEFT JOIN (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'FACILITY' AND t0.key = $1) t0 ON true;

SELECT t1.subject_id, t1.text, t1.language, t1.kind, t1.status
FROM (SELECT t1.*
FROM name t1
WHERE t1.subject_id = ANY (ARRAY(SELECT t0.id AS k
FROM (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'FACILITY' AND t0.key = $1) t0))) t1
ORDER BY t1.subject_id, t1.position;

SELECT t1.parent_id, t1.key, t1.id
FROM (SELECT t1.*
FROM subject t1
WHERE t1.parent_id = ANY (ARRAY(SELECT t0.id AS k
FROM (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'FACILITY' AND t0.key = $1) t0)) AND t1.kind = 'FACILITY_SYSTEM') t1
ORDER BY t1.parent_id, t1.id;

SELECT t2.k, t2.metric_id, t2.value::text, t2.printed
FROM (SELECT p.k, t2.*
FROM (SELECT t1.id AS k
FROM (SELECT t1.*
FROM subject t1
WHERE t1.parent_id = ANY (ARRAY(SELECT t0.id AS k
FROM (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'FACILITY' AND t0.key = $1) t0)) AND t1.kind = 'FACILITY_SYSTEM') t1) p
CROSS JOIN LATERAL (SELECT t2.*
FROM observation t2
WHERE t2.system_id = p.k AND t2.origin <> 'DERIVED' AND t2.superseded_at IS NULL
ORDER BY t2.id
LIMIT 20) t2 OFFSET 0) t2
ORDER BY t2.k, t2.id;

SELECT t1.subject_id, t1.status, t1.assertion, t1.inferred
FROM (SELECT t1.*
FROM status_assertion t1
WHERE t1.subject_id = ANY (ARRAY(SELECT t0.id AS k
FROM (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'FACILITY' AND t0.key = $1) t0))) t1
ORDER BY t1.subject_id, (SELECT reference_year
FROM edition
WHERE edition.id = t1.edition_id), t1.edition_id, t1.position;
