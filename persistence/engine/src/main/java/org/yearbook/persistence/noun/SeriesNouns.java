package org.yearbook.persistence.noun;

import static org.yearbook.persistence.catalogue.ValueKind.TEXT;
import static org.yearbook.persistence.catalogue.ValueKind.TOKEN;

import org.yearbook.persistence.catalogue.Entity;
import org.yearbook.persistence.catalogue.ToMany;

/** Figures that differ in time only, and those that were computed from others. */
final class SeriesNouns {
  static Entity series() {
    return DimensionColumns.added(Entity.of("Series"))
        .key()
        .one("metric", "Metric")
        .one("subject", "Subject")
        .has(TOKEN, "aggregation", "origin")
        .many("observations", "Observation", "series_id")
        .filtersByKey("metric", "metric")
        .filtersByKey("subject", "subject", "system", "journal", "grantType", "expertGroup")
        .filters("aggregation", "origin")
        .build();
  }

  static Entity derivation() {
    return Entity.of("Derivation")
        .has(TOKEN, "method")
        .has(TEXT, "formula")
        .mayHaveInBoth(TEXT, "assumptions")
        .many(
            "inputs",
            ToMany.through("derivation_input", "derivation_id", "Observation", "input_id")
                .orderedBy("position"))
        .build();
  }

  private SeriesNouns() {}
}
