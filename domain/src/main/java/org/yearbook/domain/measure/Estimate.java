package org.yearbook.domain.measure;

import java.math.BigDecimal;

/** A number and the bounds of the true value that it stands for. */
record Estimate(BigDecimal value, Bounds bounds) {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  static final Estimate ONE = exactly(BigDecimal.ONE);

  static Estimate exactly(BigDecimal value) {
    return new Estimate(value, Bounds.between(value, value));
  }

  /** All numbers that are rounded, half up, to the value. */
  static Estimate rounded(BigDecimal value, BigDecimal lastDigit) {
    BigDecimal half = lastDigit.multiply(HALF);
    return new Estimate(value, new Bounds(value.subtract(half), value.add(half), true, false));
  }

  Estimate plus(Estimate other) {
    return new Estimate(value.add(other.value), bounds.plus(other.bounds));
  }

  Estimate minus(Estimate other) {
    return plus(other.negate());
  }

  Estimate negate() {
    return new Estimate(value.negate(), bounds.negate());
  }

  /** The same in another unit; the factor is greater than 0. */
  Estimate times(BigDecimal factor) {
    return new Estimate(value.multiply(factor), bounds.times(factor));
  }
}
