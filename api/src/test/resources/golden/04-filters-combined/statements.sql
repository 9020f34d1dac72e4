SELECT t0.key, t0.type, t0.status, t0.id, h.h0, h.h1
FROM (SELECT (SELECT version
FROM data_version) AS h0, (SELECT count(*)
FROM subject counted
WHERE counted.kind = 'FACILITY' AND ((EXISTS (SELECT
FROM name
WHERE name.subject_id = counted.id AND strpos(name.folded, $1) > 0) OR counted.type = ANY ($2)) AND (counted.status = $3) IS NOT TRUE)) AS h1) h
LEFT JOIN (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'FACILITY' AND ((EXISTS (SELECT
FROM name
WHERE name.subject_id = t0.id AND strpos(name.folded, $1) > 0) OR t0.type = ANY ($2)) AND (t0.status = $3) IS NOT TRUE)
ORDER BY t0.id
LIMIT 20) t0 ON true
ORDER BY t0.id;
