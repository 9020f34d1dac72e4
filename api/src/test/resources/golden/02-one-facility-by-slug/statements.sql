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

SELECT t2.parent_id, t2.key, t2.id
FROM (SELECT t2.*
FROM subject t2
WHERE t2.parent_id = ANY (ARRAY(SELECT t0.id AS k
FROM (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'FACILITY' AND t0.key = $1) t0)) AND t2.kind = 'FACILITY_SYSTEM') t2
ORDER BY t2.parent_id, t2.id;

SELECT t3.k, t3.metric_id, t3.value::text, t3.printed
FROM (SELECT p.k, t3.*
FROM (SELECT t2.id AS k
FROM (SELECT t2.*
FROM subject t2
WHERE t2.parent_id = ANY (ARRAY(SELECT t0.id AS k
FROM (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'FACILITY' AND t0.key = $1) t0)) AND t2.kind = 'FACILITY_SYSTEM') t2) p
CROSS JOIN LATERAL (SELECT t3.*
FROM observation t3
WHERE t3.system_id = p.k AND t3.origin <> 'DERIVED' AND t3.superseded_at IS NULL
ORDER BY t3.id
LIMIT 20) t3 OFFSET 0) t3
ORDER BY t3.k, t3.id;

SELECT t4.subject_id, t4.status, t4.assertion, t4.inferred
FROM (SELECT t4.*
FROM status_assertion t4
WHERE t4.subject_id = ANY (ARRAY(SELECT t0.id AS k
FROM (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'FACILITY' AND t0.key = $1) t0))) t4
ORDER BY t4.subject_id, (SELECT reference_year
FROM edition
WHERE edition.id = t4.edition_id), t4.edition_id, t4.position;
