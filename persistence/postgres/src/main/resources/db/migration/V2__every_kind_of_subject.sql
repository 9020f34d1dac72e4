-- Subjects of every kind lie in one table, told apart by their kind; what is said of them without a figure (participations,
-- events, lists), how figures were derived and which belong to one series, checks and terms lie beside it.

CREATE DOMAIN programme_kind       AS text CHECK (VALUE IN ('NATIONAL_MAJOR', 'NATIONAL_KEY_RD', 'MUNICIPAL_MAJOR', 'INTERNATIONAL_BIG_SCIENCE', 'SCIENCE_CITY', 'STRATEGY', 'TALENT', 'PROPOSAL'));
CREATE DOMAIN organization_kind    AS text CHECK (VALUE IN ('UNIVERSITY', 'CAS_INSTITUTE', 'HOSPITAL', 'NEW_RD', 'GOVERNMENT', 'COMPANY', 'LAB', 'INTERNATIONAL_BODY', 'INNOVATION_CENTER', 'ALLIANCE', 'RESEARCH_CENTER'));
CREATE DOMAIN data_repository_kind AS text CHECK (VALUE IN ('REPOSITORY', 'PREPRINT_SERVER'));
CREATE DOMAIN policy_kind          AS text CHECK (VALUE IN ('PLAN', 'AGREEMENT', 'OPINIONS', 'NOTICE', 'SERVICE'));
CREATE DOMAIN place_kind           AS text CHECK (VALUE IN ('COUNTRY', 'PROVINCE', 'REGION', 'SCIENCE_CENTER', 'SCIENCE_CITY', 'PARK', 'BUILDING'));
CREATE DOMAIN status               AS text CHECK (VALUE IN ('PROPOSED', 'PLANNED', 'APPROVED', 'BEING_SET_UP', 'STARTED', 'CONSTRUCTION_STARTED', 'UNDER_CONSTRUCTION', 'STRUCTURE_COMPLETED', 'PROTOTYPE_TESTED', 'COMMISSIONING', 'OFFLINE_COMMISSIONING', 'TRIAL_OPERATION', 'COMPLETED', 'EXPERT_ACCEPTED', 'NATIONALLY_ACCEPTED', 'UNVEILED', 'OPENED', 'USER_OPERATION', 'UPGRADING'));
CREATE DOMAIN participation_role   AS text CHECK (VALUE IN ('LEAD', 'HOST', 'PARTICIPANT', 'INITIATOR', 'AUTHOR_TEAM', 'JOINT_BUILDER', 'SIGNATORY', 'APPROVER', 'ISSUER', 'SUPPORTER', 'OPERATOR', 'MEMBER'));
CREATE DOMAIN event_kind           AS text CHECK (VALUE IN ('ISSUED', 'SIGNED', 'APPROVED', 'STARTED', 'ESTABLISHED', 'UNVEILED', 'OPENED', 'HELD', 'RELEASED', 'DATA_RELEASED', 'PREPRINT', 'ONLINE', 'PUBLISHED', 'COVER'));
CREATE DOMAIN authorship           AS text CHECK (VALUE IN ('FIRST_OR_CORRESPONDING'));
CREATE DOMAIN derivation_method    AS text CHECK (VALUE IN ('SUM', 'DIFFERENCE', 'RATIO', 'SHARE_OF_TOTAL', 'IMPLIED_PREVIOUS', 'IMPLIED_DENOMINATOR', 'UNIT_CONVERSION'));
CREATE DOMAIN identifier_scheme    AS text CHECK (VALUE IN ('ISSN', 'DOI', 'ROR', 'URL'));
CREATE DOMAIN validation_rule      AS text CHECK (VALUE IN ('SUM_EQUALS', 'SHARE_WITHIN_100', 'ROUNDING_CONSISTENT', 'LIST_COMPLETE', 'STATUS_CONSISTENT', 'NAME_VARIANT', 'TEXT_SUSPECT', 'SAME_FIGURE', 'AGGREGATION_MIXED', 'DENOMINATOR_STATED', 'METRIC_DISTINCT', 'SUBJECT_DISTINCT', 'YEAR_STATED', 'MONOTONE_CUMULATIVE'));
CREATE DOMAIN validation_outcome   AS text CHECK (VALUE IN ('PASS', 'WARN', 'FAIL'));

-- Subjects -------------------------------------------------------------------------------------

ALTER TABLE status_assertion DROP CONSTRAINT status_assertion_facility_id_fkey;
ALTER TABLE status_assertion RENAME facility_id TO subject_id;
ALTER TABLE status_assertion ALTER status TYPE status;
ALTER TABLE observation DROP CONSTRAINT observation_subject_id_system_id_fkey, DROP CONSTRAINT observation_system_id_fkey;

ALTER TABLE subject ALTER kind TYPE text;
ALTER TABLE subject ADD type text, ADD parent_id bigint, ADD ordinal integer CHECK (ordinal >= 1), ADD status status;
UPDATE subject SET type = facility.kind, parent_id = facility.parent_id, status = facility.status FROM facility WHERE facility.id = subject.id;
UPDATE subject SET parent_id = facility_id FROM facility_system WHERE facility_system.id = subject.id;
DROP TABLE facility_system, facility;
DROP DOMAIN subject_kind, facility_status;
CREATE DOMAIN subject_kind AS text CHECK (VALUE IN ('FACILITY', 'FACILITY_SYSTEM', 'PROGRAMME', 'ORGANIZATION', 'PERSON', 'PUBLICATION', 'JOURNAL', 'DATA_REPOSITORY', 'GRANT_TYPE', 'INDUSTRY', 'POLICY', 'TALENT_PLATFORM', 'EXPERT_GROUP', 'PLACE'));
ALTER TABLE subject ALTER kind TYPE subject_kind;

-- What a subject can be a part of, as a kind; the foreign key then holds that its parent is one.
ALTER TABLE subject ADD parent_kind text GENERATED ALWAYS AS (CASE
  WHEN parent_id IS NULL THEN NULL
  WHEN kind IN ('FACILITY', 'FACILITY_SYSTEM') THEN 'FACILITY'
  WHEN kind = 'PROGRAMME' THEN 'PROGRAMME'
  WHEN kind IN ('ORGANIZATION', 'GRANT_TYPE') THEN 'ORGANIZATION'
  WHEN kind = 'PUBLICATION' THEN 'JOURNAL'
  WHEN kind = 'POLICY' THEN 'POLICY'
  WHEN kind = 'EXPERT_GROUP' THEN 'TALENT_PLATFORM'
  WHEN kind = 'PLACE' THEN 'PLACE'
  ELSE 'NONE' END) STORED;
-- The name of its type in the contract, for node ids and __typename.
ALTER TABLE subject ADD type_name text NOT NULL GENERATED ALWAYS AS (replace(initcap(replace(kind::text, '_', ' ')), ' ', '')) STORED;
ALTER TABLE subject
  ADD FOREIGN KEY (parent_id, parent_kind) REFERENCES subject (id, kind),
  ADD UNIQUE (id, parent_id),
  ADD CHECK (CASE kind
    WHEN 'FACILITY'        THEN (type::facility_kind) IS NOT NULL AND status IS NOT NULL
    WHEN 'PROGRAMME'       THEN (type::programme_kind) IS NOT NULL
    WHEN 'ORGANIZATION'    THEN (type::organization_kind) IS NOT NULL
    WHEN 'DATA_REPOSITORY' THEN (type::data_repository_kind) IS NOT NULL
    WHEN 'POLICY'          THEN (type::policy_kind) IS NOT NULL
    WHEN 'PLACE'           THEN (type::place_kind) IS NOT NULL
    ELSE type IS NULL END);
CREATE INDEX subject_by_kind   ON subject (kind, id);
CREATE INDEX subject_by_type   ON subject (kind, type, id);
CREATE INDEX subject_by_status ON subject (kind, status, id);
CREATE INDEX subject_by_parent ON subject (parent_id, id);

ALTER TABLE status_assertion ADD FOREIGN KEY (subject_id) REFERENCES subject;

CREATE TABLE identifier (
  id         bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
  subject_id bigint            NOT NULL REFERENCES subject,
  scheme     identifier_scheme NOT NULL,
  value      text              NOT NULL CHECK (value <> ''),
  UNIQUE (subject_id, scheme, value)
);

-- Which editions speak of a subject. Its names, type and status are as the latest of them says when it is imported; an edition that
-- drops a subject leaves them until another one that speaks of it is imported anew.
CREATE TABLE mention (
  subject_id bigint NOT NULL REFERENCES subject,
  edition_id bigint NOT NULL REFERENCES edition,
  PRIMARY KEY (subject_id, edition_id)
);
CREATE INDEX mention_by_edition ON mention (edition_id);
INSERT INTO mention
SELECT DISTINCT subject_id, edition_id FROM status_assertion
UNION SELECT subject.id, edition_id FROM subject JOIN status_assertion ON status_assertion.subject_id = parent_id WHERE kind = 'FACILITY_SYSTEM';

-- Figures: dimensions, series, derivations ------------------------------------------------------------

-- What may stand in one line of a chart: one metric of one subject, limited and taken together alike, from one kind of source.
CREATE TABLE series (
  id              bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
  key             text        NOT NULL UNIQUE,
  metric_id       bigint      NOT NULL REFERENCES metric,
  subject_id      bigint      NOT NULL REFERENCES subject,
  system_id       bigint REFERENCES subject,
  journal_id      bigint REFERENCES subject,
  grant_type_id   bigint REFERENCES subject,
  expert_group_id bigint REFERENCES subject,
  authorship      authorship,
  aggregation     aggregation NOT NULL,
  origin          origin      NOT NULL
);
CREATE INDEX series_by_subject ON series (subject_id, id);
CREATE INDEX series_by_metric  ON series (metric_id, id);

ALTER TABLE observation
  ADD journal_id      bigint REFERENCES subject,
  ADD grant_type_id   bigint REFERENCES subject,
  ADD expert_group_id bigint REFERENCES subject,
  ADD authorship      authorship,
  ADD series_id       bigint REFERENCES series,
  ADD derived_id      bigint GENERATED ALWAYS AS (CASE WHEN origin = 'DERIVED' THEN id END) STORED,
  ALTER printed DROP NOT NULL,
  DROP CONSTRAINT observation_flags_check,
  ADD CONSTRAINT observation_flags_check CHECK (flags <@ ARRAY['YEAR_INFERRED', 'UNIT_INFERRED', 'DENOMINATOR_INFERRED', 'TEXT_SUSPECT', 'NAME_VARIANT', 'ROUNDED', 'EXTERNAL_CONFLICT', 'COUNTED']),
  ADD CHECK ((printed IS NULL) = (origin = 'DERIVED')),
  ADD FOREIGN KEY (system_id, subject_id) REFERENCES subject (id, parent_id),
  ADD FOREIGN KEY (expert_group_id, subject_id) REFERENCES subject (id, parent_id);

CREATE TEMPORARY TABLE in_series ON COMMIT DROP AS
SELECT observation.id,
       concat_ws('|', subject.key, coalesce(system.key, ''), '', '', '', '', metric.key, coalesce(achievement.key, ''), aggregation, origin) AS key
  FROM observation
  JOIN subject ON subject.id = subject_id
  JOIN metric ON metric.id = metric_id
  LEFT JOIN subject system ON system.id = system_id
  LEFT JOIN achievement ON achievement.id = achievement_id;
INSERT INTO series (key, metric_id, subject_id, system_id, aggregation, origin)
SELECT DISTINCT ON (key) in_series.key, metric_id, subject_id, system_id, aggregation, origin
  FROM in_series JOIN observation USING (id)
 ORDER BY key;
UPDATE observation SET series_id = series.id
  FROM in_series JOIN series USING (key)
 WHERE observation.id = in_series.id;
-- A key is good in its edition only.
UPDATE achievement SET key = edition.key || '/' || achievement.key FROM edition WHERE edition.id = edition_id;
-- A table can't be altered while checks of its rows wait for the end.
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE observation ALTER series_id SET NOT NULL;

CREATE INDEX observation_current_by_journal      ON observation (journal_id, id)      WHERE superseded_at IS NULL AND journal_id IS NOT NULL;
CREATE INDEX observation_current_by_grant_type   ON observation (grant_type_id, id)   WHERE superseded_at IS NULL AND grant_type_id IS NOT NULL;
CREATE INDEX observation_current_by_expert_group ON observation (expert_group_id, id) WHERE superseded_at IS NULL AND expert_group_id IS NOT NULL;
CREATE INDEX observation_current_by_series       ON observation (series_id, lower(period), id) WHERE superseded_at IS NULL;
-- Counts of given figures are read from the index alone.
CREATE INDEX observation_given_by_subject        ON observation (subject_id, id)         WHERE superseded_at IS NULL AND origin <> 'DERIVED';

CREATE TABLE derivation (
  id             bigint            PRIMARY KEY REFERENCES observation, -- of the observation itself
  method         derivation_method NOT NULL,
  formula        text              NOT NULL CHECK (formula <> ''),
  assumptions_zh text,
  assumptions_en text,
  CHECK ((assumptions_zh IS NULL) = (assumptions_en IS NULL))
);
-- A derived figure can't be committed without its derivation.
ALTER TABLE observation ADD CONSTRAINT observation_is_derived
  FOREIGN KEY (derived_id) REFERENCES derivation (id) DEFERRABLE INITIALLY DEFERRED;
CREATE TABLE derivation_input (
  derivation_id bigint   NOT NULL REFERENCES derivation,
  position      smallint NOT NULL CHECK (position >= 1),
  input_id      bigint   NOT NULL REFERENCES observation,
  PRIMARY KEY (derivation_id, position)
);
CREATE INDEX derivation_input_by_input ON derivation_input (input_id);

-- Statements without a figure ------------------------------------------------------------------------

CREATE TABLE participation (
  id               bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
  key              text               NOT NULL UNIQUE,
  edition_id       bigint             NOT NULL REFERENCES edition,
  agent_id         bigint             NOT NULL REFERENCES subject,
  role             participation_role NOT NULL,
  target_id        bigint             NOT NULL REFERENCES subject,
  exhaustive       boolean            NOT NULL,
  period           daterange CHECK (NOT isempty(period)),
  period_type      period_type,
  period_label     text,
  period_precision date_precision,
  year_inferred    boolean,
  first_citation   smallint           NOT NULL GENERATED ALWAYS AS (1) STORED,
  CHECK (agent_id <> target_id),
  CHECK (num_nulls(period, period_type, period_precision, year_inferred) IN (0, 4))
);
CREATE INDEX participation_by_agent   ON participation (agent_id, id);
CREATE INDEX participation_by_target  ON participation (target_id, id);
CREATE INDEX participation_by_edition ON participation (edition_id, id);
CREATE TABLE participation_citation (
  participation_id bigint   NOT NULL REFERENCES participation ON DELETE CASCADE,
  position         smallint NOT NULL CHECK (position >= 1),
  citation_id      bigint   NOT NULL REFERENCES citation,
  PRIMARY KEY (participation_id, position)
);
CREATE INDEX participation_citation_by_citation ON participation_citation (citation_id);
ALTER TABLE participation ADD CONSTRAINT participation_is_cited
  FOREIGN KEY (id, first_citation) REFERENCES participation_citation (participation_id, position) DEFERRABLE INITIALLY DEFERRED;

CREATE TABLE event (
  id               bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
  key              text       NOT NULL UNIQUE,
  edition_id       bigint     NOT NULL REFERENCES edition,
  subject_id       bigint     NOT NULL REFERENCES subject,
  kind             event_kind NOT NULL,
  venue_id         bigint REFERENCES subject,
  statement_zh     text       NOT NULL,
  statement_en     text       NOT NULL,
  period           daterange CHECK (NOT isempty(period)),
  period_type      period_type,
  period_label     text,
  period_precision date_precision,
  year_inferred    boolean,
  first_citation   smallint   NOT NULL GENERATED ALWAYS AS (1) STORED,
  CHECK (num_nulls(period, period_type, period_precision, year_inferred) IN (0, 4))
);
CREATE INDEX event_by_subject ON event (subject_id, id);
CREATE INDEX event_by_venue   ON event (venue_id, id);
CREATE INDEX event_by_edition ON event (edition_id, id);
CREATE INDEX event_by_period  ON event (lower(period), id);
CREATE TABLE event_citation (
  event_id    bigint   NOT NULL REFERENCES event ON DELETE CASCADE,
  position    smallint NOT NULL CHECK (position >= 1),
  citation_id bigint   NOT NULL REFERENCES citation,
  PRIMARY KEY (event_id, position)
);
CREATE INDEX event_citation_by_citation ON event_citation (citation_id);
ALTER TABLE event ADD CONSTRAINT event_is_cited
  FOREIGN KEY (id, first_citation) REFERENCES event_citation (event_id, position) DEFERRABLE INITIALLY DEFERRED;

CREATE TABLE listing (
  id             bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
  key            text     NOT NULL UNIQUE,
  edition_id     bigint   NOT NULL REFERENCES edition,
  subject_id     bigint   NOT NULL REFERENCES subject,
  name_zh        text     NOT NULL,
  name_en        text     NOT NULL,
  stated_id      bigint REFERENCES observation,
  exhaustive     boolean  NOT NULL,
  first_citation smallint NOT NULL GENERATED ALWAYS AS (1) STORED
);
CREATE INDEX listing_by_subject ON listing (subject_id, id);
CREATE INDEX listing_by_edition ON listing (edition_id, id);
CREATE INDEX listing_by_stated  ON listing (stated_id);
CREATE TABLE listing_member (
  id         bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
  listing_id bigint  NOT NULL REFERENCES listing ON DELETE CASCADE,
  position   integer NOT NULL CHECK (position >= 1),
  subject_id bigint  NOT NULL REFERENCES subject,
  UNIQUE (listing_id, position)
);
CREATE INDEX listing_member_by_subject ON listing_member (subject_id);
CREATE TABLE listing_citation (
  listing_id  bigint   NOT NULL REFERENCES listing ON DELETE CASCADE,
  position    smallint NOT NULL CHECK (position >= 1),
  citation_id bigint   NOT NULL REFERENCES citation,
  PRIMARY KEY (listing_id, position)
);
CREATE INDEX listing_citation_by_citation ON listing_citation (citation_id);
ALTER TABLE listing ADD CONSTRAINT listing_is_cited
  FOREIGN KEY (id, first_citation) REFERENCES listing_citation (listing_id, position) DEFERRABLE INITIALLY DEFERRED;

-- Checks and terms ------------------------------------------------------------------------------------

CREATE TABLE validation (
  id         bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
  key        text               NOT NULL UNIQUE,
  edition_id bigint             NOT NULL REFERENCES edition,
  rule       validation_rule    NOT NULL,
  outcome    validation_outcome NOT NULL,
  expected   text,
  actual     text               NOT NULL,
  tolerance  numeric CHECK (tolerance >= 0),
  note_zh    text               NOT NULL,
  note_en    text               NOT NULL
);
CREATE INDEX validation_by_edition ON validation (edition_id, id);
CREATE TABLE validation_input (
  validation_id  bigint   NOT NULL REFERENCES validation ON DELETE CASCADE,
  position       smallint NOT NULL CHECK (position >= 1),
  observation_id bigint   NOT NULL REFERENCES observation,
  whole          boolean  NOT NULL,
  PRIMARY KEY (validation_id, position)
);
CREATE INDEX validation_input_by_observation ON validation_input (observation_id);
CREATE TABLE validation_subject (
  validation_id bigint   NOT NULL REFERENCES validation ON DELETE CASCADE,
  position      smallint NOT NULL CHECK (position >= 1),
  subject_id    bigint   NOT NULL REFERENCES subject,
  PRIMARY KEY (validation_id, position)
);
CREATE INDEX validation_subject_by_subject ON validation_subject (subject_id);
CREATE TABLE validation_citation (
  validation_id bigint   NOT NULL REFERENCES validation ON DELETE CASCADE,
  position      smallint NOT NULL CHECK (position >= 1),
  citation_id   bigint   NOT NULL REFERENCES citation,
  PRIMARY KEY (validation_id, position)
);
CREATE INDEX validation_citation_by_citation ON validation_citation (citation_id);

CREATE TABLE term (
  id            bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
  key           text        NOT NULL UNIQUE,
  edition_id    bigint      NOT NULL REFERENCES edition,
  text_zh       text        NOT NULL,
  text_en       text        NOT NULL,
  folded        text        NOT NULL, -- each language on a line of its own
  status        name_status NOT NULL,
  subject_id    bigint REFERENCES subject,
  definition_zh text,
  definition_en text,
  CHECK ((definition_zh IS NULL) = (definition_en IS NULL))
);
CREATE INDEX term_by_edition ON term (edition_id, id);
CREATE INDEX term_by_subject ON term (subject_id, id);

-- What is read of these together ------------------------------------------------------------------------

-- What rests on a citation, whatever it is: one of the ids is set.
DROP VIEW assertion;
CREATE VIEW assertion AS
  SELECT citation_id, 1 AS rank, observation_id AS id, observation_id, NULL::bigint AS achievement_id, NULL::bigint AS status_id, NULL::bigint AS name_id,
         NULL::bigint AS participation_id, NULL::bigint AS event_id, NULL::bigint AS listing_id
    FROM observation_citation JOIN observation ON observation.id = observation_id WHERE superseded_at IS NULL
  UNION ALL SELECT citation_id, 2, achievement_id, NULL, achievement_id, NULL, NULL, NULL, NULL, NULL FROM achievement_citation
  UNION ALL SELECT citation_id, 3, status_id, NULL, NULL, status_id, NULL, NULL, NULL, NULL FROM status_citation
  UNION ALL SELECT citation_id, 4, participation_id, NULL, NULL, NULL, NULL, participation_id, NULL, NULL FROM participation_citation
  UNION ALL SELECT citation_id, 5, event_id, NULL, NULL, NULL, NULL, NULL, event_id, NULL FROM event_citation
  UNION ALL SELECT citation_id, 6, listing_id, NULL, NULL, NULL, NULL, NULL, NULL, listing_id FROM listing_citation
  UNION ALL SELECT citation_id, 7, name_id, NULL, NULL, NULL, name_id, NULL, NULL, NULL FROM name_citation;

-- Which current figures were derived from a figure.
CREATE VIEW derivative AS
  SELECT DISTINCT input_id, derivation_id FROM derivation_input JOIN observation ON observation.id = derivation_id WHERE superseded_at IS NULL;

-- The checks that a figure or a subject took part in, each once, however often the check names it.
CREATE VIEW checked_observation AS
  SELECT DISTINCT observation_id, validation_id FROM validation_input;
CREATE VIEW checked_subject AS
  SELECT DISTINCT subject_id, validation_id FROM validation_subject;

-- The places that name a subject, each once.
CREATE VIEW subject_citation AS
  SELECT DISTINCT subject_id, citation_id, edition_id, line, start_offset
    FROM name
    JOIN name_citation ON name_id = name.id
    JOIN citation ON citation.id = citation_id;

-- Persons and the organizations that they belong to, each pair once, however often it is said.
CREATE VIEW affiliation AS
  SELECT min(participation.id) AS id, agent_id AS person_id, target_id AS organization_id
    FROM participation
    JOIN subject person ON person.id = agent_id AND person.kind = 'PERSON'
    JOIN subject organization ON organization.id = target_id AND organization.kind = 'ORGANIZATION'
   WHERE role = 'MEMBER'
   GROUP BY agent_id, target_id;

-- One figure of a table in its cell.
CREATE VIEW table_cell AS
  SELECT section_id, table_row, table_column, observation.id AS observation_id, grant_type_id, aggregate, metric.key AS metric,
         extract(year FROM lower(period))::integer AS year
    FROM citation
    JOIN observation_citation ON citation_id = citation.id
    JOIN observation ON observation.id = observation_id
    JOIN metric ON metric.id = metric_id
   WHERE table_row IS NOT NULL AND superseded_at IS NULL AND origin = 'STATED';

-- A line of a table of grants: the number of projects and the amount side by side. It is printed in two halves, read one after the other;
-- a second year may stand beside them.
CREATE VIEW grant_table_line AS
  SELECT projects.observation_id AS id, projects.section_id, projects.year, projects.grant_type_id, projects.aggregate, projects.table_row AS row,
         dense_rank() OVER (PARTITION BY projects.section_id, projects.year ORDER BY projects.table_column)::integer AS half,
         projects.observation_id AS projects_id, funding.observation_id AS funding_id
    FROM table_cell projects
    JOIN table_cell funding ON funding.section_id = projects.section_id AND funding.table_row = projects.table_row
                           AND funding.table_column = projects.table_column + 1
   WHERE projects.metric = 'approved_projects' AND funding.metric = 'approved_funding' AND projects.year IS NOT NULL;

-- The printed table of grants of a year, in the latest edition that prints it: a section that has such lines and their total, by which the
-- table is known. Other tables may have figures by type of grant too.
CREATE VIEW grant_table AS
  SELECT DISTINCT ON (year) line.id, year::text AS key, year, section_id, section.edition_id
    FROM grant_table_line line
    JOIN section ON section.id = section_id
    JOIN edition ON edition.id = section.edition_id
   WHERE grant_type_id IS NULL AND aggregate
   ORDER BY year, reference_year DESC, edition.id DESC, section_id, half DESC, line.row DESC;
CREATE VIEW grant_table_total AS
  SELECT line.id, line.row, line.half, line.projects_id, line.funding_id, line.id AS table_id FROM grant_table_line line WHERE grant_type_id IS NULL;
CREATE VIEW grant_table_row AS
  SELECT line.id, line.grant_type_id, line.row, line.half, line.projects_id, line.funding_id, grant_table.id AS table_id
    FROM grant_table JOIN grant_table_line line USING (section_id, year)
   WHERE grant_type_id IS NOT NULL;

CREATE VIEW grant_table_validation AS
  SELECT DISTINCT grant_table.id AS table_id, validation_id
    FROM grant_table JOIN table_cell USING (section_id) JOIN validation_input USING (observation_id);

DO $$
DECLARE written text;
BEGIN
  FOREACH written IN ARRAY ARRAY['identifier', 'mention', 'series', 'derivation', 'derivation_input', 'participation', 'participation_citation', 'event',
      'event_citation', 'listing', 'listing_member', 'listing_citation', 'validation', 'validation_input', 'validation_subject', 'validation_citation', 'term'] LOOP
    EXECUTE format('CREATE TRIGGER bump_data_version AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I
                    FOR EACH STATEMENT EXECUTE FUNCTION bump_data_version()', written);
  END LOOP;
END $$;
