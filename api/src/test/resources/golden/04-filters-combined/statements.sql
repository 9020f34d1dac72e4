SELECT (SELECT version
FROM data_version), (SELECT count(*)
FROM facility counted
WHERE ((EXISTS (SELECT
FROM name
WHERE name.subject_id = counted.id AND strpos(name.folded, $1) > 0) OR counted.kind = ANY ($2)) AND (counted.status = $3) IS NOT TRUE));

SELECT t0_subject.key, t0.kind, t0.status
FROM (SELECT t0.*
FROM facility t0
WHERE ((EXISTS (SELECT
FROM name
WHERE name.subject_id = t0.id AND strpos(name.folded, $1) > 0) OR t0.kind = ANY ($2)) AND (t0.status = $3) IS NOT TRUE)
ORDER BY t0.id
LIMIT 20) t0
LEFT JOIN subject t0_subject ON t0_subject.id = t0.id
ORDER BY t0.id;
