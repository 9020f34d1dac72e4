package org.yearbook.domain.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a derivation comes to: a value, how it is meant, and the bounds of the true one. */
record DerivedValue(BigDecimal value, Qualifier qualifier, Bounds bounds) {

  /**
   * A value that is itself the only bound is rounded away from the inside, so that “more than” and
   * “nearly” stay true of it; all others are rounded half to even.
   */
  static DerivedValue of(Quotient quotient) {
    Bounds bounds = tidy(quotient.bounds());
    BigDecimal value = quotient.value(RoundingMode.HALF_EVEN);
    if (bounds.isPoint() && bounds.contains(value)) {
      return new DerivedValue(value, Qualifier.EXACT, Bounds.between(value, value));
    }
    BigDecimal low = bounds.low();
    BigDecimal high = bounds.high();
    if (low != null && high == null) {
      BigDecimal below = quotient.value(RoundingMode.FLOOR);
      if (below.compareTo(low) <= 0) {
        Qualifier qualifier = bounds.lowInclusive() ? Qualifier.AT_LEAST : Qualifier.GREATER_THAN;
        return new DerivedValue(below, qualifier, bounds);
      }
    }
    if (low == null && high != null && !bounds.highInclusive()) {
      BigDecimal above = quotient.value(RoundingMode.CEILING);
      if (above.compareTo(high) >= 0) {
        return new DerivedValue(above, Qualifier.NEARLY, bounds);
      }
    }
    return new DerivedValue(value, Qualifier.APPROX, bounds);
  }

  private static Bounds tidy(Bounds bounds) {
    return new Bounds(
        bounds.low() == null ? null : tidy(bounds.low()),
        bounds.high() == null ? null : tidy(bounds.high()),
        bounds.lowInclusive(),
        bounds.highInclusive());
  }

  private static BigDecimal tidy(BigDecimal bound) {
    BigDecimal stripped = bound.stripTrailingZeros();
    return stripped.setScale(Math.max(0, stripped.scale()));
  }
}
