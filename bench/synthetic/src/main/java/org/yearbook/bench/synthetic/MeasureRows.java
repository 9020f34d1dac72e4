package org.yearbook.bench.synthetic;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yearbook.domain.language.Folding;
import org.yearbook.domain.measure.Metric;

/** Loads units and metrics. */
final class MeasureRows {
  private final Connection connection;
  private final Ids ids;

  MeasureRows(Connection connection, Ids ids) {
    this.connection = connection;
    this.ids = ids;
  }

  void load() throws SQLException {
    List<SyntheticMetric> metrics =
        IntStream.rangeClosed(1, ids.size().metrics()).mapToObj(SyntheticMetric::new).toList();
    loadUnits(metrics.stream().map(metric -> metric.measure().unit()).collect(Collectors.toSet()));
    loadMetrics(metrics);
  }

  private void loadUnits(Set<MeasuredUnit> units) throws SQLException {
    try (CopyRows rows =
        new CopyRows(
            connection, "unit", "id, key, symbol, name_zh, name_en, quantity, factor, currency")) {
      for (MeasuredUnit unit : EnumSet.copyOf(units)) {
        rows.add(
            ids.unit(unit),
            unit.code(),
            unit.symbol(),
            unit.named().zh(),
            unit.named().en(),
            unit.quantity(),
            1,
            unit.currency());
      }
      rows.end();
    }
  }

  private void loadMetrics(List<SyntheticMetric> metrics) throws SQLException {
    try (CopyRows rows =
        new CopyRows(
            connection,
            "metric",
            """
            id, key, name_zh, name_en, definition_zh, definition_en, folded, theme, kind, unit_id,
            additive_over, applies_to""")) {
      for (SyntheticMetric metric : metrics) {
        add(rows, metric);
      }
      rows.end();
    }
  }

  private void add(CopyRows rows, SyntheticMetric synthetic) throws SQLException {
    Metric metric = synthetic.metric();
    rows.add(
        ids.metric(synthetic),
        metric.code(),
        metric.name().zh(),
        metric.name().en(),
        metric.definition().zh(),
        metric.definition().en(),
        Folding.fold(metric.name().zh()) + "\n" + Folding.fold(metric.name().en()),
        metric.theme(),
        metric.kind(),
        ids.unit(synthetic.measure().unit()),
        metric.additiveOver(),
        metric.appliesTo());
  }
}
