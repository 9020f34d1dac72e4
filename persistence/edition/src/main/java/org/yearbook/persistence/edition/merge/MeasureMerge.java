package org.yearbook.persistence.edition.merge;

import java.sql.SQLException;
import java.util.List;
import org.yearbook.domain.edition.EditionContent;
import org.yearbook.domain.language.Bilingual;
import org.yearbook.domain.language.Folding;
import org.yearbook.domain.measure.Metric;
import org.yearbook.domain.measure.Unit;

/** Brings in units and metrics, which editions share. */
public final class MeasureMerge {
  private final StagedTable units =
      new StagedTable(
          "staged_unit",
          """
          key text, symbol text, name_zh text, name_en text, quantity text, factor numeric,
          base text, currency text""");
  private final StagedTable metrics =
      new StagedTable(
          "staged_metric",
          """
          key text, name_zh text, name_en text, definition_zh text, definition_en text,
          folded text, theme text, kind text, unit text, additive_over text[], applies_to text[],
          denominator text, broader text""");

  MeasureMerge(EditionContent content) {
    content.units().forEach(this::add);
    content.metrics().forEach(this::add);
  }

  private void add(Unit unit) {
    units.add(
        unit.code(),
        unit.symbol(),
        unit.name().zh(),
        unit.name().en(),
        unit.quantity(),
        unit.factor(),
        unit.base(),
        unit.currency());
  }

  private void add(Metric metric) {
    metrics.add(
        metric.code(),
        metric.name().zh(),
        metric.name().en(),
        metric.definition().zh(),
        metric.definition().en(),
        folded(metric.name()),
        metric.theme(),
        metric.kind(),
        metric.unit(),
        metric.additiveOver(),
        metric.appliesTo(),
        metric.denominator(),
        metric.broader());
  }

  /** Both languages folded, each on a line of its own. */
  static String folded(Bilingual text) {
    return Folding.fold(text.zh()) + "\n" + Folding.fold(text.en());
  }

  void stage(Staging staging) throws SQLException {
    units.fill(staging);
    metrics.fill(staging);
  }

  void merge(Sql sql, int referenceYear) throws SQLException {
    leaveToLaterEditions(sql, referenceYear);
    sql.update(
        """
        INSERT INTO unit (key, symbol, name_zh, name_en, quantity, factor, currency)
        SELECT key, symbol, name_zh, name_en, quantity, factor, currency
          FROM staged_unit
         ORDER BY position
        """
            + Sql.onConflict("unit", "symbol, name_zh, name_en, quantity, factor, currency"));
    sql.linkToOwnKind("unit", "base_id", "base");
    sql.update(
        """
        INSERT INTO metric (key, name_zh, name_en, definition_zh, definition_en, folded, theme,
               kind, unit_id, additive_over, applies_to)
        SELECT staged.key, staged.name_zh, staged.name_en, definition_zh, definition_en, folded,
               theme, kind, unit.id, additive_over, applies_to
          FROM staged_metric staged
          JOIN unit ON unit.key = staged.unit
         ORDER BY staged.position
        """
            + Sql.onConflict(
                "metric",
                """
                name_zh, name_en, definition_zh, definition_en, folded, theme, kind, unit_id,
                additive_over, applies_to"""));
    sql.linkToOwnKind("metric", "denominator_id", "denominator");
    sql.linkToOwnKind("metric", "broader_id", "broader");
  }

  /** An earlier edition brings its own measures, and changes none that later ones count in. */
  private static void leaveToLaterEditions(Sql sql, int referenceYear) throws SQLException {
    sql.update(
        """
        CREATE TEMPORARY TABLE counted_in_later ON COMMIT DROP AS
        SELECT DISTINCT metric_id, metric.unit_id
          FROM observation
          JOIN edition ON edition.id = edition_id
          JOIN metric ON metric.id = metric_id
         WHERE reference_year > ?""",
        referenceYear);
    for (String measure : List.of("unit", "metric")) {
      sql.update(
          """
          DELETE FROM staged_%1$s staged
           USING %1$s
           WHERE %1$s.key = staged.key
             AND %1$s.id IN (SELECT %1$s_id FROM counted_in_later)"""
              .formatted(measure));
    }
  }
}
