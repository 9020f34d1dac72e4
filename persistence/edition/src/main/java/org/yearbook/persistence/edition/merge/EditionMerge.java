package org.yearbook.persistence.edition.merge;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.yearbook.domain.document.Citation;
import org.yearbook.domain.document.Edition;
import org.yearbook.domain.document.ReportSeries;
import org.yearbook.domain.edition.EditionContent;
import org.yearbook.persistence.edition.merge.ImportResult.Outcome;
import org.yearbook.persistence.edition.merge.ObservationMerge.Counts;

/** One import, inside a transaction that its caller commits. */
public final class EditionMerge {
  private final Connection connection;
  private final EditionContent content;
  private final Map<String, String> quotes;
  private final Consumer<String> progress;
  private final Sql sql;

  public EditionMerge(
      Connection connection,
      EditionContent content,
      Map<String, String> quotes,
      Consumer<String> progress) {
    this.connection = connection;
    this.content = content;
    this.quotes = quotes;
    this.progress = progress;
    this.sql = new Sql(connection);
  }

  public ImportResult run() throws SQLException {
    sql.texts("SELECT pg_advisory_xact_lock(hashtextextended('yearbook import', 0))");
    String known = sql.text("SELECT content_sha256 FROM edition WHERE key = ?", slug());
    if (content.sha256().hex().equals(known) && quotesAreThere()) {
      return result(Outcome.UNCHANGED, new Counts(0, 0));
    }
    Counts counts = merge();
    return result(known == null ? Outcome.NEW : Outcome.CHANGED, counts);
  }

  private String slug() {
    return content.edition().slug();
  }

  /** What is referred to comes before what refers to it. */
  private Counts merge() throws SQLException {
    OffsetDateTime now = now();
    int year = content.edition().referenceYear();
    CitedMerge cited = new CitedMerge(content);
    DocumentMerge document = new DocumentMerge(content, quotes);
    MeasureMerge measures = new MeasureMerge(content);
    SubjectMerge subjects = new SubjectMerge(content, cited);
    AssertionMerge statements = new AssertionMerge(content, cited);
    ObservationMerge observations = new ObservationMerge(content, cited);
    ListingMerge listings = new ListingMerge(content, cited);
    ValidationMerge validations = new ValidationMerge(content);

    Staging staging = new Staging(connection);
    cited.stage(staging);
    document.stage(staging);
    measures.stage(staging);
    subjects.stage(staging);
    statements.stage(staging);
    observations.stage(staging);
    listings.stage(staging);
    validations.stage(staging);

    subjects.check(sql);
    long edition = mergeEdition(now);
    document.merge(sql, edition);
    told(content.sections().size(), "sections");
    told(content.citations().size(), "citations");
    measures.merge(sql, year);
    told(content.metrics().size(), "metrics");
    subjects.merge(sql, edition, year);
    told(content.subjects().size(), "subjects");
    statements.merge(sql, edition);
    told(statementCount(), "statements");
    Counts counts = observations.merge(sql, edition, now);
    told(content.observations().size(), "observations");
    listings.merge(sql, edition);
    validations.merge(sql, edition);
    told(content.validations().size(), "validations");
    DeletedRows.delete(connection, edition);
    return counts;
  }

  private int statementCount() {
    return content.participations().size()
        + content.events().size()
        + content.subjects().stream()
            .mapToInt(each -> each.statuses().size() + each.achievements().size())
            .sum();
  }

  private ImportResult result(Outcome outcome, Counts counts) throws SQLException {
    return new ImportResult(
        outcome,
        slug(),
        content.observations().size(),
        counts.recorded(),
        counts.superseded(),
        sql.number("SELECT version FROM data_version"));
  }

  private boolean quotesAreThere() throws SQLException {
    if (quotes.isEmpty()) {
      return true;
    }
    Map<String, String> there = new HashMap<>();
    try (PreparedStatement statement =
            sql.prepare(
                """
                SELECT citation.key, quote
                  FROM citation JOIN edition ON edition.id = edition_id
                 WHERE edition.key = ? AND quote IS NOT NULL""",
                slug());
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        there.put(rows.getString(1), rows.getString(2));
      }
    }
    for (Citation citation : content.citations()) {
      String quote = quotes.get(citation.key());
      if (quote != null && !quote.equals(there.get(slug() + "/" + citation.locator()))) {
        return false;
      }
    }
    return true;
  }

  /** Later than all that was recorded before: the lock is held, and the transaction may be old. */
  private OffsetDateTime now() throws SQLException {
    try (PreparedStatement statement = sql.prepare("SELECT clock_timestamp()");
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getObject(1, OffsetDateTime.class);
    }
  }

  private long mergeEdition(OffsetDateTime now) throws SQLException {
    ReportSeries series = content.series();
    sql.update(
        """
        INSERT INTO report_series (key, title_zh, title_en, publisher_zh, publisher_en, cadence)
        VALUES (?, ?, ?, ?, ?, ?)
        """
            + Sql.onConflict(
                "report_series", "title_zh, title_en, publisher_zh, publisher_en, cadence"),
        series.slug(),
        series.title().zh(),
        series.title().en(),
        series.publisher().zh(),
        series.publisher().en(),
        series.cadence().name());
    Edition edition = content.edition();
    LocalDate publishedOn = edition.publishedOn();
    sql.update(
        """
        INSERT INTO edition (key, series_id, reference_year, title_zh, title_en, language,
               published_on, published_precision, source_file_name, source_bytes, source_sha256,
               supersedes_id, content_sha256, imported_at)
        SELECT ?, id, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT id FROM edition WHERE key = ?), ?, ?
          FROM report_series
         WHERE key = ?
        """
            + Sql.onConflict(
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
    return sql.number("SELECT id FROM edition WHERE key = ?", edition.slug());
  }

  private void told(int count, String what) {
    progress.accept("%,d %s".formatted(count, what));
  }
}
