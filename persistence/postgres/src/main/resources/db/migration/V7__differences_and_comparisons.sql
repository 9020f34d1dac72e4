-- Every edition against every other one: from the one that the key names first to the other. The id holds the ids of both.
CREATE VIEW edition_diff AS
  SELECT older.id << 32 | newer.id AS id, older.key || '..' || newer.key AS key, older.id AS from_id, newer.id AS to_id
    FROM edition older CROSS JOIN edition newer;

-- What two editions say otherwise of the same: preferred figures of one series and period. An edition that says two things of the same is
-- taken by the first that differs.
CREATE VIEW revision AS
  SELECT DISTINCT ON (newer.id, newer.edition_id, older.edition_id)
         newer.id, older.id AS older_id, older.edition_id AS from_id, newer.edition_id AS to_id,
         CASE WHEN older.unit_id <> newer.unit_id THEN 'UNIT'
              WHEN older.value IS NULL AND newer.value IS NOT NULL THEN 'SUPPLIED'
              WHEN older.value IS NOT NULL AND newer.value IS NULL THEN 'WITHDRAWN'
              WHEN older.value IS DISTINCT FROM newer.value THEN 'VALUE'
              ELSE 'PRECISION' END AS reason
    FROM observation newer
    JOIN observation older ON older.series_id = newer.series_id AND older.period IS NOT DISTINCT FROM newer.period
                          AND older.edition_id <> newer.edition_id
   WHERE newer.superseded_at IS NULL AND newer.assertion = 'PREFERRED'
     AND older.superseded_at IS NULL AND older.assertion = 'PREFERRED'
     AND (older.value, older.low, older.high, older.qualifier::text, older.unit_id)
         IS DISTINCT FROM (newer.value, newer.low, newer.high, newer.qualifier::text, newer.unit_id)
   ORDER BY newer.id, newer.edition_id, older.edition_id, older.id;

-- What is compared, in the order in which it was asked for: a row for each subject, a cell for each of its metrics.
CREATE FUNCTION compared_subject(slugs text[]) RETURNS TABLE (id bigint, slug text) LANGUAGE sql IMMUTABLE AS
  'SELECT place, slug FROM unnest(slugs) WITH ORDINALITY AS asked (slug, place)';

CREATE FUNCTION compared_cell(slugs text[], codes text[]) RETURNS TABLE (id bigint, row_id bigint, slug text, code text)
  LANGUAGE sql IMMUTABLE AS
  'SELECT metrics.place, subjects.place, slug, code
     FROM unnest(slugs) WITH ORDINALITY AS subjects (slug, place)
    CROSS JOIN unnest(codes) WITH ORDINALITY AS metrics (code, place)';
