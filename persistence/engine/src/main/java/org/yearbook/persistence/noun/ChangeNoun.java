package org.yearbook.persistence.noun;

import static org.yearbook.persistence.catalogue.ValueKind.BOOLEAN;
import static org.yearbook.persistence.catalogue.ValueKind.DATE;
import static org.yearbook.persistence.catalogue.ValueKind.DECIMAL;
import static org.yearbook.persistence.catalogue.ValueKind.TEXT;
import static org.yearbook.persistence.catalogue.ValueKind.TOKEN;
import static org.yearbook.persistence.sql.Sql.sql;

import org.yearbook.persistence.catalogue.Entity;
import org.yearbook.persistence.catalogue.ToOne.Target;
import org.yearbook.persistence.sql.Part;
import org.yearbook.persistence.sql.RowRef;
import org.yearbook.persistence.sql.Sql;

/** How a figure differs from the one before it. */
final class ChangeNoun {
  /** The figure of the same series, kind of period and unit that comes before one. */
  static final Part.Condition EARLIER =
      (earlier, row) ->
          sql(
              "%s = (SELECT former.id FROM observation former WHERE former.series_id = %s AND %s "
                  + "AND former.period << %s AND former.period_type = %s AND former.unit_id = %s AND "
                  + "former.value IS NOT NULL ORDER BY upper(former.period) DESC, (former.assertion = "
                  + "'PREFERRED') DESC, former.id LIMIT 1)",
              earlier.id(),
              row.column("series_id"),
              row.beside("former").current(),
              row.column("period"),
              row.column("period_type"),
              row.column("unit_id"));

  static Entity change() {
    return Entity.embedded("Change")
        .part("earlier", "observation", EARLIER)
        .has(TOKEN, "method", row -> sql("'DIFFERENCE'"))
        .has(
            TEXT,
            "formula",
            row ->
                sql("concat(%s, ' − ', %s)", row.column("value"), row.column("earlier", "value")))
        .has(DECIMAL, "difference", row -> sql("(%s)::text", difference(row)))
        .mayHave(DECIMAL, "low", row -> minus(row, "low", "high"))
        .mayHave(DECIMAL, "high", row -> minus(row, "high", "low"))
        .mayHave(DECIMAL, "percent", ChangeNoun::percent)
        .one("previous", Target.byId("Observation", row -> row.column("earlier", "id")))
        .build();
  }

  /** By how much a figure is more than the one before it; NULL where there is none. */
  static Sql difference(RowRef row) {
    return sql("%s - %s", row.column("value"), row.column("earlier", "value"));
  }

  private static Sql minus(RowRef row, String bound, String ofEarlier) {
    return sql("(%s - %s)::text", row.column(bound), row.column("earlier", ofEarlier));
  }

  private static Sql percent(RowRef row) {
    Sql earlier = row.column("earlier", "value");
    return sql(
        "CASE WHEN least(%s, %s) > 0 THEN trim_scale(round(((%s) * 100 + 0.0000000000) / %s, "
            + "10))::text END",
        earlier, row.column("earlier", "low"), difference(row), earlier);
  }

  static Entity period() {
    return Entity.embedded("Period")
        .has(TOKEN, "type", row -> row.column("period_type"))
        .has(DATE, "start", row -> row.sql("lower(%s)", "period"))
        .has(DATE, "end", row -> row.sql("upper(%s) - 1", "period"))
        .mayHave(TEXT, "label", row -> row.column("period_label"))
        .has(TOKEN, "precision", row -> row.column("period_precision"))
        .has(BOOLEAN, "yearInferred")
        .build();
  }

  private ChangeNoun() {}
}
