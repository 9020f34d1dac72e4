SELECT t0.year, t0_section.heading_zh, t0.id, t0_total.half, t0_total.row, t0_total_projects.value::text, t0_total_projects.aggregate, t0_total_funding.value::text, t0.id, h.h0
FROM (SELECT (SELECT version
FROM data_version) AS h0) h
LEFT JOIN (SELECT t0.*
FROM grant_table t0
WHERE t0.key = $1) t0 ON true
LEFT JOIN section t0_section ON t0_section.id = t0.section_id
LEFT JOIN grant_table_total t0_total ON t0_total.table_id = t0.id
LEFT JOIN observation t0_total_projects ON t0_total_projects.id = t0_total.projects_id
LEFT JOIN observation t0_total_funding ON t0_total_funding.id = t0_total.funding_id;

SELECT t1.table_id, t1.half, t1.row, t1_grant_type.name_en, t1_grant_type.ordinal, t1_projects.value::text, t1_funding.value::text, t1_funding.printed, t1_funding.unit_id
FROM (SELECT t1.*
FROM grant_table_row t1
WHERE t1.table_id = ANY (ARRAY(SELECT t0.id AS k
FROM (SELECT t0.*
FROM grant_table t0
WHERE t0.key = $1) t0))) t1
LEFT JOIN subject t1_grant_type ON t1_grant_type.id = t1.grant_type_id
LEFT JOIN observation t1_projects ON t1_projects.id = t1.projects_id
LEFT JOIN observation t1_funding ON t1_funding.id = t1.funding_id
ORDER BY t1.table_id, t1.half, t1.row;

SELECT t1.table_id, t1_is.rule, t1_is.outcome, t1_is.expected, t1_is.actual
FROM (SELECT t1.*
FROM grant_table_validation t1
WHERE t1.table_id = ANY (ARRAY(SELECT t0.id AS k
FROM (SELECT t0.*
FROM grant_table t0
WHERE t0.key = $1) t0))) t1
LEFT JOIN validation t1_is ON t1_is.id = t1.validation_id
ORDER BY t1.table_id, t1.validation_id;
