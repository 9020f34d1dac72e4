SELECT t0.value::text, t0.low::text, t0.high::text, t0.qualifier, t0_subject.kind, t0_subject.key, t0_subject_facility.key, t0.id, h.h0, h.h1
FROM (SELECT (SELECT version
FROM data_version) AS h0, (SELECT count(*)
FROM observation counted
WHERE counted.superseded_at IS NULL AND (counted.metric_id = ANY (ARRAY(SELECT metric.id
FROM metric
WHERE metric.key = ANY ($1))) AND counted.period && daterange($2, $3, '[]'))) AS h1) h
LEFT JOIN (SELECT t0.*
FROM observation t0
WHERE t0.superseded_at IS NULL AND (t0.metric_id = ANY (ARRAY(SELECT metric.id
FROM metric
WHERE metric.key = ANY ($1))) AND t0.period && daterange($2, $3, '[]'))
ORDER BY t0.value DESC NULLS LAST, t0.id
LIMIT 20) t0 ON true
LEFT JOIN subject t0_subject ON t0_subject.id = t0.subject_id
LEFT JOIN subject t0_subject_facility ON t0_subject_facility.id = t0_subject.parent_id
ORDER BY t0.value DESC NULLS LAST, t0.id;
