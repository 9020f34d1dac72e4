SELECT t0.metric_id, t0.aggregation, t0_subject.id, t0_subject.key, t0.count, t0.common_unit_id, t0.sum::text, t0.suspicion, t0.low::text, t0.low_inclusive, t0.high::text, t0.high_inclusive, t0.subject_id, t0.here, h.h0, h.h1
FROM (SELECT (SELECT version
FROM data_version) AS h0, (SELECT count(*)
FROM observation counted
WHERE counted.superseded_at IS NULL AND (EXISTS (SELECT
FROM subject about
WHERE about.id = counted.subject_id AND about.kind = $1) AND counted.origin = $2 AND counted.aggregate = $3)) AS h1) h
LEFT JOIN (SELECT g.*
FROM (SELECT true AS here, grouped.metric_id AS metric_id, grouped.subject_id AS subject_id, grouped.aggregation::text COLLATE "C" AS aggregation, CASE WHEN bool_and(grouped.low IS NOT NULL) THEN sum(grouped.low) END AS low, CASE WHEN bool_and(grouped.high IS NOT NULL) THEN sum(grouped.high) END AS high, bool_and(grouped.low_inclusive) AS low_inclusive, bool_and(grouped.high_inclusive) AS high_inclusive, CASE WHEN min(grouped.unit_id) = max(grouped.unit_id) THEN min(grouped.unit_id) END AS common_unit_id, coalesce(sum(grouped.count), 0) AS count, sum(grouped.sum) AS sum, CASE WHEN min(grouped.alike) <> max(grouped.alike) OR sum(grouped.count) > 1 AND NOT bool_and(grouped.adds_up) THEN true END AS suspicion
FROM observation_summary grouped
WHERE (EXISTS (SELECT
FROM subject about
WHERE about.id = grouped.subject_id AND about.kind = $1) AND grouped.origin = $2 AND grouped.aggregate = $3) GROUP BY grouped.metric_id, grouped.aggregation::text COLLATE "C", grouped.subject_id) g
ORDER BY g.metric_id NULLS LAST, g.aggregation NULLS LAST, g.subject_id NULLS LAST
LIMIT 12) t0 ON true
LEFT JOIN subject t0_subject ON t0_subject.id = t0.subject_id
ORDER BY t0.metric_id NULLS LAST, t0.aggregation NULLS LAST, t0.subject_id NULLS LAST;

SELECT (SELECT version
FROM data_version), c.*
FROM unnest($1::bigint[], $2::bigint[], $3::text[], $4::bigint[]) WITH ORDINALITY AS g(k, metric_id, aggregation, subject_id, place)
CROSS JOIN LATERAL (SELECT CASE WHEN min(culprit.unit_id) <> max(culprit.unit_id) THEN 'UNIT ' || string_agg(DISTINCT culprit_counted.key, ', ') WHEN min(culprit.assertion) <> max(culprit.assertion) THEN 'ASSERTION ' || string_agg(DISTINCT coalesce(culprit.printed, culprit.value::text, culprit.key), ', ') FILTER (WHERE culprit.assertion <> 'PREFERRED') WHEN (min(lower(culprit.period)) <> max(lower(culprit.period)) OR min(upper(culprit.period)) <> max(upper(culprit.period))) AND (bool_or(culprit.aggregation IN ('CUMULATIVE', 'STOCK')) OR NOT bool_and('TIME' = ANY (culprit_measured.additive_over))) THEN 'TIME ' || string_agg(DISTINCT culprit_measured.key, ', ') WHEN NOT bool_and('DIMENSION' = ANY (culprit_measured.additive_over)) AND bool_or(num_nonnulls(culprit.system_id, culprit.journal_id, culprit.grant_type_id, culprit.expert_group_id, culprit.authorship) > 0) THEN 'DIMENSION ' || CASE WHEN count(DISTINCT (culprit.subject_id, culprit.system_id, culprit.journal_id, culprit.grant_type_id, culprit.expert_group_id, culprit.authorship)) > count(DISTINCT culprit.subject_id) THEN string_agg(DISTINCT culprit_measured.key, ', ') END END AS sum_conflict
FROM observation culprit
LEFT JOIN unit culprit_counted ON culprit_counted.id = culprit.unit_id
LEFT JOIN metric culprit_measured ON culprit_measured.id = culprit.metric_id
WHERE culprit.superseded_at IS NULL AND (EXISTS (SELECT
FROM subject about
WHERE about.id = culprit.subject_id AND about.kind = $5) AND culprit.origin = $6 AND culprit.aggregate = $7) AND culprit.metric_id IS NOT DISTINCT
FROM g.metric_id AND culprit.aggregation::text COLLATE "C" IS NOT DISTINCT
FROM g.aggregation AND culprit.subject_id IS NOT DISTINCT
FROM g.subject_id) c
ORDER BY g.place;
