package org.yearbook.persistence.edition;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.document.Citation;
import org.yearbook.domain.document.Edition;
import org.yearbook.domain.document.ReportSeries;
import org.yearbook.domain.edition.EditionContent;
import org.yearbook.domain.problem.ErrorCode;
import org.yearbook.domain.problem.YearbookException;
import org.yearbook.persistence.edition.ImportResult.Outcome;

/** One import, inside a transaction that its caller commits. */
final class EditionMerge {
  /** What an observation says; a difference in one of these makes a new row. */
  private static final String OBSERVATION_COLUMNS =
      """
      subject_id, system_id, achievement_id, metric_id, unit_id, printed, value, qualifier, low,
      high, low_inclusive, high_inclusive, aggregation, period, period_type, period_label,
      period_precision, year_inferred, aggregate, null_reason, flags, origin, assertion""";

  private final Connection connection;
  private final EditionContent content;
  private final Map<String, String> quotes;
  private final Consumer<String> progress;

  EditionMerge(
      Connection connection,
      EditionContent content,
      Map<String, String> quotes,
      Consumer<String> progress) {
    this.connection = connection;
    this.content = content;
    this.quotes = quotes;
    this.progress = progress;
  }

  ImportResult run() throws SQLException {
    query("SELECT pg_advisory_xact_lock(hashtextextended('yearbook import', 0))");
    String slug = content.edition().slug();
    String known = text("SELECT content_sha256 FROM edition WHERE key = ?", slug);
    if (content.sha256().hex().equals(known) && quotesAreThere()) {
      return result(Outcome.UNCHANGED, 0, 0);
    }
    OffsetDateTime now = now();
    stage();
    checkSubjects();
    long edition = mergeEdition(now);
    mergeDocument(edition);
    mergeMeasures();
    leaveToLaterEditions();
    mergeSubjects();
    mergeAssertions(edition);
    int superseded = supersede(edition, now);
    int recorded = record(edition, now);
    DeletedRows.delete(connection, edition);
    return result(known == null ? Outcome.NEW : Outcome.CHANGED, recorded, superseded);
  }

  private ImportResult result(Outcome outcome, int recorded, int superseded) throws SQLException {
    long version = number("SELECT version FROM data_version");
    int observations = content.observations().size();
    String slug = content.edition().slug();
    return new ImportResult(outcome, slug, observations, recorded, superseded, version);
  }

  private boolean quotesAreThere() throws SQLException {
    if (quotes.isEmpty()) {
      return true;
    }
    Map<String, String> there = new HashMap<>();
    String slug = content.edition().slug();
    try (PreparedStatement statement =
            prepare(
                """
                SELECT citation.key, quote
                  FROM citation JOIN edition ON edition.id = edition_id
                 WHERE edition.key = ? AND quote IS NOT NULL""",
                slug);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        there.put(rows.getString(1), rows.getString(2));
      }
    }
    for (Citation citation : content.citations()) {
      String quote = quotes.get(citation.key());
      if (quote != null && !quote.equals(there.get(slug + "/" + citation.locator()))) {
        return false;
      }
    }
    return true;
  }

  /** Later than all that was recorded before: the lock is held, and the transaction may be old. */
  private OffsetDateTime now() throws SQLException {
    try (PreparedStatement statement = prepare("SELECT clock_timestamp()");
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getObject(1, OffsetDateTime.class);
    }
  }

  private void stage() throws SQLException {
    StagedRows rows = new StagedRows(content, quotes);
    Staging staging = new Staging(connection);
    staging.fill("staged_section", StagedRows.SECTION, rows.sections);
    staging.fill("staged_citation", StagedRows.CITATION, rows.citations);
    staging.fill("staged_unit", StagedRows.UNIT, rows.units);
    staging.fill("staged_metric", StagedRows.METRIC, rows.metrics);
    staging.fill("staged_subject", StagedRows.SUBJECT, rows.subjects);
    staging.fill("staged_name", StagedRows.NAME, rows.names);
    staging.fill("staged_status", StagedRows.STATUS, rows.statuses);
    staging.fill("staged_achievement", StagedRows.ACHIEVEMENT, rows.achievements);
    staging.fill("staged_superlative", StagedRows.SUPERLATIVE, rows.superlatives);
    staging.fill("staged_observation", StagedRows.OBSERVATION, rows.observations);
    staging.fill("staged_cited", StagedRows.CITED, rows.cited);
  }

  /** A slug means one thing in the whole database. */
  private void checkSubjects() throws SQLException {
    String taken =
        text(
            """
            SELECT staged.key
              FROM staged_subject staged
              JOIN subject ON subject.key = staged.key
              LEFT JOIN facility_system system ON system.id = subject.id
              LEFT JOIN subject owner ON owner.id = system.facility_id
             WHERE subject.kind <> staged.kind OR owner.key IS DISTINCT FROM staged.facility
             ORDER BY staged.position
             LIMIT 1""");
    if (taken != null) {
      throw new YearbookException(
          ErrorCode.INVALID_ARGUMENT,
          "The slug %s is in the database already, for a system of another facility or for a facility where a system is meant. Give it another slug; nothing was imported."
              .formatted(taken));
    }
  }

  private long mergeEdition(OffsetDateTime now) throws SQLException {
    ReportSeries series = content.series();
    update(
        """
        INSERT INTO report_series (key, title_zh, title_en, publisher_zh, publisher_en, cadence)
        VALUES (?, ?, ?, ?, ?, ?)
        """
            + onConflict(
                "report_series", "title_zh, title_en, publisher_zh, publisher_en, cadence"),
        series.slug(),
        series.title().zh(),
        series.title().en(),
        series.publisher().zh(),
        series.publisher().en(),
        series.cadence().name());
    Edition edition = content.edition();
    LocalDate publishedOn = edition.publishedOn();
    update(
        """
        INSERT INTO edition (key, series_id, reference_year, title_zh, title_en, language,
               published_on, published_precision, source_file_name, source_bytes, source_sha256,
               supersedes_id, content_sha256, imported_at)
        SELECT ?, id, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT id FROM edition WHERE key = ?), ?, ?
          FROM report_series
         WHERE key = ?
        """
            + onConflict(
                "edition",
                """
                series_id, reference_year, title_zh, title_en, language, published_on,
                published_precision, source_file_name, source_bytes, source_sha256,
                supersedes_id, content_sha256, imported_at"""),
        edition.slug(),
        edition.referenceYear(),
        edition.title().zh(),
        edition.title().en(),
        edition.language().name(),
        publishedOn,
        edition.publishedPrecision() == null ? null : edition.publishedPrecision().name(),
        edition.source().fileName(),
        edition.source().bytes(),
        edition.source().sha256().hex(),
        edition.supersedes(),
        content.sha256().hex(),
        now,
        series.slug());
    return number("SELECT id FROM edition WHERE key = ?", edition.slug());
  }

  private void mergeDocument(long edition) throws SQLException {
    update(
        """
        INSERT INTO section (key, edition_id, path, number, kind, level, line, heading_zh,
               heading_en, heading_trail_zh, heading_trail_en)
        SELECT key, ?, path, number, kind, level, line, heading_zh, heading_en, trail_zh, trail_en
          FROM staged_section
         ORDER BY position
        """
            + onConflict(
                "section",
                """
                number, kind, level, line, heading_zh, heading_en, heading_trail_zh,
                heading_trail_en"""),
        edition);
    linkToOwnKind("section", "parent_id", "parent");
    told(content.sections().size(), "sections");
    update(
        """
        INSERT INTO citation (key, edition_id, section_id, line, start_offset, end_offset, sha256,
               printed, table_row, table_column, quote)
        SELECT staged.key, ?, section.id, staged.line, start_offset, end_offset, sha256,
               printed, table_row, table_column, COALESCE(staged.quote, (
                 SELECT quote FROM citation
                  WHERE citation.key = staged.key AND citation.sha256 = staged.sha256))
          FROM staged_citation staged
          JOIN section ON section.key = staged.section
         ORDER BY staged.position
        """
            + onConflict("citation", "section_id, sha256, printed, table_row, table_column, quote"),
        edition);
    told(content.citations().size(), "citations");
  }

  private void mergeMeasures() throws SQLException {
    leaveMeasuresToLaterEditions();
    update(
        """
        INSERT INTO unit (key, symbol, name_zh, name_en, quantity, factor, currency)
        SELECT key, symbol, name_zh, name_en, quantity, factor, currency
          FROM staged_unit
         ORDER BY position
        """
            + onConflict("unit", "symbol, name_zh, name_en, quantity, factor, currency"));
    linkToOwnKind("unit", "base_id", "base");
    told(content.units().size(), "units");
    update(
        """
        INSERT INTO metric (key, name_zh, name_en, definition_zh, definition_en, folded, theme,
               kind, unit_id, additive_over, applies_to)
        SELECT staged.key, staged.name_zh, staged.name_en, definition_zh, definition_en, folded,
               theme, kind, unit.id, additive_over, applies_to
          FROM staged_metric staged
          JOIN unit ON unit.key = staged.unit
         ORDER BY staged.position
        """
            + onConflict(
                "metric",
                """
                name_zh, name_en, definition_zh, definition_en, folded, theme, kind, unit_id,
                additive_over, applies_to"""));
    linkToOwnKind("metric", "denominator_id", "denominator");
    linkToOwnKind("metric", "broader_id", "broader");
    told(content.metrics().size(), "metrics");
  }

  /** An earlier edition brings its own measures, and changes none that later ones count in. */
  private void leaveMeasuresToLaterEditions() throws SQLException {
    for (String measure : List.of("unit", "metric")) {
      update(
          """
          DELETE FROM staged_%1$s staged
           USING %1$s
           WHERE %1$s.key = staged.key
             AND EXISTS (SELECT FROM edition WHERE reference_year > ?)"""
              .formatted(measure),
          content.edition().referenceYear());
    }
  }

  /** Names and status of a facility are as the latest edition has them that speaks of it. */
  private void leaveToLaterEditions() throws SQLException {
    update(
        """
        DELETE FROM staged_subject staged
         USING subject
         WHERE subject.key = staged.key
           AND EXISTS (
             SELECT FROM status_assertion
               JOIN edition ON edition.id = edition_id
               JOIN subject facility ON facility.id = facility_id
              WHERE facility.key = COALESCE(staged.facility, staged.key)
                AND reference_year > ?)""",
        content.edition().referenceYear());
    update(
        """
        DELETE FROM staged_name
         WHERE NOT EXISTS (SELECT FROM staged_subject WHERE staged_subject.key = subject)""");
    update(
        """
        DELETE FROM staged_cited cited
         WHERE assertion = 'NAME'
           AND NOT EXISTS (SELECT FROM staged_name WHERE staged_name.key = cited.key)""");
  }

  private void mergeSubjects() throws SQLException {
    update(
        """
        INSERT INTO subject (key, kind, name_zh, name_en)
        SELECT key, kind, name_zh, name_en FROM staged_subject ORDER BY position
        """
            + onConflict("subject", "name_zh, name_en"));
    update(
        """
        INSERT INTO facility (id, kind, status)
        SELECT subject.id, staged.facility_kind, staged.status
          FROM staged_subject staged
          JOIN subject ON subject.key = staged.key
         WHERE staged.kind = 'FACILITY'
         ORDER BY staged.position
        ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, status = excluded.status
         WHERE (facility.kind, facility.status) IS DISTINCT FROM (excluded.kind, excluded.status)""");
    update(
        """
        UPDATE facility SET parent_id = parent.id
          FROM staged_subject staged
          JOIN subject ON subject.key = staged.key
          LEFT JOIN subject parent ON parent.key = staged.parent
         WHERE facility.id = subject.id AND facility.parent_id IS DISTINCT FROM parent.id""");
    update(
        """
        INSERT INTO facility_system (id, facility_id)
        SELECT subject.id, facility.id
          FROM staged_subject staged
          JOIN subject ON subject.key = staged.key
          JOIN subject facility ON facility.key = staged.facility
         ORDER BY staged.position
        ON CONFLICT (id) DO NOTHING""");
    told(content.facilities().size(), "facilities");
  }

  private void mergeAssertions(long edition) throws SQLException {
    update(
        """
        INSERT INTO name (key, subject_id, position, language, text, folded, kind, status)
        SELECT staged.key, subject.id, ordinal, language, text, folded, staged.kind, staged.status
          FROM staged_name staged
          JOIN subject ON subject.key = staged.subject
         ORDER BY staged.position
        """
            + onConflict("name", "language, text, folded, kind, status"));
    mergeCitations("NAME", "name", "name_citation", "name_id");
    update(
        """
        INSERT INTO status_assertion (key, facility_id, edition_id, position, status, assertion,
               inferred, period, period_type, period_label, period_precision, year_inferred)
        SELECT staged.key, subject.id, ?, ordinal, status, assertion, inferred, period,
               period_type, period_label, period_precision, year_inferred
          FROM staged_status staged
          JOIN subject ON subject.key = staged.facility
         ORDER BY staged.position
        """
            + onConflict(
                "status_assertion",
                """
                status, assertion, inferred, period, period_type, period_label,
                period_precision, year_inferred"""),
        edition);
    mergeCitations("STATUS", "status_assertion", "status_citation", "status_id");
    update(
        """
        INSERT INTO achievement (key, subject_id, edition_id, kind, statement_zh, statement_en)
        SELECT staged.key, subject.id, ?, staged.kind, statement_zh, statement_en
          FROM staged_achievement staged
          JOIN subject ON subject.key = staged.subject
         ORDER BY staged.position
        """
            + onConflict("achievement", "subject_id, edition_id, kind, statement_zh, statement_en"),
        edition);
    mergeCitations("ACHIEVEMENT", "achievement", "achievement_citation", "achievement_id");
    mergeSuperlatives();
  }

  /** They have no key of their own: all of an achievement are replaced where they differ. */
  private void mergeSuperlatives() throws SQLException {
    update(
        """
        CREATE TEMPORARY TABLE changed_superlative ON COMMIT DROP AS
        SELECT achievement.id, achievement.key
          FROM staged_achievement staged
          JOIN achievement ON achievement.key = staged.key
          LEFT JOIN (
            SELECT achievement, array_agg((scope, kind, of_zh, of_en)::text ORDER BY position) AS said
              FROM staged_superlative
             GROUP BY achievement) superlatives ON superlatives.achievement = staged.key
         WHERE said IS DISTINCT FROM (
           SELECT array_agg((scope, kind, of_zh, of_en)::text ORDER BY id)
             FROM superlative
            WHERE achievement_id = achievement.id)""");
    update(
        "DELETE FROM superlative USING changed_superlative changed WHERE achievement_id = changed.id");
    update(
        """
        INSERT INTO superlative (achievement_id, scope, kind, of_zh, of_en)
        SELECT changed.id, scope, kind, of_zh, of_en
          FROM staged_superlative staged
          JOIN changed_superlative changed ON changed.key = staged.achievement
         ORDER BY staged.position""");
  }

  /** Ends observations that the edition no longer has, or no longer so. */
  private int supersede(long edition, OffsetDateTime now) throws SQLException {
    update(
        """
        CREATE TEMPORARY TABLE resolved_observation ON COMMIT DROP AS
        SELECT staged.position, staged.key, subject.id AS subject_id, system.id AS system_id,
               achievement.id AS achievement_id, metric.id AS metric_id, unit.id AS unit_id,
               printed, value, qualifier, low, high, low_inclusive, high_inclusive, aggregation,
               period, period_type, period_label, period_precision,
               year_inferred, aggregate, null_reason, flags, origin, assertion,
               citation_ids
          FROM staged_observation staged
          JOIN (
            SELECT cited.key, array_agg(citation.id ORDER BY cited.ordinal) AS citation_ids
              FROM staged_cited cited
              JOIN citation ON citation.key = cited.citation
             WHERE cited.assertion = 'OBSERVATION'
             GROUP BY cited.key) cited ON cited.key = staged.key
          JOIN subject ON subject.key = staged.subject
          JOIN metric ON metric.key = staged.metric
          JOIN unit ON unit.key = staged.unit
          LEFT JOIN subject system ON system.key = staged.system
          LEFT JOIN achievement ON achievement.key = staged.achievement""");
    return update(
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
                    FROM observation_citation WHERE observation_id = observation.id))"""
            .formatted(compared("observation"), compared("resolved")),
        now,
        edition);
  }

  /** With the numbers as texts, because 50.0 says more than 50. */
  private static String compared(String table) {
    return qualified(table, OBSERVATION_COLUMNS)
        + ", %1$s.value::text, %1$s.low::text, %1$s.high::text".formatted(table);
  }

  private int record(long edition, OffsetDateTime now) throws SQLException {
    int recorded =
        update(
            """
            INSERT INTO observation (key, edition_id, recorded_at, %1$s)
            SELECT key, ?, ?, %1$s
              FROM resolved_observation resolved
             WHERE NOT EXISTS (
               SELECT FROM observation
                WHERE observation.key = resolved.key AND superseded_at IS NULL)
             ORDER BY position"""
                .formatted(OBSERVATION_COLUMNS),
            edition,
            now);
    update(
        """
        INSERT INTO observation_citation (observation_id, position, citation_id)
        SELECT observation.id, cited.ordinal, cited.id
          FROM resolved_observation resolved
          JOIN observation ON observation.key = resolved.key AND superseded_at IS NULL
         CROSS JOIN LATERAL unnest(citation_ids) WITH ORDINALITY AS cited (id, ordinal)
         WHERE recorded_at = ? AND edition_id = ?
         ORDER BY resolved.position, cited.ordinal""",
        now,
        edition);
    update(
        """
        UPDATE observation ended SET superseded_by = current.id
          FROM observation current
         WHERE ended.superseded_at = ?
           AND ended.edition_id = ?
           AND current.key = ended.key
           AND current.superseded_at IS NULL""",
        now,
        edition);
    told(content.observations().size(), "observations");
    return recorded;
  }

  private void mergeCitations(String assertion, String table, String citations, String id)
      throws SQLException {
    update(
        """
        INSERT INTO %2$s (%3$s, position, citation_id)
        SELECT cited.id, staged.ordinal, citation.id
          FROM staged_cited staged
          JOIN %1$s cited ON cited.key = staged.key
          JOIN citation ON citation.key = staged.citation
         WHERE staged.assertion = ?
         ORDER BY staged.position
        ON CONFLICT (%3$s, position) DO UPDATE SET citation_id = excluded.citation_id
         WHERE %2$s.citation_id <> excluded.citation_id"""
            .formatted(table, citations, id),
        assertion);
    update(
        """
        DELETE FROM %2$s
         USING %1$s cited
         WHERE cited.id = %3$s
           AND cited.key IN (SELECT key FROM staged_cited WHERE assertion = ?)
           AND NOT EXISTS (
             SELECT FROM staged_cited staged
              WHERE staged.assertion = ?
                AND staged.key = cited.key
                AND staged.ordinal = %2$s.position)"""
            .formatted(table, citations, id),
        assertion,
        assertion);
  }

  /** Sets a reference to another row of the same table, which may come later. */
  private void linkToOwnKind(String table, String column, String stagedColumn) throws SQLException {
    update(
        """
        UPDATE %1$s SET %2$s = target.id
          FROM staged_%1$s staged
          LEFT JOIN %1$s target ON target.key = staged.%3$s
         WHERE %1$s.key = staged.key AND %1$s.%2$s IS DISTINCT FROM target.id"""
            .formatted(table, column, stagedColumn));
  }

  /** Writes over what is there under the same key, if it differs. */
  private static String onConflict(String table, String columns) {
    return """
        ON CONFLICT (key) DO UPDATE SET (%1$s) = ROW(%3$s)
         WHERE (%2$s) IS DISTINCT FROM (%3$s)"""
        .formatted(columns, qualified(table, columns), qualified("excluded", columns));
  }

  private static String qualified(String table, String columns) {
    return Arrays.stream(columns.split(",\\s*"))
        .map(column -> table + "." + column)
        .collect(Collectors.joining(", "));
  }

  private void told(int count, String what) {
    progress.accept("%,d %s".formatted(count, what));
  }

  private PreparedStatement prepare(String sql, @Nullable Object... parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int index = 0; index < parameters.length; index++) {
      statement.setObject(index + 1, parameters[index]);
    }
    return statement;
  }

  private int update(String sql, @Nullable Object... parameters) throws SQLException {
    try (PreparedStatement statement = prepare(sql, parameters)) {
      return statement.executeUpdate();
    }
  }

  private List<@Nullable String> query(String sql, @Nullable Object... parameters)
      throws SQLException {
    List<@Nullable String> values = new ArrayList<>();
    try (PreparedStatement statement = prepare(sql, parameters);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }

  private @Nullable String text(String sql, @Nullable Object... parameters) throws SQLException {
    List<@Nullable String> values = query(sql, parameters);
    return values.isEmpty() ? null : values.get(0);
  }

  private long number(String sql, @Nullable Object... parameters) throws SQLException {
    return Long.parseLong(String.valueOf(text(sql, parameters)));
  }
}
