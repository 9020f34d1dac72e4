package org.yearbook.persistence.noun;

import static org.yearbook.persistence.catalogue.ValueKind.TEXT;
import static org.yearbook.persistence.catalogue.ValueKind.TOKEN;
import static org.yearbook.persistence.sql.Sql.sql;

import java.util.stream.Stream;
import org.yearbook.persistence.catalogue.Entity;
import org.yearbook.persistence.catalogue.Table;
import org.yearbook.persistence.catalogue.ToOne.Target;
import org.yearbook.persistence.sql.RowRef;
import org.yearbook.persistence.sql.Sql;

/** Subjects side by side. */
final class ComparisonNouns {
  static Entity row() {
    return Entity.in(SUBJECTS, "ComparisonRow")
        .has(TEXT, "slug")
        .maybe("subject", new Target("Subject", "key", row -> row.column("slug")))
        .many("cells", "ComparisonCell", "row_id")
        .build();
  }

  static Entity cell() {
    return Entity.in(Table.of("compared_cell", "subjects", "metrics"), "ComparisonCell")
        .part(
            "about",
            "subject",
            (about, row) -> sql("%s = %s", about.column("key"), row.column("slug")))
        .part(
            "measured",
            "metric",
            (measured, row) -> sql("%s = %s", measured.column("key"), row.column("code")))
        .part("shown", "observation", (shown, row) -> sql("%s = %s", shown.id(), toBeShown(row)))
        .has(TEXT, "code")
        .maybe("metric", Target.byId("Metric", row -> row.column("measured", "id")))
        .maybe("observation", Target.byId("Observation", row -> row.column("shown", "id")))
        .mayHave(TOKEN, "hole", ComparisonNouns::hole)
        .build();
  }

  static final Table SUBJECTS = Table.of("compared_subject", "subjects");

  /**
   * The figure that stands for a subject and a metric: of the whole subject before its parts, the
   * newest, preferred, printed rather than from elsewhere, and that rather than derived.
   */
  private static Sql toBeShown(RowRef row) {
    RowRef one = row.beside("one");
    return sql(
        "(SELECT one.id FROM observation one WHERE %s AND one.subject_id = (SELECT id FROM "
            + "subject WHERE key = %s) AND one.metric_id = (SELECT id FROM metric WHERE key = %s) "
            + "ORDER BY num_nonnulls(one.achievement_id, %s), upper(one.period) DESC NULLS LAST, "
            + "one.assertion = 'PREFERRED' DESC, one.origin = 'STATED' DESC, one.origin = "
            + "'EXTERNAL' DESC, one.id LIMIT 1)",
        one.current(), row.column("slug"), row.column("code"), DimensionColumns.of(one));
  }

  private static Sql hole(RowRef row) {
    RowRef shown = row.part("shown");
    Sql kinds = row.column("measured", "applies_to");
    return sql(
        "CASE WHEN %s IS NULL AND cardinality(%s) > 0 AND NOT (%s = 'FACILITY' AND %s = ANY "
            + "(%s)) THEN 'NOT_APPLICABLE' WHEN %s IS NULL THEN 'NOT_REPORTED' WHEN coalesce(%s) "
            + "IS NULL THEN 'NO_NUMBER' END",
        shown.id(),
        kinds,
        row.column("about", "kind"),
        row.column("about", "type"),
        kinds,
        shown.id(),
        Sql.joined(", ", Stream.of("value", "low", "high").map(shown::column).toList()));
  }

  private ComparisonNouns() {}
}
