-- What one report says of a subject is found without reading what all the others say of it.
CREATE INDEX observation_given_by_subject_and_edition ON observation (subject_id, edition_id, id)
  WHERE superseded_at IS NULL AND origin <> 'DERIVED';
