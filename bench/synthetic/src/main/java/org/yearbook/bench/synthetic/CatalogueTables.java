package org.yearbook.bench.synthetic;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.yearbook.persistence.edition.merge.Sql;

/** The tables that a synthetic catalogue fills, and how they are filled and emptied of it. */
final class CatalogueTables {
  /** Those with many rows. The others (series of reports, editions, units, metrics) have few. */
  private static final List<String> LARGE =
      List.of(
          "subject",
          "mention",
          "section",
          "section_reference",
          "citation",
          "name",
          "name_citation",
          "status_assertion",
          "status_citation",
          "participation",
          "participation_citation",
          "series",
          "observation",
          "observation_citation",
          "observation_summary");

  private final Connection connection;
  private final Sql sql;
  private final Consumer<String> progress;

  CatalogueTables(Connection connection, Consumer<String> progress) {
    this.connection = connection;
    this.sql = new Sql(connection);
    this.progress = progress;
  }

  /** Loads a catalogue where there is none, in the transaction of the caller. */
  void fill(CatalogueSize size) throws SQLException {
    allowMemory();
    PutAside aside = PutAside.from(sql, LARGE);
    keepSummaries(false);
    Ids ids = Ids.reserve(sql, size);
    DocumentRows document = new DocumentRows(connection, ids);
    FigureRows figures = new FigureRows(connection, ids);
    document.loadEditions();
    document.loadSections();
    progress.accept("%d editions with their sections".formatted(size.years()));
    new MeasureRows(connection, ids).load();
    progress.accept("%d metrics".formatted(size.metrics()));
    new SubjectRows(connection, ids).load();
    progress.accept(
        "%s facilities of %s institutions"
            .formatted(
                CatalogueSize.grouped(size.facilities()),
                CatalogueSize.grouped(size.institutions())));
    figures.loadSeries();
    progress.accept("%s series".formatted(CatalogueSize.grouped(size.observationsOfYear())));
    figures.load(new LoadProgress(size.observations(), progress));
    aside.bringBack(progress);
    progress.accept("Summarizing the figures");
    sql.texts(
        """
        SELECT summarize_observations(ARRAY(
          SELECT subject_id FROM mention JOIN edition ON edition.id = edition_id
           WHERE edition.key = ?))""",
        Keys.edition(CatalogueSize.LAST_YEAR));
    keepSummaries(true);
  }

  /** Deletes the catalogue that is there, in the transaction of the caller. */
  void empty() throws SQLException {
    allowMemory();
    PutAside aside = PutAside.from(sql, LARGE);
    keepSummaries(false);
    noteWhatIsToGo();
    sql.update(
        "DELETE FROM observation_summary USING gone_subject WHERE gone_subject.id = subject_id");
    for (String edition : sql.texts("SELECT id FROM gone_edition ORDER BY id")) {
      deleteOfEdition(Long.parseLong(String.valueOf(edition)));
    }
    sql.update("DELETE FROM series USING gone_subject WHERE gone_subject.id = subject_id");
    sql.update("DELETE FROM name USING gone_subject WHERE gone_subject.id = subject_id");
    for (String table : List.of("subject", "metric", "unit", "edition")) {
      sql.update("DELETE FROM %1$s USING gone_%1$s gone WHERE gone.id = %1$s.id".formatted(table));
    }
    sql.update("DELETE FROM report_series WHERE key = ?", Keys.SERIES);
    aside.bringBack(progress);
    keepSummaries(true);
  }

  /** What is summarized with each batch would be summarized anew with the next. */
  private void keepSummaries(boolean byTriggers) throws SQLException {
    for (String trigger : List.of("summarize_added", "summarize_removed")) {
      sql.update(
          "ALTER TABLE observation %s TRIGGER %s"
              .formatted(byTriggers ? "ENABLE" : "DISABLE", trigger));
    }
  }

  /** By what rests on the editions. Should another one use it too, a foreign key keeps it. */
  private void noteWhatIsToGo() throws SQLException {
    sql.update(
        """
        CREATE TEMPORARY TABLE gone_edition ON COMMIT DROP AS
        SELECT edition.id
          FROM edition JOIN report_series ON report_series.id = series_id
         WHERE report_series.key = '%s' AND source_file_name LIKE '%s'"""
            .formatted(Keys.SERIES, DocumentRows.TITLES));
    sql.update(
        """
        CREATE TEMPORARY TABLE gone_subject ON COMMIT DROP AS
        SELECT DISTINCT subject_id AS id FROM mention JOIN gone_edition gone ON gone.id = edition_id""");
    sql.update(
        """
        CREATE TEMPORARY TABLE gone_metric ON COMMIT DROP AS
        SELECT DISTINCT metric_id AS id FROM series JOIN gone_subject gone ON gone.id = subject_id""");
    sql.update(
        """
        CREATE TEMPORARY TABLE gone_unit ON COMMIT DROP AS
        SELECT DISTINCT unit_id AS id FROM metric JOIN gone_metric gone USING (id)""");
  }

  /** Edition by edition: a trigger counts what goes, and would hold all of it at once. */
  private void deleteOfEdition(long edition) throws SQLException {
    for (String cited : List.of("observation", "name", "status", "participation")) {
      sql.update(
          """
          DELETE FROM %1$s_citation USING citation
           WHERE citation.id = citation_id AND edition_id = ?"""
              .formatted(cited),
          edition);
    }
    sql.update(
        """
        DELETE FROM section_reference USING section
         WHERE section.id = section_id AND edition_id = ?""",
        edition);
    int observations = sql.update("DELETE FROM observation WHERE edition_id = ?", edition);
    for (String table :
        List.of("status_assertion", "participation", "citation", "section", "mention")) {
      sql.update("DELETE FROM %s WHERE edition_id = ?".formatted(table), edition);
    }
    progress.accept("%s observations deleted".formatted(CatalogueSize.grouped(observations)));
  }

  /** Makes room again and counts, so that plans are good from the first question on. */
  void vacuum() throws SQLException {
    progress.accept("Vacuuming and analysing");
    sql.update("SET maintenance_work_mem = '512MB'");
    sql.update("VACUUM (ANALYZE) edition, unit, metric, " + String.join(", ", LARGE));
  }

  private void allowMemory() throws SQLException {
    sql.update("SET LOCAL maintenance_work_mem = '512MB'");
    sql.update("SET LOCAL work_mem = '64MB'");
  }
}
