package org.yearbook.domain.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a report: as printed, as meant, and where it stands.
 *
 * @param key stable key inside the edition
 * @param subject the slug of what it is about
 * @param dimensions what it is limited to beside its subject
 * @param achievement the key of the achievement that it is a parameter of, or null
 * @param metric the code of what is measured
 * @param printed as printed, without marks of emphasis; null exactly for a derived figure
 * @param value the number in {@code unit}, exact; null with a {@code nullReason}, or for a range
 * @param unit the code of the unit of value and bounds
 * @param period the time that it speaks of, or null when it holds at no particular time
 * @param aggregate whether it is a total whose parts are observations too
 * @param nullReason why there is no value, or null when there is one
 * @param derivation how it was computed; null exactly unless it is a derived figure
 * @param citations the keys of the places that print it or what it was computed from, at least one
 */
public record Observation(
    String key,
    String subject,
    Dimensions dimensions,
    @Nullable String achievement,
    String metric,
    @Nullable String printed,
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
    @Nullable Derivation derivation,
    List<String> citations) {
  private static final MathContext ENOUGH = new MathContext(34, RoundingMode.UP);

  public Observation {
    boolean derived = origin == Origin.DERIVED;
    if (key.isBlank() || derived != (printed == null) || (printed != null && printed.isBlank())) {
      throw new IllegalArgumentException(
          "An observation needs a key, and the figure as printed unless it is derived.");
    }
    if (derived != (derivation != null)) {
      throw new IllegalArgumentException(
          "A derived figure, and no other, says how it was computed.");
    }
    flags = List.copyOf(flags);
    citations = Cited.atLeastOnce(citations);
    if (value == null && nullReason == null && qualifier != Qualifier.RANGE) {
      throw new IllegalArgumentException(
          "An observation without a value says why in its null reason.");
    }
    if (qualifier == Qualifier.RANGE && (bounds.low() == null || bounds.high() == null)) {
      throw new IllegalArgumentException("A range has both of its bounds.");
    }
    if (value != null && nullReason != null) {
      throw new IllegalArgumentException("An observation with a value has no null reason.");
    }
  }

  /**
   * What a one in the last printed digit is worth, in {@code unit}: 10000 for 35万小时 in hours, and
   * 100 for 293119.00 in CNY when it stands in a column of 万元; null for a derived figure and
   * without a value.
   *
   * @throws UnreadableException if what is printed can't be read as one figure
   */
  public @Nullable BigDecimal lastDigit() {
    if (printed == null || value == null || flags.contains(Flag.COUNTED)) {
      return null;
    }
    PrintedFigure figure = PrintedFigure.read(printed);
    BigDecimal digit = figure.lastDigit();
    if (digit == null || figure.value() == null || figure.value().signum() == 0) {
      return digit;
    }
    BigDecimal printedUnit = value.divide(figure.value(), ENOUGH).abs();
    return digit.multiply(printedUnit);
  }
}
