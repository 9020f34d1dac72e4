-- What current figures come to that have all of the columns in front in common, kept by the writes: groups by such columns read these
-- rows, which are fewer. The rows lie in one table with nothing that refers to them, so they need no keys to others.
CREATE TABLE observation_summary (
  subject_id         bigint           NOT NULL,
  metric_id          bigint           NOT NULL,
  unit_id            bigint           NOT NULL,
  system_id          bigint,
  journal_id         bigint,
  grant_type_id      bigint,
  expert_group_id    bigint,
  authorship         authorship,
  aggregation        aggregation      NOT NULL,
  aggregate          boolean          NOT NULL,
  origin             origin           NOT NULL,
  assertion          assertion_status NOT NULL,
  -- equal where figures don't differ in what forbids to put them together
  alike              text COLLATE "C" NOT NULL GENERATED ALWAYS AS (metric_id::text || ' ' || unit_id::text || ' ' || aggregation || ' '
                                        || aggregate::text || ' ' || origin || ' ' || assertion) STORED,
  alone              boolean          NOT NULL, -- no other row has the same subject, metric and aggregation
  adds_over_subjects boolean          NOT NULL,
  adds_up            boolean          NOT NULL, -- over times, and over parts if they are limited to some
  count              integer          NOT NULL CHECK (count > 0),
  count_of_values    integer          NOT NULL,
  sum                numeric,
  avg                numeric, -- rounded to 10 decimals
  min                numeric, -- without zeros at the end; so is max
  max                numeric,
  low                numeric, -- of the sum, null when one figure has none; so is high
  high               numeric,
  low_inclusive      boolean          NOT NULL,
  high_inclusive     boolean          NOT NULL,
  UNIQUE NULLS NOT DISTINCT (subject_id, metric_id, unit_id, system_id, journal_id, grant_type_id, expert_group_id, authorship, aggregation,
    aggregate, origin, assertion)
);
CREATE INDEX observation_summary_by_metric       ON observation_summary (metric_id);
CREATE INDEX observation_summary_by_system       ON observation_summary (system_id)       WHERE system_id IS NOT NULL;
CREATE INDEX observation_summary_by_journal      ON observation_summary (journal_id)      WHERE journal_id IS NOT NULL;
CREATE INDEX observation_summary_by_grant_type   ON observation_summary (grant_type_id)   WHERE grant_type_id IS NOT NULL;
CREATE INDEX observation_summary_by_expert_group ON observation_summary (expert_group_id) WHERE expert_group_id IS NOT NULL;

-- Summarizes the figures of some subjects anew.
CREATE FUNCTION summarize_observations(subjects bigint[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM observation_summary WHERE subject_id = ANY (subjects);
  INSERT INTO observation_summary (subject_id, metric_id, unit_id, system_id, journal_id, grant_type_id, expert_group_id, authorship,
         aggregation, aggregate, origin, assertion, alone, adds_over_subjects, adds_up, count, count_of_values, sum, avg, min, max, low, high,
         low_inclusive, high_inclusive)
  SELECT subject_id, metric_id, observation.unit_id, system_id, journal_id, grant_type_id, expert_group_id, authorship,
         aggregation, aggregate, origin, assertion,
         count(*) OVER (PARTITION BY subject_id, metric_id, aggregation) = 1,
         'ENTITY' = ANY (additive_over),
         'TIME' = ANY (additive_over) AND aggregation NOT IN ('CUMULATIVE', 'STOCK')
           AND ('DIMENSION' = ANY (additive_over) OR num_nonnulls(system_id, journal_id, grant_type_id, expert_group_id, authorship) = 0),
         count(*), count(value), sum(value), trim_scale(round((sum(value) + 0.0000000000) / nullif(count(value), 0), 10)),
         trim_scale(min(value)), trim_scale(max(value)),
         CASE WHEN bool_and(low IS NOT NULL) THEN sum(low) END, CASE WHEN bool_and(high IS NOT NULL) THEN sum(high) END,
         bool_and(low_inclusive), bool_and(high_inclusive)
    FROM observation JOIN metric ON metric.id = metric_id
   WHERE superseded_at IS NULL AND subject_id = ANY (subjects)
   GROUP BY subject_id, metric_id, observation.unit_id, system_id, journal_id, grant_type_id, expert_group_id, authorship,
         aggregation, aggregate, origin, assertion, additive_over;
END $$;

-- Figures that were ended before, and are still, are in no summary.
CREATE FUNCTION keep_summary_of_observations() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE touched bigint[] := '{}';
BEGIN
  IF TG_OP IN ('INSERT', 'UPDATE') THEN
    touched := touched || ARRAY(SELECT DISTINCT subject_id FROM added WHERE superseded_at IS NULL);
  END IF;
  IF TG_OP IN ('UPDATE', 'DELETE') THEN
    touched := touched || ARRAY(SELECT DISTINCT subject_id FROM removed WHERE superseded_at IS NULL);
  END IF;
  PERFORM summarize_observations(touched);
  RETURN NULL;
END $$;

CREATE FUNCTION keep_summary_of_metrics() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM summarize_observations(ARRAY(
    SELECT DISTINCT subject_id FROM observation_summary JOIN removed ON removed.id = metric_id JOIN added USING (id)
     WHERE removed.additive_over <> added.additive_over));
  RETURN NULL;
END $$;

CREATE FUNCTION empty_summary() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  TRUNCATE observation_summary;
  RETURN NULL;
END $$;

-- They run after the triggers that count and that bump the version of the data, by the order of their names: writers that would summarize the
-- same figures have waited for each other there, and each sees what the one before has written.
CREATE TRIGGER summarize_added AFTER INSERT ON observation
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION keep_summary_of_observations();
CREATE TRIGGER summarize_changed AFTER UPDATE ON observation
  REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION keep_summary_of_observations();
CREATE TRIGGER summarize_removed AFTER DELETE ON observation
  REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION keep_summary_of_observations();
CREATE TRIGGER summarize_none AFTER TRUNCATE ON observation
  FOR EACH STATEMENT EXECUTE FUNCTION empty_summary();
CREATE TRIGGER summarize_otherwise AFTER UPDATE ON metric
  REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION keep_summary_of_metrics();

SELECT summarize_observations(ARRAY(SELECT id FROM subject));
