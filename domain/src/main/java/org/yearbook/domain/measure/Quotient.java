package org.yearbook.domain.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One estimate divided by another. Whatever division ends is exact; what does not end is rounded:
 * the value to {@code digits} decimals, half to even, and each bound outward to {@link
 * #MORE_DIGITS} more than that, so that the true value stays inside.
 *
 * @param digits how many decimals are kept, or null where all divisions are to end
 */
record Quotient(Estimate numerator, Estimate denominator, @Nullable Integer digits) {
  static final int MORE_DIGITS = 4;

  Quotient {
    if (denominator.value().signum() == 0) {
      throw new IllegalArgumentException("The divisor is zero.");
    }
  }

  BigDecimal value(RoundingMode rounding) {
    return divide(numerator.value(), denominator.value(), 0, rounding);
  }

  Bounds bounds() {
    Bounds over = numerator.bounds();
    Bounds under = denominator.bounds();
    if (under.high() != null && under.high().signum() <= 0) {
      over = over.negate();
      under = under.negate();
    }
    if (under.low() == null || under.low().signum() < 0) {
      return Bounds.NONE;
    }
    Bounds low = withLow(over, under);
    Bounds high = withLow(over.negate(), under).negate();
    return new Bounds(low.low(), high.high(), low.lowInclusive(), high.highInclusive());
  }

  /**
   * The lower bound of the quotients. Zero itself never divides, so a divisor from zero on is taken
   * as above zero.
   *
   * @param under bounds of which the low one is zero or more
   */
  private Bounds withLow(Bounds over, Bounds under) {
    BigDecimal low = over.low();
    if (low == null) {
      return Bounds.NONE;
    }
    if (low.signum() == 0 || (low.signum() > 0 && under.high() == null)) {
      return new Bounds(BigDecimal.ZERO, null, low.signum() == 0 && over.lowInclusive(), false);
    }
    BigDecimal divisor = Objects.requireNonNull(low.signum() > 0 ? under.high() : under.low());
    if (divisor.signum() == 0) {
      return Bounds.NONE;
    }
    boolean divisorInclusive = low.signum() > 0 ? under.highInclusive() : under.lowInclusive();
    BigDecimal quotient = divide(low, divisor, MORE_DIGITS, RoundingMode.FLOOR);
    return new Bounds(quotient, null, over.lowInclusive() && divisorInclusive, false);
  }

  private BigDecimal divide(
      BigDecimal over, BigDecimal under, int moreDigits, RoundingMode rounding) {
    BigDecimal exact = exact(over, under);
    if (exact != null) {
      return exact.setScale(Math.max(0, exact.scale()));
    }
    if (digits == null) {
      throw new IllegalArgumentException(
          "The division does not end; say how many digits are to be kept.");
    }
    return over.divide(under, digits + moreDigits, rounding);
  }

  private static @Nullable BigDecimal exact(BigDecimal over, BigDecimal under) {
    try {
      return over.divide(under);
    } catch (ArithmeticException endless) {
      return null;
    }
  }
}
