package org.yearbook.persistence.noun;

import static org.yearbook.persistence.catalogue.ValueKind.DECIMAL;
import static org.yearbook.persistence.catalogue.ValueKind.TEXT;
import static org.yearbook.persistence.catalogue.ValueKind.TOKEN;
import static org.yearbook.persistence.catalogue.ValueKind.TOKEN_LIST;
import static org.yearbook.persistence.sql.Sql.sql;

import org.yearbook.persistence.catalogue.Entity;
import org.yearbook.persistence.catalogue.FilterColumn;
import org.yearbook.persistence.catalogue.OrderColumn;

/** What figures measure, and in which units. */
final class MeasureNouns {
  static Entity unit() {
    return Entity.of("Unit")
        .key()
        .has(TEXT, "code", row -> row.column("key"))
        .has(TEXT, "symbol")
        .hasInBoth(TEXT, "name")
        .has(TOKEN, "quantity")
        .has(DECIMAL, "factor")
        .mayHave(TEXT, "currency")
        .maybe("base", "Unit")
        .build();
  }

  static Entity metric() {
    return Entity.of("Metric")
        .key()
        .has(TEXT, "code", row -> row.column("key"))
        .hasInBoth(TEXT, "name", "definition")
        .has(TOKEN, "theme", "kind")
        .has(TOKEN_LIST, "additiveOver", "appliesTo")
        .one("unit", "Unit")
        .maybe("denominator", "Metric")
        .maybe("broader", "Metric")
        .many("observations", "Observation", "metric_id")
        .filter("code", new FilterColumn.Text(row -> row.column("key")))
        .filter("name", IN_EITHER_LANGUAGE)
        .filters("theme")
        .order("DEFINED", Entity.ID)
        .order("CODE", OrderColumn.byCode(row -> row.column("key")))
        .build();
  }

  /** Texts of both languages, each on a line of its own. */
  static final FilterColumn.Folded IN_EITHER_LANGUAGE =
      new FilterColumn.Folded(
          sql("line"),
          (row, condition) ->
              sql(
                  "EXISTS (SELECT FROM string_to_table(%s, E'\\n') AS line WHERE %s)",
                  row.column("folded"), condition));

  private MeasureNouns() {}
}
