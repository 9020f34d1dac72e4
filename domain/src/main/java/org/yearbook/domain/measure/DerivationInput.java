package org.yearbook.domain.measure;

import java.math.BigDecimal;

/** An observation that a figure is derived from, with its value, which it must have. */
record DerivationInput(Observation observation, BigDecimal value, Metric metric, Unit unit) {

  static DerivationInput of(Observation observation, Metric metric, Unit unit) {
    BigDecimal value = observation.value();
    if (value == null) {
      throw new IllegalArgumentException(
          "The input “%s” has no value.".formatted(observation.key()));
    }
    return new DerivationInput(observation, value, metric, unit);
  }

  String key() {
    return observation.key();
  }

  /** What the figure stands for, in the base of its unit. */
  Estimate inBase() {
    return estimate().times(unit.factor());
  }

  /** The same, for a figure that must be convertible to the unit. */
  Estimate inBaseOf(Unit wanted) {
    if (!unit.convertsTo(wanted)) {
      throw new IllegalArgumentException(
          "The input “%s” is in %s, which can't be converted to %s."
              .formatted(key(), unit.code(), wanted.code()));
    }
    return inBase();
  }

  /** A share or a growth as a plain number: 0.425 for 42.5 %. */
  Estimate fraction() {
    if (unit.quantity() != Quantity.SHARE) {
      throw new IllegalArgumentException(
          "The input “%s” is in %s, which is no unit of a share.".formatted(key(), unit.code()));
    }
    return inBase();
  }

  /**
   * A count that is printed to the last one is exact. Whatever else is printed without a qualifier
   * was rounded to its last digit; a qualifier says its own bounds, and so does a derivation.
   */
  private Estimate estimate() {
    BigDecimal lastDigit = observation.lastDigit();
    if (observation.qualifier() != Qualifier.EXACT || lastDigit == null) {
      return new Estimate(value, observation.bounds());
    }
    boolean toTheLastOne = isCounted() && lastDigit.compareTo(BigDecimal.ONE) == 0;
    return toTheLastOne ? Estimate.exactly(value) : Estimate.rounded(value, lastDigit);
  }

  private boolean isCounted() {
    return metric.kind() == MetricKind.COUNT
        || metric.kind() == MetricKind.ORDINAL
        || unit.quantity() == Quantity.COUNT;
  }
}
