-- The references to the citations of a section in each form, written by the import. Each text holds {line} where the line of a citation goes.
CREATE TABLE section_reference (
  section_id   bigint PRIMARY KEY REFERENCES section ON DELETE CASCADE,
  gb_t_7714_zh text   NOT NULL,
  gb_t_7714_en text   NOT NULL,
  apa_zh       text   NOT NULL,
  apa_en       text   NOT NULL,
  bibtex_zh    text   NOT NULL,
  bibtex_en    text   NOT NULL,
  ris_zh       text   NOT NULL,
  ris_en       text   NOT NULL,
  csl_json_zh  text   NOT NULL,
  csl_json_en  text   NOT NULL
);

CREATE TRIGGER bump_data_version AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON section_reference
  FOR EACH STATEMENT EXECUTE FUNCTION bump_data_version();
