-- A group is put together of its rows even where there is only one, so no row says that it is alone, or holds a mean.
ALTER TABLE observation_summary DROP COLUMN alone, DROP COLUMN avg;

-- Summarizes the figures of some subjects anew.
CREATE OR REPLACE FUNCTION summarize_observations(subjects bigint[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM observation_summary WHERE subject_id = ANY (subjects);
  INSERT INTO observation_summary (subject_id, metric_id, unit_id, system_id, journal_id, grant_type_id, expert_group_id, authorship,
         aggregation, aggregate, origin, assertion, adds_over_subjects, adds_up, count, count_of_values, sum, min, max, low, high,
         low_inclusive, high_inclusive)
  SELECT subject_id, metric_id, observation.unit_id, system_id, journal_id, grant_type_id, expert_group_id, authorship,
         aggregation, aggregate, origin, assertion,
         'ENTITY' = ANY (additive_over),
         'TIME' = ANY (additive_over) AND aggregation NOT IN ('CUMULATIVE', 'STOCK')
           AND ('DIMENSION' = ANY (additive_over) OR num_nonnulls(system_id, journal_id, grant_type_id, expert_group_id, authorship) = 0),
         count(*), count(value), sum(value),
         trim_scale(min(value)), trim_scale(max(value)),
         CASE WHEN bool_and(low IS NOT NULL) THEN sum(low) END, CASE WHEN bool_and(high IS NOT NULL) THEN sum(high) END,
         bool_and(low_inclusive), bool_and(high_inclusive)
    FROM observation JOIN metric ON metric.id = metric_id
   WHERE superseded_at IS NULL AND subject_id = ANY (subjects)
   GROUP BY subject_id, metric_id, observation.unit_id, system_id, journal_id, grant_type_id, expert_group_id, authorship,
         aggregation, aggregate, origin, assertion, additive_over;
END $$;
