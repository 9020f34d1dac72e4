package org.yearbook.persistence.edition.merge;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yearbook.domain.edition.EditionContent;
import org.yearbook.domain.language.Bilingual;
import org.yearbook.domain.measure.Bounds;
import org.yearbook.domain.measure.Derivation;
import org.yearbook.domain.measure.Dimensions;
import org.yearbook.domain.measure.Observation;

/** Brings in figures: none is written over, a new value supersedes the old one. */
public final class ObservationMerge {
  /** What an observation says; a difference in one of these makes a new row. */
  private static final String COLUMNS =
      """
      subject_id, system_id, journal_id, grant_type_id, expert_group_id, authorship,
      achievement_id, metric_id, unit_id, series_id, printed, value, qualifier, low, high,
      low_inclusive, high_inclusive, aggregation, period, period_type, period_label,
      period_precision, year_inferred, aggregate, null_reason, flags, origin, assertion""";

  private final StagedTable observations =
      new StagedTable(
          "staged_observation",
          """
          key text, subject text, system text, journal text, grant_type text, expert_group text,
          authorship text, achievement text, metric text, unit text, series text, printed text,
          value numeric, qualifier text, low numeric, high numeric, low_inclusive boolean,
          high_inclusive boolean, aggregation text, %s, aggregate boolean, null_reason text,
          flags text[], origin text, assertion text, method text, formula text,
          assumptions_zh text, assumptions_en text, inputs text[]"""
              .formatted(StagedTable.PERIOD));
  private final String prefix;

  ObservationMerge(EditionContent content, CitedMerge cited) {
    this.prefix = content.edition().slug() + "/";
    content.observations().forEach(each -> add(each, cited));
  }

  private void add(Observation observation, CitedMerge cited) {
    String key = prefix + observation.key();
    Dimensions dimensions = observation.dimensions();
    Bounds bounds = observation.bounds();
    Derivation derivation = observation.derivation();
    Bilingual assumptions = derivation == null ? null : derivation.assumptions();
    observations.add(
        key,
        observation.subject(),
        dimensions.system(),
        dimensions.journal(),
        dimensions.grantType(),
        dimensions.expertGroup(),
        dimensions.authorship(),
        observation.achievement() == null ? null : prefix + observation.achievement(),
        observation.metric(),
        observation.unit(),
        series(observation),
        observation.printed(),
        observation.value(),
        observation.qualifier(),
        bounds.low(),
        bounds.high(),
        bounds.lowInclusive(),
        bounds.highInclusive(),
        observation.aggregation(),
        StagedTable.period(observation.period()),
        observation.aggregate(),
        observation.nullReason(),
        observation.flags(),
        observation.origin(),
        observation.assertion(),
        derivation == null ? null : derivation.method(),
        derivation == null ? null : derivation.formula(),
        assumptions == null ? null : assumptions.zh(),
        assumptions == null ? null : assumptions.en(),
        derivation == null
            ? null
            : derivation.inputs().stream().map(input -> prefix + input).toList());
    cited.add("observation", key, observation.citations());
  }

  /** The key of the series that a figure belongs to, the same in every edition. */
  private static String series(Observation observation) {
    Dimensions dimensions = observation.dimensions();
    return Stream.of(
            observation.subject(),
            dimensions.system(),
            dimensions.journal(),
            dimensions.grantType(),
            dimensions.expertGroup(),
            dimensions.authorship(),
            observation.metric(),
            observation.achievement(),
            observation.aggregation(),
            observation.origin())
        .map(part -> Objects.toString(part, ""))
        .collect(Collectors.joining("|"));
  }

  void stage(Staging staging) throws SQLException {
    observations.fill(staging);
  }

  /** How many observations were written, and how many were ended. */
  record Counts(int recorded, int superseded) {}

  Counts merge(Sql sql, long editionId, OffsetDateTime now) throws SQLException {
    mergeSeries(sql);
    resolve(sql);
    int superseded = supersede(sql, editionId, now);
    int recorded = record(sql, editionId, now);
    mergeDerivations(sql);
    return new Counts(recorded, superseded);
  }

  private static void mergeSeries(Sql sql) throws SQLException {
    sql.update(
        """
        INSERT INTO series (key, metric_id, subject_id, system_id, journal_id, grant_type_id,
               expert_group_id, authorship, aggregation, origin)
        SELECT DISTINCT ON (min(staged.position) OVER (PARTITION BY series))
               series, metric.id, subject.id, system.id, journal.id, grant_type.id,
               expert_group.id, authorship, aggregation, origin
          FROM staged_observation staged
          JOIN subject ON subject.key = staged.subject
          JOIN metric ON metric.key = staged.metric
          LEFT JOIN subject system ON system.key = staged.system
          LEFT JOIN subject journal ON journal.key = staged.journal
          LEFT JOIN subject grant_type ON grant_type.key = staged.grant_type
          LEFT JOIN subject expert_group ON expert_group.key = staged.expert_group
         WHERE NOT EXISTS (SELECT FROM series WHERE series.key = staged.series)
         ORDER BY min(staged.position) OVER (PARTITION BY series)""");
  }

  private static void resolve(Sql sql) throws SQLException {
    sql.update(
        """
        CREATE TEMPORARY TABLE resolved_observation ON COMMIT DROP AS
        SELECT staged.position, staged.key, subject.id AS subject_id, system.id AS system_id,
               journal.id AS journal_id, grant_type.id AS grant_type_id,
               expert_group.id AS expert_group_id, staged.authorship,
               achievement.id AS achievement_id, metric.id AS metric_id, unit.id AS unit_id,
               series.id AS series_id, printed, value, qualifier, low, high, low_inclusive,
               high_inclusive, staged.aggregation, period, period_type, period_label,
               period_precision, year_inferred, aggregate, null_reason, flags, staged.origin,
               assertion, citation_ids, method, formula, assumptions_zh, assumptions_en, inputs
          FROM staged_observation staged
          JOIN (
            SELECT cited.key, array_agg(citation.id ORDER BY cited.ordinal) AS citation_ids
              FROM staged_cited cited
              JOIN citation ON citation.key = cited.citation
             WHERE cited.assertion = 'observation'
             GROUP BY cited.key) cited ON cited.key = staged.key
          JOIN subject ON subject.key = staged.subject
          JOIN metric ON metric.key = staged.metric
          JOIN unit ON unit.key = staged.unit
          JOIN series ON series.key = staged.series
          LEFT JOIN subject system ON system.key = staged.system
          LEFT JOIN subject journal ON journal.key = staged.journal
          LEFT JOIN subject grant_type ON grant_type.key = staged.grant_type
          LEFT JOIN subject expert_group ON expert_group.key = staged.expert_group
          LEFT JOIN achievement ON achievement.key = staged.achievement""");
  }

  /** Ends observations that the edition no longer has, or no longer so. */
  private static int supersede(Sql sql, long editionId, OffsetDateTime now) throws SQLException {
    return sql.update(
        """
        UPDATE observation SET superseded_at = ?
         WHERE edition_id = ?
           AND superseded_at IS NULL
           AND NOT EXISTS (
             SELECT FROM resolved_observation resolved
              WHERE resolved.key = observation.key
                AND (%s) IS NOT DISTINCT FROM (%s)
                AND resolved.citation_ids = (
                  SELECT array_agg(citation_id ORDER BY position)
                    FROM observation_citation WHERE observation_id = observation.id)
                AND (resolved.method IS NULL OR EXISTS (
                  SELECT FROM derivation
                   WHERE derivation.id = observation.id
                     AND (derivation.method, derivation.formula,
                          derivation.assumptions_zh, derivation.assumptions_en)
                         IS NOT DISTINCT FROM
                         (resolved.method, resolved.formula,
                          resolved.assumptions_zh, resolved.assumptions_en)
                     AND resolved.inputs = (
                       SELECT array_agg(input.key ORDER BY position)
                         FROM derivation_input
                         JOIN observation input ON input.id = input_id
                        WHERE derivation_id = derivation.id))))"""
            .formatted(compared("observation"), compared("resolved")),
        now,
        editionId);
  }

  /** With the numbers as texts, because 50.0 says more than 50. */
  private static String compared(String table) {
    return Sql.qualified(table, COLUMNS)
        + ", %1$s.value::text, %1$s.low::text, %1$s.high::text".formatted(table);
  }

  private static int record(Sql sql, long editionId, OffsetDateTime now) throws SQLException {
    int recorded =
        sql.update(
            """
            INSERT INTO observation (key, edition_id, recorded_at, %1$s)
            SELECT key, ?, ?, %1$s
              FROM resolved_observation resolved
             WHERE NOT EXISTS (
               SELECT FROM observation
                WHERE observation.key = resolved.key AND superseded_at IS NULL)
             ORDER BY position"""
                .formatted(COLUMNS),
            editionId,
            now);
    sql.update(
        """
        INSERT INTO observation_citation (observation_id, position, citation_id)
        SELECT observation.id, cited.ordinal, cited.id
          FROM resolved_observation resolved
          JOIN observation ON observation.key = resolved.key AND superseded_at IS NULL
         CROSS JOIN LATERAL unnest(citation_ids) WITH ORDINALITY AS cited (id, ordinal)
         WHERE recorded_at = ? AND edition_id = ?
         ORDER BY resolved.position, cited.ordinal""",
        now,
        editionId);
    sql.update(
        """
        UPDATE observation ended SET superseded_by = current.id
          FROM observation current
         WHERE ended.superseded_at = ?
           AND ended.edition_id = ?
           AND current.key = ended.key
           AND current.superseded_at IS NULL""",
        now,
        editionId);
    return recorded;
  }

  /** The inputs of a current figure are current, also where only an input was recorded anew. */
  private static void mergeDerivations(Sql sql) throws SQLException {
    sql.update(
        """
        INSERT INTO derivation (id, method, formula, assumptions_zh, assumptions_en)
        SELECT observation.id, method, formula, assumptions_zh, assumptions_en
          FROM resolved_observation resolved
          JOIN observation ON observation.key = resolved.key AND superseded_at IS NULL
         WHERE method IS NOT NULL
         ORDER BY resolved.position
        ON CONFLICT (id) DO NOTHING""");
    sql.update(
        """
        INSERT INTO derivation_input (derivation_id, position, input_id)
        SELECT observation.id, wanted.ordinal, input.id
          FROM resolved_observation resolved
          JOIN observation ON observation.key = resolved.key AND observation.superseded_at IS NULL
         CROSS JOIN LATERAL unnest(inputs) WITH ORDINALITY AS wanted (key, ordinal)
          JOIN observation input ON input.key = wanted.key AND input.superseded_at IS NULL
         ORDER BY resolved.position, wanted.ordinal
        ON CONFLICT (derivation_id, position) DO UPDATE SET input_id = excluded.input_id
         WHERE derivation_input.input_id <> excluded.input_id""");
  }
}
