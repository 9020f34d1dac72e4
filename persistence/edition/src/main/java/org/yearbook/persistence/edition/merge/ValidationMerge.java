package org.yearbook.persistence.edition.merge;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yearbook.domain.check.Validation;
import org.yearbook.domain.check.ValidationCheck;
import org.yearbook.domain.document.Citation;
import org.yearbook.domain.edition.EditionContent;
import org.yearbook.persistence.edition.file.Keys;

/**
 * Brings in what the checks of an edition came to. They are computed at each import, so all of them
 * are written anew; with them the one check that compares editions with each other.
 */
public final class ValidationMerge {
  /** How many figures the check across editions names; those that fell come first. */
  private static final int MOST_COMPARED = 1000;

  /**
   * Two figures of one series, the first of an earlier period. Derived ones are left out: what they
   * add up may be something else in each edition.
   */
  private static final String COMPARED =
      """
      CREATE TEMPORARY TABLE compared ON COMMIT DROP AS
      WITH point AS (
        SELECT observation.id, edition_id, series_id, printed, upper(period) AS ended,
               COALESCE(base_id, unit.id) AS base_id,
               CASE qualifier WHEN 'EXACT' THEN value ELSE low END * factor AS low,
               CASE qualifier WHEN 'EXACT' THEN value ELSE high END * factor AS high,
               qualifier = 'EXACT' OR low_inclusive AS low_inclusive,
               qualifier = 'EXACT' OR high_inclusive AS high_inclusive
          FROM observation
          JOIN unit ON unit.id = unit_id
         WHERE superseded_at IS NULL AND aggregation = 'CUMULATIVE' AND origin <> 'DERIVED'
           AND assertion = 'PREFERRED' AND value IS NOT NULL AND period IS NOT NULL)
      SELECT series_id, earlier.id AS earlier_id, later.id AS later_id,
             ARRAY[earlier.edition_id, later.edition_id] AS edition_ids,
             (later.high < earlier.low OR later.high = earlier.low
               AND NOT (later.high_inclusive AND earlier.low_inclusive)) IS TRUE AS fell,
             earlier.printed || ' → ' || later.printed AS step
        FROM point earlier
        JOIN point later USING (series_id, base_id)
       WHERE earlier.ended < later.ended""";

  private final StagedTable validations =
      new StagedTable(
          "staged_validation",
          """
          key text, rule text, outcome text, expected text, actual text, tolerance numeric,
          note_zh text, note_en text, inputs text[], whole text, subjects text[],
          citations text[]""");
  private final String prefix;

  ValidationMerge(EditionContent content) {
    this.prefix = content.edition().slug() + "/";
    Map<String, String> locators =
        content.citations().stream().collect(Collectors.toMap(Citation::key, Citation::locator));
    content.validations().forEach(each -> add(each, locators));
  }

  private void add(Validation validation, Map<String, String> locators) {
    ValidationCheck check = validation.check();
    validations.add(
        prefix + check.key(),
        check.rule(),
        validation.outcome(),
        validation.expected(),
        validation.actual(),
        check.tolerance(),
        check.note().zh(),
        check.note().en(),
        prefixed(check.inputs()),
        check.whole() == null ? null : prefix + check.whole(),
        check.subjects(),
        prefixed(check.citations().stream().map(key -> locators.getOrDefault(key, key)).toList()));
  }

  private List<String> prefixed(List<String> keys) {
    List<String> prefixed = new ArrayList<>();
    keys.forEach(key -> prefixed.add(prefix + key));
    return prefixed;
  }

  void stage(Staging staging) throws SQLException {
    validations.fill(staging);
  }

  void merge(Sql sql, long editionId) throws SQLException {
    mergeDeclared(sql, editionId);
    compareEditions(sql);
  }

  private static void mergeDeclared(Sql sql, long editionId) throws SQLException {
    sql.update("DELETE FROM validation WHERE edition_id = ?", editionId);
    sql.update(
        """
        INSERT INTO validation (key, edition_id, rule, outcome, expected, actual, tolerance,
               note_zh, note_en)
        SELECT key, ?, rule, outcome, expected, actual, tolerance, note_zh, note_en
          FROM staged_validation
         ORDER BY position""",
        editionId);
    sql.update(
        """
        INSERT INTO validation_input (validation_id, position, observation_id, whole)
        SELECT validation.id, input.position, observation.id, input.position > cardinality(inputs)
          FROM staged_validation staged
          JOIN validation ON validation.key = staged.key
         CROSS JOIN LATERAL unnest(array_remove(inputs || whole, NULL))
               WITH ORDINALITY AS input (key, position)
          JOIN observation ON observation.key = input.key AND superseded_at IS NULL""");
    sql.update(
        """
        INSERT INTO validation_subject (validation_id, position, subject_id)
        SELECT validation.id, wanted.position, subject.id
          FROM staged_validation staged
          JOIN validation ON validation.key = staged.key
         CROSS JOIN LATERAL unnest(subjects) WITH ORDINALITY AS wanted (slug, position)
          JOIN subject ON subject.key = wanted.slug""");
    sql.update(
        """
        INSERT INTO validation_citation (validation_id, position, citation_id)
        SELECT validation.id, wanted.position, citation.id
          FROM staged_validation staged
          JOIN validation ON validation.key = staged.key
         CROSS JOIN LATERAL unnest(citations) WITH ORDINALITY AS wanted (key, position)
          JOIN citation ON citation.key = wanted.key""");
  }

  /** For all editions: what one of them says may be worth knowing of another. */
  private static void compareEditions(Sql sql) throws SQLException {
    sql.update(
        """
        DELETE FROM validation
         USING edition
         WHERE edition.id = edition_id AND validation.key = edition.key || '/' || ?""",
        Keys.ACROSS_EDITIONS);
    sql.update(COMPARED);
    sql.update(
        """
        INSERT INTO validation (key, edition_id, rule, outcome, expected, actual, note_zh, note_en)
        SELECT edition.key || '/' || ?, edition.id, 'MONOTONE_CUMULATIVE',
               CASE WHEN bool_or(fell) THEN 'WARN' ELSE 'PASS' END, '0',
               concat(count(*) FILTER (WHERE fell), ' (' || array_to_string(
                 (array_agg(step ORDER BY compared.series_id, earlier_id, later_id)
                    FILTER (WHERE fell))[:20], ', ') || ')'),
               '同一系列的累计数字在各版之间逐期比较，不应下降；只有肯定下降的才计入。',
               'Cumulative figures of one series are compared from period to period across editions;'
                 || ' they should never fall, and only what surely fell is counted.'
          FROM compared
          JOIN edition ON edition.id = ANY (edition_ids)
         GROUP BY edition.id
         ORDER BY edition.id""",
        Keys.ACROSS_EDITIONS);
    sql.update(
        """
        INSERT INTO validation_input (validation_id, position, observation_id, whole)
        SELECT validation_id, position, id, false
          FROM (
            SELECT validation.id AS validation_id, observation.id,
                   row_number() OVER (
                     PARTITION BY validation.id
                     ORDER BY bool_or(fell) DESC, compared.series_id, upper(period), observation.id)
                     AS position
              FROM compared
              JOIN edition ON edition.id = ANY (edition_ids)
              JOIN validation ON validation.key = edition.key || '/' || ?
              JOIN observation ON observation.id IN (earlier_id, later_id)
             GROUP BY validation.id, compared.series_id, observation.id) figure
         WHERE position <= ?""",
        Keys.ACROSS_EDITIONS,
        MOST_COMPARED);
  }
}
