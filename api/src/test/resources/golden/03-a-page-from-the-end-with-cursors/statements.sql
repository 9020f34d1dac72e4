SELECT (t0.key COLLATE "C")::text, (t0.id)::text, t0.key, t0.id, h.h0, h.h1
FROM (SELECT (SELECT version
FROM data_version) AS h0, (SELECT coalesce(sum(rows), 0)::bigint
FROM total
WHERE of_table = 'subject' AND kind = 'FACILITY') AS h1) h
LEFT JOIN (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'FACILITY'
ORDER BY t0.key COLLATE "C", t0.id DESC
LIMIT 3) t0 ON true
ORDER BY t0.key COLLATE "C" DESC, t0.id;
