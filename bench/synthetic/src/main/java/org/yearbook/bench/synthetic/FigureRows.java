package org.yearbook.bench.synthetic;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.yearbook.domain.document.Sha256;
import org.yearbook.domain.measure.AssertionStatus;
import org.yearbook.domain.measure.Flag;
import org.yearbook.domain.measure.Origin;
import org.yearbook.domain.measure.Period;

/** Loads the figures, each with a citation of its own, and the series that they make. */
final class FigureRows {
  /** How many are in memory at once, and in what a trigger counts at once. */
  private static final int BATCH = 100_000;

  private final Connection connection;
  private final Ids ids;
  private final CatalogueSize size;
  private final List<SyntheticMetric> metrics;

  FigureRows(Connection connection, Ids ids) {
    this.connection = connection;
    this.ids = ids;
    this.size = ids.size();
    this.metrics = IntStream.rangeClosed(1, size.metrics()).mapToObj(SyntheticMetric::new).toList();
  }

  private record Row(Facility facility, SyntheticMetric metric, Figure figure) {}

  void load(LoadProgress progress) throws SQLException {
    int facilities = Math.max(1, BATCH / size.metrics());
    for (int year = size.firstYear(); year <= CatalogueSize.LAST_YEAR; year++) {
      for (int first = 1; first <= size.facilities(); first += facilities) {
        int last = Math.min(first + facilities - 1, size.facilities());
        List<Row> batch = figures(year, first, last);
        loadCitations(year, batch);
        loadObservations(year, batch);
        loadTheirCitations(year, batch);
        progress.loaded(batch.size());
      }
    }
  }

  private List<Row> figures(int year, int firstFacility, int lastFacility) {
    List<Row> figures = new ArrayList<>();
    for (int number = firstFacility; number <= lastFacility; number++) {
      Facility facility = new Facility(number);
      for (SyntheticMetric metric : metrics) {
        figures.add(new Row(facility, metric, Figure.of(size.seed(), facility, metric, year)));
      }
    }
    return figures;
  }

  private void loadCitations(int year, List<Row> batch) throws SQLException {
    try (CopyRows rows =
        new CopyRows(
            connection,
            "citation",
            "id, key, edition_id, section_id, line, start_offset, end_offset, sha256, printed")) {
      for (Row each : batch) {
        int line = each.facility().line();
        String printed = each.figure().printed();
        long start = ids.ofYear(each.facility(), each.metric()) * Figure.LONGEST;
        long end = start + printed.length();
        rows.add(
            ids.citation(year, each.facility(), each.metric()),
            Keys.edition(year) + "/" + line + "." + start + "-" + end,
            ids.edition(year),
            ids.section(year, each.facility().institution()),
            line,
            start,
            end,
            Sha256.of(printed),
            printed);
      }
      rows.end();
    }
  }

  private void loadObservations(int year, List<Row> batch) throws SQLException {
    List<Period> periods = metrics.stream().map(metric -> metric.period(year)).toList();
    try (CopyRows rows =
        new CopyRows(
            connection,
            "observation",
            """
            id, key, edition_id, subject_id, series_id, metric_id, unit_id, printed, value,
            qualifier, low, high, low_inclusive, high_inclusive, aggregation, period, period_type,
            period_label, period_precision, year_inferred, aggregate, null_reason, flags, origin,
            assertion""")) {
      for (Row each : batch) {
        SyntheticMetric metric = each.metric();
        Figure figure = each.figure();
        Period period = periods.get(metric.number() - 1);
        rows.add(
            ids.observation(year, each.facility(), metric),
            Keys.edition(year) + "/" + each.facility().slug() + "." + metric.code(),
            ids.edition(year),
            ids.subject(each.facility()),
            ids.series(each.facility(), metric),
            ids.metric(metric),
            ids.unit(metric.measure().unit()),
            figure.printed(),
            figure.value(),
            figure.qualifier(),
            figure.bounds().low(),
            figure.bounds().high(),
            figure.bounds().lowInclusive(),
            figure.bounds().highInclusive(),
            metric.measure().aggregation(),
            "[" + period.start() + "," + period.end() + "]",
            period.type(),
            period.label(),
            period.precision(),
            period.yearInferred(),
            false,
            figure.nullReason(),
            List.of(Flag.YEAR_INFERRED),
            Origin.STATED,
            AssertionStatus.PREFERRED);
      }
      rows.end();
    }
  }

  private void loadTheirCitations(int year, List<Row> batch) throws SQLException {
    try (CopyRows rows =
        new CopyRows(connection, "observation_citation", "observation_id, position, citation_id")) {
      for (Row each : batch) {
        rows.add(
            ids.observation(year, each.facility(), each.metric()),
            1,
            ids.citation(year, each.facility(), each.metric()));
      }
      rows.end();
    }
  }

  /** A series for each facility and metric; its key is as an import writes it. */
  void loadSeries() throws SQLException {
    try (CopyRows rows =
        new CopyRows(connection, "series", "id, key, metric_id, subject_id, aggregation, origin")) {
      for (int number = 1; number <= size.facilities(); number++) {
        Facility facility = new Facility(number);
        for (SyntheticMetric metric : metrics) {
          rows.add(
              ids.series(facility, metric),
              "%s||||||%s||%s|%s"
                  .formatted(
                      facility.slug(),
                      metric.code(),
                      metric.measure().aggregation(),
                      Origin.STATED),
              ids.metric(metric),
              ids.subject(facility),
              metric.measure().aggregation(),
              Origin.STATED);
        }
      }
      rows.end();
    }
  }
}
