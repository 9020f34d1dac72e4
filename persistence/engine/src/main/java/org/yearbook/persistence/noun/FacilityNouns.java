package org.yearbook.persistence.noun;

import static org.yearbook.persistence.catalogue.ValueKind.TOKEN;

import org.yearbook.persistence.catalogue.Entity;

/** Facilities and their systems. */
final class FacilityNouns {
  static Entity facility() {
    return SubjectNouns.kind("Facility", "FACILITY")
        .hasChecked(TOKEN, "kind", "type")
        .hasChecked(TOKEN, "status", "status")
        .maybe("parent", "Facility")
        .many("systems", "FacilitySystem", "parent_id")
        .many("outputMetrics", SubjectNouns.given("subject_id"))
        .build();
  }

  static Entity system() {
    return SubjectNouns.kind("FacilitySystem", "FACILITY_SYSTEM")
        .one("facility", "Facility", "parent_id")
        .many("outputMetrics", SubjectNouns.given("system_id"))
        .build();
  }

  private FacilityNouns() {}
}
