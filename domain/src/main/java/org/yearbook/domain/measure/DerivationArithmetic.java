package org.yearbook.domain.measure;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reckons a derived figure. Each method comes down to one division of figures that are kept in the
 * base of their units; the unit of the result is a part of the divisor.
 *
 * @param unit the unit of the result
 */
record DerivationArithmetic(
    DerivedFigure figure, List<DerivationInput> inputs, Metric metric, Unit unit) {

  /** The last solidus outside braces parts what is counted from what it is counted by. */
  private static final Pattern PER = Pattern.compile("(?<over>.+)/(?![^{]*})(?<under>.+)");

  Quotient quotient() {
    return switch (figure.method()) {
      case SUM -> over(sum(), Estimate.ONE);
      case DIFFERENCE -> over(difference(), Estimate.ONE);
      case RATIO -> ratio();
      case SHARE_OF_TOTAL -> share();
      case IMPLIED_PREVIOUS -> over(first().inBaseOf(unit), Estimate.ONE.plus(second().fraction()));
      case IMPLIED_DENOMINATOR -> over(first().inBaseOf(unit), second().fraction());
      case UNIT_CONVERSION -> over(first().inBaseOf(unit), Estimate.ONE);
    };
  }

  private Estimate sum() {
    Summands.check(inputs);
    return inputs.stream().map(input -> input.inBaseOf(unit)).reduce(Estimate::plus).orElseThrow();
  }

  private Estimate difference() {
    return inputs.stream().map(input -> input.inBaseOf(unit)).reduce(Estimate::minus).orElseThrow();
  }

  private Quotient share() {
    if (unit.quantity() != Quantity.SHARE) {
      throw new IllegalArgumentException(
          "The metric %s is in %s, which is no unit of a share."
              .formatted(metric.code(), unit.code()));
    }
    return over(first().inBase(), second().inBaseOf(first().unit()));
  }

  /**
   * The unit of a ratio: when it converts to that of the numerator, it is a mean and the divisor a
   * number of things (CNY for each project, in CNY). When it is written with a solidus ({@code
   * CNY/{project}}), both parts must be the base units of numerator and divisor. Any other unit is
   * taken for the quotient of the two in their base units.
   */
  private Quotient ratio() {
    Matcher per = PER.matcher(unit.baseCode());
    if (!first().unit().convertsTo(unit) && per.matches()) {
      requireBase(first(), per.group("over"));
      requireBase(second(), per.group("under"));
    }
    return over(first().inBase(), second().inBase());
  }

  private void requireBase(DerivationInput input, String base) {
    if (!input.unit().baseCode().equals(base)) {
      throw new IllegalArgumentException(
          "The input “%s” is in %s, which does not fit the %s of %s."
              .formatted(input.key(), input.unit().code(), unit.code(), metric.code()));
    }
  }

  private Quotient over(Estimate numerator, Estimate denominator) {
    return new Quotient(numerator, denominator.times(unit.factor()), figure.digits());
  }

  private DerivationInput first() {
    return inputs.get(0);
  }

  private DerivationInput second() {
    return inputs.get(1);
  }
}
