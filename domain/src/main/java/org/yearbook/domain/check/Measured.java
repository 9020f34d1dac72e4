package org.yearbook.domain.check;

import java.math.BigDecimal;
import java.math.MathContext;
import org.yearbook.domain.measure.Bounds;
import org.yearbook.domain.measure.Observation;
import org.yearbook.domain.measure.Qualifier;
import org.yearbook.domain.measure.Unit;

/**
 * A number with the bounds of what is true, both in the base of a unit, so that numbers of units
 * that convert to each other can be compared.
 */
record Measured(BigDecimal value, Bounds bounds, Unit unit) {

  static Measured of(Observation observation, EditionFacts facts) {
    BigDecimal value = observation.value();
    if (value == null) {
      throw new IllegalArgumentException(
          "The observation “%s” has no value to check.".formatted(observation.key()));
    }
    Unit unit = facts.unit(observation);
    boolean exact = observation.qualifier() == Qualifier.EXACT;
    Bounds bounds = exact ? Bounds.between(value, value) : observation.bounds();
    return new Measured(value.multiply(unit.factor()), bounds.times(unit.factor()), unit);
  }

  /** The sum, in the unit of this. */
  Measured plus(Measured other) {
    other.requireConvertsTo(unit);
    return new Measured(value.add(other.value), bounds.plus(other.bounds), unit);
  }

  /** The same number, spoken of in another unit. */
  Measured in(Unit other) {
    requireConvertsTo(other);
    return new Measured(value, bounds, other);
  }

  private void requireConvertsTo(Unit other) {
    if (!unit.convertsTo(other)) {
      throw new IllegalArgumentException(
          "Values in %s and %s can't be compared.".formatted(unit.code(), other.code()));
    }
  }

  /** Whether nothing but the value can be true. */
  boolean isExact() {
    return bounds.isPoint();
  }

  /**
   * The number in its unit, with what its bounds say: {@code 124}, {@code >6000}, {@code ≥50},
   * {@code <90}, {@code ≈1700}, or {@code 86.9..87.1} for two bounds.
   */
  String text() {
    BigDecimal low = bounds.low();
    BigDecimal high = bounds.high();
    if (bounds.isPoint()) {
      return text(value);
    }
    if (low == null && high == null) {
      return "≈" + text(value);
    }
    if (high == null && low != null) {
      return (bounds.lowInclusive() ? "≥" : ">") + text(low);
    }
    if (low == null && high != null) {
      return (bounds.highInclusive() ? "≤" : "<") + text(high);
    }
    return low == null || high == null ? text(value) : text(low) + ".." + text(high);
  }

  private String text(BigDecimal number) {
    return plain(number.divide(unit.factor(), MathContext.DECIMAL128));
  }

  /** Without exponent and without zeros that say nothing. */
  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
