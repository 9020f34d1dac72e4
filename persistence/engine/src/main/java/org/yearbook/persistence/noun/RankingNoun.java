package org.yearbook.persistence.noun;

import static org.yearbook.persistence.catalogue.ValueKind.INTEGER;
import static org.yearbook.persistence.sql.Sql.sql;

import java.util.EnumSet;
import org.yearbook.domain.question.Conflict;
import org.yearbook.persistence.catalogue.Entity;
import org.yearbook.persistence.catalogue.Guard;
import org.yearbook.persistence.sql.RowRef;
import org.yearbook.persistence.sql.Sql;

/** Figures in a ranking. */
final class RankingNoun {
  /**
   * A figure in a ranking, which its list holds in descending order from the first on. What does
   * not compare is not ranked.
   */
  static Entity ranked() {
    return ObservationNoun.figure("Ranked")
        .has(INTEGER, "rank", row -> row.sql("rank() OVER (ORDER BY %s DESC)", "value"))
        .one("observation", "Observation", "id")
        .conflict(
            Conflict.TIME,
            row -> row.sql("count(DISTINCT (%s, %s)) > 1", "period", "period_type"),
            row -> FigureGroups.named(row.sql("coalesce(%s::text, 'no time')", "period")))
        .conflict(
            Conflict.DIMENSION,
            row -> row.sql("count(*) > count(DISTINCT %s)", "subject_id"),
            RankingNoun::limited)
        .guard(
            Entity.WHOLE_LIST,
            new Guard(
                "rank_conflict",
                EnumSet.complementOf(
                    EnumSet.of(Conflict.METRIC, Conflict.AGGREGATE, Conflict.ENTITY))))
        .build();
  }

  private static Sql limited(RowRef row) {
    Sql ofParts =
        sql("num_nonnulls(%s, %s) > 0", row.column("achievement_id"), DimensionColumns.of(row));
    return sql("coalesce(%s, '')", FigureGroups.named(FigureGroups.called(row), ofParts));
  }

  private RankingNoun() {}
}
