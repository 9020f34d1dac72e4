package org.yearbook.persistence.noun;

import static org.yearbook.persistence.sql.Sql.sql;

import java.util.EnumSet;
import org.yearbook.domain.question.Conflict;
import org.yearbook.persistence.catalogue.EntityBuilder;
import org.yearbook.persistence.sql.Expression;
import org.yearbook.persistence.sql.RowRef;
import org.yearbook.persistence.sql.Sql;

/** When figures must not be put together, and what does not go together in them. */
final class FigureConflicts {
  /** Of sums it is not known more than that there may be a conflict. */
  private static final Expression NOT_KNOWN = row -> sql("NULL");

  static EntityBuilder added(EntityBuilder figures) {
    return overAxes(
        figures
            .conflict(
                Conflict.UNIT,
                row -> differ(row.column("unit_id")),
                row -> FigureGroups.named(row.column("counted", "key")))
            .conflict(
                Conflict.METRIC, row -> differ(row.column("metric_id")), FigureConflicts::metrics)
            .conflict(
                Conflict.AGGREGATION,
                row -> differ(row.column("aggregation")),
                row -> FigureGroups.named(row.column("aggregation")))
            .conflict(
                Conflict.AGGREGATE,
                FigureConflicts::totalsBesideParts,
                row -> FigureGroups.named(FigureGroups.called(row), row.column("aggregate")))
            .conflict(
                Conflict.ORIGIN,
                row -> differ(row.column("origin")),
                row -> FigureGroups.named(row.column("origin")))
            .conflict(
                Conflict.ASSERTION,
                row -> differ(row.column("assertion")),
                row ->
                    FigureGroups.named(
                        FigureGroups.called(row), row.sql("%s <> 'PREFERRED'", "assertion"))));
  }

  private static Sql totalsBesideParts(RowRef row) {
    return sql(
        "%s AND NOT %s",
        FigureGroups.of("bool_or", row, "aggregate"),
        FigureGroups.of("bool_and", row, "aggregate"));
  }

  private static EntityBuilder overAxes(EntityBuilder figures) {
    return figures
        .conflict(
            Conflict.ENTITY,
            row -> sql("%s AND %s", differ(row.column("subject_id")), notAdditive(row, "ENTITY")),
            FigureConflicts::metrics)
        .conflict(Conflict.TIME, FigureConflicts::timesDiffer, FigureConflicts::metrics)
        .conflict(
            Conflict.DIMENSION, FigureConflicts::partsAreThere, FigureConflicts::metricsOfParts);
  }

  private static Sql timesDiffer(RowRef row) {
    return sql(
        "(%s OR %s) AND (bool_or(%s IN ('CUMULATIVE', 'STOCK')) OR %s)",
        differ(row.sql("lower(%s)", "period")),
        differ(row.sql("upper(%s)", "period")),
        row.column("aggregation"),
        notAdditive(row, "TIME"));
  }

  private static Sql partsAreThere(RowRef row) {
    return sql(
        "%s AND bool_or(num_nonnulls(%s) > 0)",
        notAdditive(row, "DIMENSION"), DimensionColumns.of(row));
  }

  private static Sql metricsOfParts(RowRef row) {
    Sql subject = row.column("subject_id");
    return sql(
        "CASE WHEN count(DISTINCT (%s, %s)) > count(DISTINCT %s) THEN %s END",
        subject, DimensionColumns.of(row), subject, metrics(row));
  }

  /** Of rows that hold what others come to; their conflicts are only ever suspected. */
  static EntityBuilder ofSummary(EntityBuilder sums) {
    Expression severalTimesOrParts =
        row ->
            sql(
                "%s > 1 AND NOT %s",
                FigureGroups.of("sum", row, "count"), FigureGroups.of("bool_and", row, "adds_up"));
    EnumSet.range(Conflict.UNIT, Conflict.ASSERTION)
        .forEach(
            conflict -> sums.conflict(conflict, row -> differ(row.column("alike")), NOT_KNOWN));
    return sums.conflict(
            Conflict.ENTITY,
            row ->
                sql(
                    "%s AND NOT %s",
                    differ(row.column("subject_id")),
                    FigureGroups.of("bool_and", row, "adds_over_subjects")),
            NOT_KNOWN)
        .conflict(Conflict.TIME, severalTimesOrParts, NOT_KNOWN)
        .conflict(Conflict.DIMENSION, severalTimesOrParts, NOT_KNOWN);
  }

  private static Sql metrics(RowRef row) {
    return FigureGroups.named(row.column("measured", "key"));
  }

  private static Sql differ(Sql value) {
    return sql("min(%s) <> max(%s)", value, value);
  }

  private static Sql notAdditive(RowRef row, String over) {
    return sql("NOT bool_and('%s' = ANY (%s))", over, row.column("measured", "additive_over"));
  }

  private FigureConflicts() {}
}
