package org.yearbook.domain.measure;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a report: as printed, as meant, and where it stands.
 *
 * @param key stable key inside the edition
 * @param subject the slug of what it is about
 * @param system the slug of the system of the subject that it is limited to, or null
 * @param achievement the key of the achievement that it is a parameter of, or null
 * @param metric the code of what is measured
 * @param printed as printed, without marks of emphasis
 * @param value the number in {@code unit}, exact; null with a {@code nullReason}, or for a range
 * @param unit the code of the unit of value and bounds
 * @param period the time that it speaks of, or null when it holds at no particular time
 * @param aggregate whether it is a total whose parts are observations too
 * @param nullReason why there is no value, or null when there is one
 * @param citations the keys of the places that print it, at least one
 */
public record Observation(
    String key,
    String subject,
    @Nullable String system,
    @Nullable String achievement,
    String metric,
    String printed,
    @Nullable BigDecimal value,
    String unit,
    Qualifier qualifier,
    Bounds bounds,
    Aggregation aggregation,
    @Nullable Period period,
    boolean aggregate,
    @Nullable NullReason nullReason,
    List<Flag> flags,
    Origin origin,
    AssertionStatus assertion,
    List<String> citations) {
  public Observation {
    if (key.isBlank() || printed.isBlank()) {
      throw new IllegalArgumentException("An observation needs a key and the figure as printed.");
    }
    flags = List.copyOf(flags);
    citations = Cited.atLeastOnce(citations);
    if (value == null && nullReason == null && qualifier != Qualifier.RANGE) {
      throw new IllegalArgumentException(
          "An observation without a value says why in its null reason.");
    }
    if (value != null && nullReason != null) {
      throw new IllegalArgumentException("An observation with a value has no null reason.");
    }
  }
}
