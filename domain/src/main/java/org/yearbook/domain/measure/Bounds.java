package org.yearbook.domain.measure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The interval that the true value lies in, in the unit of the value; a missing bound is null.
 *
 * @param low the lower bound, or null when there is none
 * @param high the upper bound, or null when there is none; never below {@code low}
 * @param lowInclusive whether {@code low} itself is inside; false without a lower bound
 * @param highInclusive whether {@code high} itself is inside; false without an upper bound
 */
public record Bounds(
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    boolean lowInclusive,
    boolean highInclusive) {

  /** No bounds: every value is inside. */
  public static final Bounds NONE = new Bounds(null, null, false, false);

  /**
   * @throws IllegalArgumentException if no value can be inside, or a missing bound is inclusive
   */
  public Bounds {
    if ((low == null && lowInclusive) || (high == null && highInclusive)) {
      throw new IllegalArgumentException("A bound that is missing can't be inclusive.");
    }
    if (low != null && high != null) {
      int order = low.compareTo(high);
      if (order > 0) {
        throw new IllegalArgumentException(
            "The low bound %s is above the high bound %s.".formatted(low, high));
      }
      if (order == 0 && !(lowInclusive && highInclusive)) {
        throw new IllegalArgumentException(
            "Both bounds are %s, so both must be inclusive.".formatted(low));
      }
    }
  }

  /** The bounds that a qualifier implies for its value: {@code OVER 6000} means above 6000. */
  public static Bounds of(Qualifier qualifier, BigDecimal value) {
    return switch (qualifier) {
      case EXACT -> between(value, value);
      case OVER, GREATER_THAN -> above(value);
      case AT_LEAST -> atLeast(value);
      case NEARLY -> below(value);
      case APPROX, ORDER_OF_MAGNITUDE -> NONE;
      case RANGE, SEVERAL_TENS, UNSPECIFIED_MANY ->
          throw new IllegalArgumentException(
              "%s has no single value that bounds could follow from.".formatted(qualifier));
    };
  }

  /** From {@code low} to {@code high}, both inside. */
  public static Bounds between(BigDecimal low, BigDecimal high) {
    return new Bounds(low, high, true, true);
  }

  /** Above {@code low}, which is outside. */
  public static Bounds above(BigDecimal low) {
    return new Bounds(low, null, false, false);
  }

  /** {@code low} or above. */
  public static Bounds atLeast(BigDecimal low) {
    return new Bounds(low, null, true, false);
  }

  /** Below {@code high}, which is outside. */
  public static Bounds below(BigDecimal high) {
    return new Bounds(null, high, false, false);
  }

  /** Whether the value is inside, compared as a number: the scale does not matter. */
  public boolean contains(BigDecimal value) {
    return aboveLow(value) && belowHigh(value);
  }

  /** Whether one value alone is inside. */
  public boolean isPoint() {
    return low != null && high != null && low.compareTo(high) == 0;
  }

  /** Whether some value is inside both. */
  public boolean overlaps(Bounds other) {
    return reaches(other) && other.reaches(this);
  }

  /** The bounds of all sums of a value of these and a value of the others. */
  public Bounds plus(Bounds other) {
    return new Bounds(
        low == null || other.low == null ? null : low.add(other.low),
        high == null || other.high == null ? null : high.add(other.high),
        lowInclusive && other.lowInclusive,
        highInclusive && other.highInclusive);
  }

  /** The bounds of the values with the opposite sign. */
  public Bounds negate() {
    return new Bounds(
        high == null ? null : high.negate(),
        low == null ? null : low.negate(),
        highInclusive,
        lowInclusive);
  }

  /**
   * The bounds of the values in a smaller or larger unit.
   *
   * @param factor greater than 0
   * @throws IllegalArgumentException if the factor is 0 or less
   */
  public Bounds times(BigDecimal factor) {
    if (factor.signum() <= 0) {
      throw new IllegalArgumentException("Bounds keep their sides only times more than 0.");
    }
    return new Bounds(
        low == null ? null : low.multiply(factor),
        high == null ? null : high.multiply(factor),
        lowInclusive,
        highInclusive);
  }

  /** Whether some value inside is not above all values of the other. */
  private boolean reaches(Bounds other) {
    return low == null
        || other.high == null
        || low.compareTo(other.high) < (lowInclusive && other.highInclusive ? 1 : 0);
  }

  private boolean aboveLow(BigDecimal value) {
    return low == null || low.compareTo(value) < (lowInclusive ? 1 : 0);
  }

  private boolean belowHigh(BigDecimal value) {
    return high == null || value.compareTo(high) < (highInclusive ? 1 : 0);
  }
}
