package org.yearbook.persistence.catalogue;

import java.util.EnumSet;
import java.util.Set;
import org.yearbook.domain.question.Conflict;

/** How figures are put into groups: by what, what they come to, and when they must not be. */
final class FigureGroups {
  /** What a figure can be limited to beside its subject. */
  static final String LIMITS =
      "{t}.system_id, {t}.journal_id, {t}.grant_type_id, {t}.expert_group_id, {t}.authorship";

  /** How a figure is called among others: as printed, but derived ones are not. */
  static final String CALLED = "coalesce({t}.printed, {t}.value::text, {t}.key)";

  /**
   * The mean, rounded to 10 decimals whatever its size; {@code avg} alone keeps fewer of a large
   * number. A quotient has at least the decimals of what is divided.
   */
  private static final String MEAN = "trim_scale(round((%s + 0.0000000000) / nullif(%s, 0), 10))";

  private FigureGroups() {}

  /** What observations can be put into groups by, what they come to, and when they must not. */
  static Entity.Builder groupable(Entity.Builder observation) {
    return withBounds(observation)
        .groupKey("METRIC", "metric_id", "bigint", "{t}.metric_id")
        .groupKey("SUBJECT", "subject_id", "bigint", "{t}.subject_id")
        .groupKey("SUBJECT_KIND", "subject_kind", "text", "{about}.kind::text COLLATE \"C\"")
        .groupKey("SYSTEM", "system_id", "bigint", "{t}.system_id")
        .groupKey("JOURNAL", "journal_id", "bigint", "{t}.journal_id")
        .groupKey("GRANT_TYPE", "grant_type_id", "bigint", "{t}.grant_type_id")
        .groupKey("EXPERT_GROUP", "expert_group_id", "bigint", "{t}.expert_group_id")
        .groupKey("AUTHORSHIP", "authorship", "text", "{t}.authorship::text COLLATE \"C\"")
        .groupKey("UNIT", "unit_id", "bigint", "{t}.unit_id")
        .groupKey("AGGREGATION", "aggregation", "text", "{t}.aggregation::text COLLATE \"C\"")
        .groupKey("ORIGIN", "origin", "text", "{t}.origin::text COLLATE \"C\"")
        .groupKey("EDITION", "edition_id", "bigint", "{t}.edition_id")
        .groupKey("YEAR", "year", "integer", "extract(year FROM upper({t}.period) - 1)::integer")
        .groupKey(
            "QUARTER", "quarter", "integer", "extract(quarter FROM upper({t}.period) - 1)::integer")
        .groupKey(
            "SECTION",
            "section_id",
            "bigint",
            """
            (SELECT section_id FROM observation_citation JOIN citation ON citation.id = citation_id \
            WHERE observation_id = {t}.id AND position = 1)""")
        .aggregate("count", "count(*)")
        .aggregate("sum", "sum({t}.value)")
        .aggregate("avg", MEAN.formatted("sum({t}.value)", "count({t}.value)"))
        .aggregate("min", "trim_scale(min({t}.value))")
        .aggregate("max", "trim_scale(max({t}.value))")
        .conflict(Conflict.UNIT, differ("{t}.unit_id"), named("{counted}.key"))
        .conflict(Conflict.METRIC, differ("{t}.metric_id"), named("{measured}.key"))
        .conflict(Conflict.AGGREGATION, differ("{t}.aggregation"), named("{t}.aggregation"))
        .conflict(
            Conflict.AGGREGATE,
            "bool_or({t}.aggregate) AND NOT bool_and({t}.aggregate)",
            named(CALLED, "{t}.aggregate"))
        .conflict(Conflict.ORIGIN, differ("{t}.origin"), named("{t}.origin"))
        .conflict(
            Conflict.ASSERTION,
            differ("{t}.assertion"),
            named(CALLED, "{t}.assertion <> 'PREFERRED'"))
        .conflict(
            Conflict.ENTITY,
            differ("{t}.subject_id") + " AND " + notAdditive("ENTITY"),
            named("{measured}.key"))
        .conflict(
            Conflict.TIME,
            "("
                + differ("lower({t}.period)")
                + " OR "
                + differ("upper({t}.period)")
                + ")"
                + " AND (bool_or({t}.aggregation IN ('CUMULATIVE', 'STOCK')) OR "
                + notAdditive("TIME")
                + ")",
            named("{measured}.key"))
        .conflict(
            Conflict.DIMENSION,
            notAdditive("DIMENSION") + " AND bool_or(num_nonnulls(" + LIMITS + ") > 0)",
            "CASE WHEN count(DISTINCT ({t}.subject_id, "
                + LIMITS
                + ")) > count(DISTINCT {t}.subject_id) THEN "
                + named("{measured}.key")
                + " END");
  }

  /** What figures come to that have all in common but time, words and value; see the migration. */
  static Summary summary() {
    return new Summary(
        summarized(),
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
            "assertion"),
        summarizedAlone(),
        Set.of("subject_id", "metric_id", "aggregation"),
        "{t}.alone");
  }

  private static Entity summarized() {
    String severalTimesOrParts = "sum({t}.count) > 1 AND NOT bool_and({t}.adds_up)";
    Entity.Builder summary =
        withBounds(Entity.of("ObservationSummary", "observation_summary"))
            .aggregate("count", "coalesce(sum({t}.count), 0)")
            .aggregate("sum", "sum({t}.sum)")
            .aggregate("avg", MEAN.formatted("sum({t}.sum)", "sum({t}.count_of_values)"))
            .aggregate("min", "min({t}.min)")
            .aggregate("max", "max({t}.max)");
    EnumSet.range(Conflict.UNIT, Conflict.ASSERTION)
        .forEach(conflict -> summary.conflict(conflict, differ("{t}.alike")));
    return summary
        .conflict(
            Conflict.ENTITY, differ("{t}.subject_id") + " AND NOT bool_and({t}.adds_over_subjects)")
        .conflict(Conflict.TIME, severalTimesOrParts)
        .conflict(Conflict.DIMENSION, severalTimesOrParts)
        .build();
  }

  private static Entity summarizedAlone() {
    String severalTimesOrParts = "{t}.count > 1 AND NOT {t}.adds_up";
    return withParts(Entity.of("LoneObservationSummary", "observation_summary"))
        .aggregate("count", "{t}.count")
        .aggregate("sum", "{t}.sum")
        .aggregate("avg", "{t}.avg")
        .aggregate("min", "{t}.min")
        .aggregate("max", "{t}.max")
        .aggregate("low", "{t}.low")
        .aggregate("high", "{t}.high")
        .aggregate("low_inclusive", "{t}.low_inclusive")
        .aggregate("high_inclusive", "{t}.high_inclusive")
        .aggregate("common_unit_id", "{t}.unit_id")
        .conflict(Conflict.TIME, severalTimesOrParts)
        .conflict(Conflict.DIMENSION, severalTimesOrParts)
        .build();
  }

  /** What is written alike of figures and of their summaries. */
  private static Entity.Builder withBounds(Entity.Builder figures) {
    return withParts(figures)
        .aggregate("low", "CASE WHEN bool_and({t}.low IS NOT NULL) THEN sum({t}.low) END")
        .aggregate("high", "CASE WHEN bool_and({t}.high IS NOT NULL) THEN sum({t}.high) END")
        .aggregate("low_inclusive", "bool_and({t}.low_inclusive)")
        .aggregate("high_inclusive", "bool_and({t}.high_inclusive)")
        .aggregate(
            "common_unit_id",
            "CASE WHEN min({t}.unit_id) = max({t}.unit_id) THEN min({t}.unit_id) END");
  }

  private static Entity.Builder withParts(Entity.Builder figures) {
    return figures
        .part("measured", "metric {measured} ON {measured}.id = {t}.metric_id")
        .part("counted", "unit {counted} ON {counted}.id = {t}.unit_id")
        .part("about", "subject {about} ON {about}.id = {t}.subject_id");
  }

  private static String differ(String column) {
    return "min(" + column + ") <> max(" + column + ")";
  }

  private static String notAdditive(String over) {
    return "NOT bool_and('" + over + "' = ANY ({measured}.additive_over))";
  }

  static String named(String column) {
    return "string_agg(DISTINCT " + column + ", ', ')";
  }

  static String named(String column, String which) {
    return "string_agg(DISTINCT " + column + ", ', ') FILTER (WHERE " + which + ")";
  }
}
