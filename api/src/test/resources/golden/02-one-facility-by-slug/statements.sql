SELECT (SELECT version
FROM data_version);

SELECT t0_subject.key, t0_subject.name_zh, t0.id
FROM (SELECT t0.*
FROM facility t0
LEFT JOIN subject t0_subject ON t0_subject.id = t0.id
WHERE t0_subject.key = $1) t0
LEFT JOIN subject t0_subject ON t0_subject.id = t0.id;

SELECT t1.subject_id, t1.text, t1.language, t1.kind, t1.status
FROM (SELECT t1.*
FROM name t1
WHERE t1.subject_id = ANY (ARRAY(SELECT t0.id AS k
FROM (SELECT t0.*
FROM facility t0
LEFT JOIN subject t0_subject ON t0_subject.id = t0.id
WHERE t0_subject.key = $1) t0))) t1
ORDER BY t1.subject_id, t1.position;

SELECT t2.facility_id, t2_subject.key, t2.id
FROM (SELECT t2.*
FROM facility_system t2
WHERE t2.facility_id = ANY (ARRAY(SELECT t0.id AS k
FROM (SELECT t0.*
FROM facility t0
LEFT JOIN subject t0_subject ON t0_subject.id = t0.id
WHERE t0_subject.key = $1) t0))) t2
LEFT JOIN subject t2_subject ON t2_subject.id = t2.id
ORDER BY t2.facility_id, t2.id;

SELECT p.k, t3_metric.key, t3.value::text, t3.printed
FROM (SELECT t2.id AS k
FROM (SELECT t2.*
FROM facility_system t2
WHERE t2.facility_id = ANY (ARRAY(SELECT t0.id AS k
FROM (SELECT t0.*
FROM facility t0
LEFT JOIN subject t0_subject ON t0_subject.id = t0.id
WHERE t0_subject.key = $1) t0))) t2) p
CROSS JOIN LATERAL (SELECT t3.*
FROM observation t3
WHERE t3.system_id = p.k AND t3.superseded_at IS NULL
ORDER BY t3.id
LIMIT 20) t3
LEFT JOIN metric t3_metric ON t3_metric.id = t3.metric_id
ORDER BY p.k, t3.id;

SELECT t4.facility_id, t4.status, t4.assertion, t4.inferred
FROM (SELECT t4.*
FROM status_assertion t4
WHERE t4.facility_id = ANY (ARRAY(SELECT t0.id AS k
FROM (SELECT t0.*
FROM facility t0
LEFT JOIN subject t0_subject ON t0_subject.id = t0.id
WHERE t0_subject.key = $1) t0))) t4
ORDER BY t4.facility_id, t4.id;
