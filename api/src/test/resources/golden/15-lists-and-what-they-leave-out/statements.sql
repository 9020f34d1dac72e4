SELECT t0.name_en, t0_subject.key, t0.exhaustive, t0_stated.id, t0_stated.value::text, t0_stated.printed, t0_stated.null_reason, t0.id, t0.id, h.h0, h.h1
FROM (SELECT (SELECT version
FROM data_version) AS h0, (SELECT count(*)
FROM listing counted
WHERE counted.exhaustive = $1) AS h1) h
LEFT JOIN (SELECT t0.*
FROM listing t0
WHERE t0.exhaustive = $1
ORDER BY t0.id
LIMIT 3) t0 ON true
LEFT JOIN subject t0_subject ON t0_subject.id = t0.subject_id
LEFT JOIN observation t0_stated ON t0_stated.id = t0.stated_id
ORDER BY t0.id;

SELECT t1.listing_id, t1_is.type_name, t1_is.name_en
FROM (SELECT t1.*
FROM listing_member t1
WHERE t1.listing_id = ANY (ARRAY(SELECT t0.id AS k
FROM (SELECT t0.*
FROM listing t0
WHERE t0.exhaustive = $1
ORDER BY t0.id
LIMIT 3) t0))) t1
LEFT JOIN subject t1_is ON t1_is.id = t1.subject_id
ORDER BY t1.listing_id, t1.position;

SELECT t1.listing_id, t1_is_section.heading_trail_en, t1_is.line
FROM (SELECT t1.*
FROM listing_citation t1
WHERE t1.listing_id = ANY (ARRAY(SELECT t0.id AS k
FROM (SELECT t0.*
FROM listing t0
WHERE t0.exhaustive = $1
ORDER BY t0.id
LIMIT 3) t0))) t1
LEFT JOIN citation t1_is ON t1_is.id = t1.citation_id
LEFT JOIN section t1_is_section ON t1_is_section.id = t1_is.section_id
ORDER BY t1.listing_id, t1.position;
