-- What was known at an earlier time is read through the indexes of current figures and, beside them, these.
CREATE INDEX observation_former_by_subject ON observation (subject_id, id) WHERE superseded_at IS NOT NULL;
CREATE INDEX observation_former_by_metric  ON observation (metric_id, id)  WHERE superseded_at IS NOT NULL;
CREATE INDEX observation_former_by_series  ON observation (series_id, id)  WHERE superseded_at IS NOT NULL;
CREATE INDEX observation_former_by_edition ON observation (edition_id, id) WHERE superseded_at IS NOT NULL;
