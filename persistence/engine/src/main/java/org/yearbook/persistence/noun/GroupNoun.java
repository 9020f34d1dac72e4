package org.yearbook.persistence.noun;

import static org.yearbook.persistence.catalogue.ValueKind.BOOLEAN;
import static org.yearbook.persistence.catalogue.ValueKind.DECIMAL;
import static org.yearbook.persistence.catalogue.ValueKind.INTEGER;
import static org.yearbook.persistence.catalogue.ValueKind.TOKEN;

import java.util.EnumSet;
import org.yearbook.domain.question.Conflict;
import org.yearbook.persistence.catalogue.Entity;
import org.yearbook.persistence.catalogue.EntityBuilder;
import org.yearbook.persistence.catalogue.Guard;

/** Figures that are put into groups. */
final class GroupNoun {
  static Entity group() {
    EntityBuilder group =
        DimensionColumns.added(Entity.embedded("ObservationGroup"))
            .maybe("metric", "Metric")
            .maybe("subject", "Subject")
            .mayHave(TOKEN, "subjectKind")
            .maybe("section", "Section")
            .maybe("edition", "Edition")
            .mayHave(TOKEN, "aggregation", "origin")
            .mayHave(INTEGER, "year", "quarter")
            .maybe("unit", "Unit", "common_unit_id")
            .has(INTEGER, "count")
            .mayHave(DECIMAL, "sum", "low", "high")
            .mayHave(BOOLEAN, "lowInclusive", "highInclusive")
            .mayHave(DECIMAL, "avg", "min", "max");
    return guarded(group).build();
  }

  private static EntityBuilder guarded(EntityBuilder group) {
    Guard sum = new Guard("sum_conflict", EnumSet.allOf(Conflict.class));
    Guard mean =
        new Guard(
            "mean_conflict",
            EnumSet.complementOf(EnumSet.of(Conflict.ENTITY, Conflict.TIME, Conflict.DIMENSION)));
    Guard extreme =
        new Guard(
            "extreme_conflict", EnumSet.of(Conflict.UNIT, Conflict.METRIC, Conflict.AGGREGATION));
    return group
        .guard("sum", sum)
        .guard("low", sum)
        .guard("high", sum)
        .guard("avg", mean)
        .guard("min", extreme)
        .guard("max", extreme);
  }

  private GroupNoun() {}
}
