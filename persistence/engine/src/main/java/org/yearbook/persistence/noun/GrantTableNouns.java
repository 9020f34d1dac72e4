package org.yearbook.persistence.noun;

import static org.yearbook.persistence.catalogue.ValueKind.INTEGER;

import org.yearbook.persistence.catalogue.Entity;
import org.yearbook.persistence.catalogue.EntityBuilder;
import org.yearbook.persistence.catalogue.ToMany;
import org.yearbook.persistence.catalogue.ToOne.Target;

/** The printed tables of grants. */
final class GrantTableNouns {
  static Entity table() {
    return Entity.of("GrantTable")
        .key()
        .has(INTEGER, "year")
        .one("section", "Section")
        .one("edition", "Edition")
        .one("total", new Target("GrantTableTotal", "table_id", row -> row.id()))
        .many("rows", ToMany.of("GrantTableRow", "table_id").orderedBy("half", "row"))
        .many(
            "reconciliation",
            ToMany.through("grant_table_validation", "table_id", "Validation", "validation_id")
                .orderedBy("validation_id"))
        .build();
  }

  static Entity row() {
    return cells("GrantTableRow").one("grantType", "GrantType").build();
  }

  static Entity total() {
    return cells("GrantTableTotal").build();
  }

  private static EntityBuilder cells(String type) {
    return Entity.of(type)
        .has(INTEGER, "half", "row")
        .one("projects", "Observation")
        .one("funding", "Observation");
  }

  private GrantTableNouns() {}
}
