SELECT t0.kind, t0.type_name, t0.key, t0.name_zh, t0.status, t0.type, t0.id, t0_parent.id, t0_parent.key, t0.id, h.h0, h.h1
FROM (SELECT (SELECT version
FROM data_version) AS h0, (SELECT count(*)
FROM subject counted
WHERE counted.key = ANY ($1)) AS h1) h
LEFT JOIN (SELECT t0.*
FROM subject t0
WHERE t0.key = ANY ($1)
ORDER BY t0.id
LIMIT 20) t0 ON true
LEFT JOIN subject t0_parent ON t0_parent.id = t0.parent_id
ORDER BY t0.id;

SELECT t1.subject_id, t1.scheme, t1.value
FROM (SELECT t1.*
FROM identifier t1
WHERE t1.subject_id = ANY (ARRAY(SELECT t0.id AS k
FROM (SELECT t0.*
FROM subject t0
WHERE t0.key = ANY ($1)
ORDER BY t0.id
LIMIT 20) t0))) t1
ORDER BY t1.subject_id, t1.id;

SELECT t1.organization_id, t1_is.name_en
FROM (SELECT t1.*
FROM affiliation t1
WHERE t1.organization_id = ANY (ARRAY(SELECT t0.id AS k
FROM (SELECT t0.*
FROM subject t0
WHERE t0.key = ANY ($1)
ORDER BY t0.id
LIMIT 20) t0))) t1
LEFT JOIN subject t1_is ON t1_is.id = t1.person_id
ORDER BY t1.organization_id, t1.id;
