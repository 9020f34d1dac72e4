package org.yearbook.persistence.noun;

import static org.yearbook.persistence.sql.Sql.sql;

import java.util.Set;
import org.yearbook.persistence.catalogue.Entity;
import org.yearbook.persistence.catalogue.EntityBuilder;
import org.yearbook.persistence.catalogue.Summary;
import org.yearbook.persistence.catalogue.Table;
import org.yearbook.persistence.sql.RowRef;
import org.yearbook.persistence.sql.Sql;

/** How figures are put into groups: by what, what they come to, and when they must not be. */
final class FigureGroups {
  /**
   * The mean, rounded to 10 decimals whatever its size; {@code avg} alone keeps fewer of a large
   * number. A quotient has at least the decimals of what is divided.
   */
  private static Sql mean(Sql sum, Sql count) {
    return sql("trim_scale(round((%s + 0.0000000000) / nullif(%s, 0), 10))", sum, count);
  }

  /** What observations can be put into groups by, what they come to, and when they must not. */
  static EntityBuilder groupable(EntityBuilder observation) {
    return FigureConflicts.added(aggregated(keyed(withParts(observation))));
  }

  private static EntityBuilder keyed(EntityBuilder figures) {
    return figures
        .groupKey("METRIC", "metric_id", "bigint", row -> row.column("metric_id"))
        .groupKey("SUBJECT", "subject_id", "bigint", row -> row.column("subject_id"))
        .groupKey("SUBJECT_KIND", "subject_kind", "text", row -> token(row.column("about", "kind")))
        .groupKey("SYSTEM", "system_id", "bigint", row -> row.column("system_id"))
        .groupKey("JOURNAL", "journal_id", "bigint", row -> row.column("journal_id"))
        .groupKey("GRANT_TYPE", "grant_type_id", "bigint", row -> row.column("grant_type_id"))
        .groupKey("EXPERT_GROUP", "expert_group_id", "bigint", row -> row.column("expert_group_id"))
        .groupKey("AUTHORSHIP", "authorship", "text", row -> token(row.column("authorship")))
        .groupKey("UNIT", "unit_id", "bigint", row -> row.column("unit_id"))
        .groupKey("AGGREGATION", "aggregation", "text", row -> token(row.column("aggregation")))
        .groupKey("ORIGIN", "origin", "text", row -> token(row.column("origin")))
        .groupKey("EDITION", "edition_id", "bigint", row -> row.column("edition_id"))
        .groupKey("YEAR", "year", "integer", row -> ofLastDay("year", row))
        .groupKey("QUARTER", "quarter", "integer", row -> ofLastDay("quarter", row))
        .groupKey("SECTION", "section_id", "bigint", FigureGroups::section);
  }

  private static Sql token(Sql column) {
    return sql("%s::text COLLATE \"C\"", column);
  }

  private static Sql ofLastDay(String part, RowRef row) {
    return sql("extract(%s FROM upper(%s) - 1)::integer", part, row.column("period"));
  }

  private static Sql section(RowRef row) {
    return sql(
        "(SELECT section_id FROM observation_citation JOIN citation ON citation.id = "
            + "citation_id WHERE observation_id = %s AND position = 1)",
        row.id());
  }

  private static EntityBuilder aggregated(EntityBuilder figures) {
    return withBounds(figures)
        .aggregate("count", row -> sql("count(*)"))
        .aggregate("sum", row -> of("sum", row, "value"))
        .aggregate("avg", row -> mean(of("sum", row, "value"), of("count", row, "value")))
        .aggregate("min", row -> sql("trim_scale(%s)", of("min", row, "value")))
        .aggregate("max", row -> sql("trim_scale(%s)", of("max", row, "value")));
  }

  /** An aggregate function of a column. */
  static Sql of(String function, RowRef row, String column) {
    return sql("%s(%s)", function, row.column(column));
  }

  /** What figures come to that have all in common but time, words and value; see the migration. */
  static Summary summary() {
    Entity rows =
        FigureConflicts.ofSummary(
                withBounds(
                        withParts(Entity.in(Table.of("observation_summary"), "ObservationSummary")))
                    .aggregate("count", row -> sql("coalesce(%s, 0)", of("sum", row, "count")))
                    .aggregate("sum", row -> of("sum", row, "sum"))
                    .aggregate(
                        "avg",
                        row -> mean(of("sum", row, "sum"), of("sum", row, "count_of_values")))
                    .aggregate("min", row -> of("min", row, "min"))
                    .aggregate("max", row -> of("max", row, "max")))
            .build();
    return new Summary(
        rows,
        Set.of(
            "subject_id",
            "metric_id",
            "unit_id",
            "system_id",
            "journal_id",
            "grant_type_id",
            "expert_group_id",
            "authorship",
            "aggregation",
            "aggregate",
            "origin",
            "assertion"));
  }

  /** What is written alike of figures and of their summaries. */
  private static EntityBuilder withBounds(EntityBuilder figures) {
    return figures
        .aggregate("low", row -> sumOfAll(row.column("low")))
        .aggregate("high", row -> sumOfAll(row.column("high")))
        .aggregate("low_inclusive", row -> of("bool_and", row, "low_inclusive"))
        .aggregate("high_inclusive", row -> of("bool_and", row, "high_inclusive"))
        .aggregate("common_unit_id", FigureGroups::commonUnit);
  }

  private static Sql sumOfAll(Sql bound) {
    return sql("CASE WHEN bool_and(%s IS NOT NULL) THEN sum(%s) END", bound, bound);
  }

  private static Sql commonUnit(RowRef row) {
    Sql first = of("min", row, "unit_id");
    return sql("CASE WHEN %s = %s THEN %s END", first, of("max", row, "unit_id"), first);
  }

  private static EntityBuilder withParts(EntityBuilder figures) {
    return figures
        .part(
            "measured", "metric", (part, row) -> sql("%s = %s", part.id(), row.column("metric_id")))
        .part("counted", "unit", (part, row) -> sql("%s = %s", part.id(), row.column("unit_id")))
        .part(
            "about", "subject", (part, row) -> sql("%s = %s", part.id(), row.column("subject_id")));
  }

  /** How a figure is called among others: as printed, but derived ones are not. */
  static Sql called(RowRef row) {
    return row.sql("coalesce(%s, %s::text, %s)", "printed", "value", "key");
  }

  /** All that are there, once each. */
  static Sql named(Sql text) {
    return sql("string_agg(DISTINCT %s, ', ')", text);
  }

  /** Those of which a condition holds. */
  static Sql named(Sql text, Sql which) {
    return sql("%s FILTER (WHERE %s)", named(text), which);
  }

  private FigureGroups() {}
}
