-- How many subjects of each kind and how many current figures there are, kept by the writes: reading a total of a whole list does not count its rows.
CREATE TABLE total (
  of_table text   NOT NULL,
  kind     text   NOT NULL,
  rows     bigint NOT NULL CHECK (rows >= 0),
  PRIMARY KEY (of_table, kind)
);

CREATE FUNCTION keep_subject_total() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP IN ('INSERT', 'UPDATE') THEN
    INSERT INTO total AS kept (of_table, kind, rows) SELECT 'subject', kind, count(*) FROM added GROUP BY kind
      ON CONFLICT (of_table, kind) DO UPDATE SET rows = kept.rows + excluded.rows;
  END IF;
  IF TG_OP IN ('UPDATE', 'DELETE') THEN
    UPDATE total SET rows = total.rows - gone.rows
      FROM (SELECT kind, count(*) AS rows FROM removed GROUP BY kind) gone
     WHERE of_table = 'subject' AND total.kind = gone.kind;
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION keep_observation_total() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP IN ('INSERT', 'UPDATE') THEN
    UPDATE total SET rows = rows + (SELECT count(*) FROM added WHERE superseded_at IS NULL) WHERE of_table = 'observation';
  END IF;
  IF TG_OP IN ('UPDATE', 'DELETE') THEN
    UPDATE total SET rows = rows - (SELECT count(*) FROM removed WHERE superseded_at IS NULL) WHERE of_table = 'observation';
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION empty_total() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE total SET rows = 0 WHERE of_table = TG_TABLE_NAME;
  RETURN NULL;
END $$;

DO $$
DECLARE
  counted text;
BEGIN
  FOREACH counted IN ARRAY ARRAY['subject', 'observation'] LOOP
    EXECUTE format('CREATE TRIGGER keep_total_of_added AFTER INSERT ON %1$I
                      REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION keep_%1$s_total()', counted);
    EXECUTE format('CREATE TRIGGER keep_total_of_changed AFTER UPDATE ON %1$I
                      REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION keep_%1$s_total()', counted);
    EXECUTE format('CREATE TRIGGER keep_total_of_removed AFTER DELETE ON %1$I
                      REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION keep_%1$s_total()', counted);
    EXECUTE format('CREATE TRIGGER keep_total_of_none AFTER TRUNCATE ON %1$I
                      FOR EACH STATEMENT EXECUTE FUNCTION empty_total()', counted);
  END LOOP;
END $$;

INSERT INTO total (of_table, kind, rows) SELECT 'subject', kind, count(*) FROM subject GROUP BY kind;
INSERT INTO total (of_table, kind, rows) SELECT 'observation', '', count(*) FROM observation WHERE superseded_at IS NULL;
