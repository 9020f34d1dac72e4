SELECT t0.key, t0.name_en, t0.status, (SELECT count(*)
FROM observation counted
WHERE counted.subject_id = t0.id AND counted.origin <> 'DERIVED' AND counted.superseded_at IS NULL), t0.id, t0.id, h.h0, h.h1
FROM (SELECT (SELECT version
FROM data_version) AS h0, (SELECT coalesce(sum(rows), 0)::bigint
FROM total
WHERE of_table = 'subject' AND kind = 'FACILITY') AS h1) h
LEFT JOIN (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'FACILITY'
ORDER BY t0.id
LIMIT 20) t0 ON true
ORDER BY t0.id;

SELECT t1.k, t1.metric_id, t1.value::text, t1.printed, t1.qualifier, t1.unit_id, t1.aggregation, lower(t1.period), upper(t1.period) - 1, t1.period_label, t1.id
FROM (SELECT p.k, t1.*
FROM (SELECT t0.id AS k
FROM (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'FACILITY'
ORDER BY t0.id
LIMIT 20) t0) p
CROSS JOIN LATERAL (SELECT t1.*
FROM observation t1
WHERE t1.subject_id = p.k AND t1.origin <> 'DERIVED' AND t1.superseded_at IS NULL
ORDER BY t1.id
LIMIT 20) t1 OFFSET 0) t1
ORDER BY t1.k, t1.id;

SELECT t2.observation_id, t2_is_section.number, t2_is_section.heading_trail_en, t2_is.line, t2_is.printed
FROM (SELECT t2.*
FROM observation_citation t2
WHERE t2.observation_id = ANY (ARRAY(SELECT t1.id AS k
FROM (SELECT p.k, t1.*
FROM (SELECT t0.id AS k
FROM (SELECT t0.*
FROM subject t0
WHERE t0.kind = 'FACILITY'
ORDER BY t0.id
LIMIT 20) t0) p
CROSS JOIN LATERAL (SELECT t1.*
FROM observation t1
WHERE t1.subject_id = p.k AND t1.origin <> 'DERIVED' AND t1.superseded_at IS NULL
ORDER BY t1.id
LIMIT 20) t1 OFFSET 0) t1))) t2
LEFT JOIN citation t2_is ON t2_is.id = t2.citation_id
LEFT JOIN section t2_is_section ON t2_is_section.id = t2_is.section_id
ORDER BY t2.observation_id, t2.position;
