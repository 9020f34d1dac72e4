package org.yearbook.persistence.noun;

import static org.yearbook.persistence.catalogue.ValueKind.DECIMAL;
import static org.yearbook.persistence.catalogue.ValueKind.TEXT;
import static org.yearbook.persistence.catalogue.ValueKind.TOKEN;
import static org.yearbook.persistence.sql.Sql.sql;

import org.yearbook.persistence.catalogue.Entity;
import org.yearbook.persistence.catalogue.EntityBuilder;
import org.yearbook.persistence.catalogue.FilterColumn;
import org.yearbook.persistence.catalogue.ToMany;
import org.yearbook.persistence.sql.RowRef;

/** What the checks of editions come to. */
final class ValidationNoun {
  static Entity validation() {
    return filtered(
            Entity.of("Validation")
                .said(RowRef::said)
                .key()
                .has(TOKEN, "rule", "outcome")
                .mayHave(TEXT, "expected")
                .has(TEXT, "actual")
                .mayHave(DECIMAL, "tolerance")
                .hasInBoth(TEXT, "note")
                .one("edition", "Edition")
                .many(
                    "inputs",
                    ToMany.through(
                            "validation_input", "validation_id", "Observation", "observation_id")
                        .orderedBy("position"))
                .many(
                    "subjects",
                    ToMany.through("validation_subject", "validation_id", "Subject", "subject_id")
                        .orderedBy("position"))
                .many("citations", CitationNoun.of("validation_citation", "validation_id")))
        .build();
  }

  private static EntityBuilder filtered(EntityBuilder validation) {
    return validation
        .filtersByKey("edition", "edition")
        .filters("rule", "outcome")
        .filter(
            "subject",
            new FilterColumn.Related(
                sql("concerned.key"),
                (row, condition) ->
                    sql(
                        "EXISTS (SELECT FROM validation_subject JOIN subject concerned ON concerned.id = "
                            + "subject_id WHERE validation_id = %s AND %s)",
                        row.id(), condition)))
        .filter(
            "metric",
            new FilterColumn.Related(
                sql("metric.key"),
                (row, condition) ->
                    sql(
                        "EXISTS (SELECT FROM validation_input JOIN observation input ON input.id = "
                            + "observation_id JOIN metric ON metric.id = metric_id WHERE validation_id = %s AND %s)",
                        row.id(), condition)));
  }

  private ValidationNoun() {}
}
