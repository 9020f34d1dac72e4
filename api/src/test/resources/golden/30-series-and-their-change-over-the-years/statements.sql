SELECT t0.origin, t0_journal.id, t0_journal.key, t0.id, t0.id, h.h0, h.h1
FROM (SELECT (SELECT version
FROM data_version) AS h0, (SELECT count(*)
FROM series counted
WHERE (counted.metric_id = (SELECT metric.id
FROM metric
WHERE metric.key = $1) AND counted.subject_id = (SELECT subject.id
FROM subject
WHERE subject.key = $2) AND counted.origin = $3)) AS h1) h
LEFT JOIN (SELECT t0.*
FROM series t0
WHERE (t0.metric_id = (SELECT metric.id
FROM metric
WHERE metric.key = $1) AND t0.subject_id = (SELECT subject.id
FROM subject
WHERE subject.key = $2) AND t0.origin = $3)
ORDER BY t0.id
LIMIT 3) t0 ON true
LEFT JOIN subject t0_journal ON t0_journal.id = t0.journal_id
ORDER BY t0.id;

SELECT t1.k, t1.value::text, lower(t1.period), t1.value - t1_earlier.value, (t1.value - t1_earlier.value)::text, (t1.low - t1_earlier.high)::text, (t1.high - t1_earlier.low)::text, CASE WHEN least(t1_earlier.value, t1_earlier.low) > 0 THEN trim_scale(round(((t1.value - t1_earlier.value) * 100 + 0.0000000000) / t1_earlier.value, 10))::text END, concat(t1.value, ' − ', t1_earlier.value), 'DIFFERENCE', lower(t1_previous.period)
FROM (SELECT p.k, t1.*
FROM (SELECT t0.id AS k
FROM (SELECT t0.*
FROM series t0
WHERE (t0.metric_id = (SELECT metric.id
FROM metric
WHERE metric.key = $1) AND t0.subject_id = (SELECT subject.id
FROM subject
WHERE subject.key = $2) AND t0.origin = $3)
ORDER BY t0.id
LIMIT 3) t0) p
CROSS JOIN LATERAL (SELECT t1.*
FROM observation t1
WHERE t1.series_id = p.k AND t1.superseded_at IS NULL
ORDER BY lower(t1.period) NULLS LAST, t1.id
LIMIT 20) t1 OFFSET 0) t1
LEFT JOIN observation t1_earlier ON t1_earlier.id = (SELECT former.id
FROM observation former
WHERE former.series_id = t1.series_id AND former.superseded_at IS NULL AND former.period << t1.period AND former.period_type = t1.period_type AND former.unit_id = t1.unit_id AND former.value IS NOT NULL
ORDER BY upper(former.period) DESC, (former.assertion = 'PREFERRED') DESC, former.id
LIMIT 1)
LEFT JOIN observation t1_previous ON t1_previous.id = t1_earlier.id
ORDER BY t1.k, lower(t1.period) NULLS LAST, t1.id;

SELECT t0.id
FROM (SELECT t0.*
FROM subject t0
WHERE t0.key = $1) t0;

SELECT t1.k, t1.value::text, lower(t1.period), t1_edition.key
FROM (SELECT p.k, t1.*
FROM (SELECT t0.id AS k
FROM (SELECT t0.*
FROM subject t0
WHERE t0.key = $1) t0) p
CROSS JOIN LATERAL (SELECT t1.*
FROM observation t1
WHERE t1.subject_id = p.k AND t1.superseded_at IS NULL AND (t1.metric_id = (SELECT metric.id
FROM metric
WHERE metric.key = $2) AND (SELECT count(*)
FROM (SELECT
FROM observation later
WHERE later.series_id = t1.series_id AND later.superseded_at IS NULL AND (upper(later.period), later.id) > (upper(t1.period), t1.id)
LIMIT $3) AS newer) < $3 AND t1.origin = $4)
ORDER BY t1.id
LIMIT 20) t1 OFFSET 0) t1
LEFT JOIN edition t1_edition ON t1_edition.id = t1.edition_id
ORDER BY t1.k, t1.id;
