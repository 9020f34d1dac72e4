SELECT (SELECT version
FROM data_version), (SELECT count(*)
FROM facility counted);

SELECT (t0_subject.key COLLATE "C")::text, (t0.id)::text, t0_subject.key
FROM (SELECT t0.*
FROM facility t0
LEFT JOIN subject t0_subject ON t0_subject.id = t0.id
ORDER BY t0_subject.key COLLATE "C", t0.id DESC
LIMIT 3) t0
LEFT JOIN subject t0_subject ON t0_subject.id = t0.id
ORDER BY t0_subject.key COLLATE "C" DESC, t0.id;
