package org.yearbook.domain.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes down how a figure was computed, with the numbers that went in: {@code 124 ÷ (1 + 42.5 %)}.
 * A number carries the symbol of its unit where the unit makes a difference to the result.
 */
final class DerivationFormula {
  private DerivationFormula() {}

  static String of(DerivationMethod method, List<DerivationInput> inputs, Unit unit) {
    DerivationInput first = inputs.get(0);
    DerivationInput last = inputs.get(inputs.size() - 1);
    return switch (method) {
      case SUM -> joined(inputs, " + ", unit);
      case DIFFERENCE -> joined(inputs, " − ", unit);
      case RATIO, SHARE_OF_TOTAL -> quotient(first, last);
      case IMPLIED_PREVIOUS -> number(first, unit) + " ÷ (1 " + change(last) + ")";
      case IMPLIED_DENOMINATOR -> number(first, unit) + " ÷ " + withSymbol(last);
      case UNIT_CONVERSION -> conversion(first, unit);
    };
  }

  private static String joined(List<DerivationInput> inputs, String sign, Unit unit) {
    return number(inputs.get(0), unit)
        + inputs.stream()
            .skip(1)
            .map(input -> sign + operand(input, unit))
            .collect(Collectors.joining());
  }

  private static String operand(DerivationInput input, Unit unit) {
    String number = number(input, unit);
    return input.value().signum() < 0 ? "(" + number + ")" : number;
  }

  private static String quotient(DerivationInput over, DerivationInput under) {
    boolean sameUnit = over.unit().equals(under.unit());
    return sameUnit
        ? text(over.value()) + " ÷ " + operand(under, under.unit())
        : converted(over) + " ÷ " + converted(under);
  }

  private static String change(DerivationInput growth) {
    String sign = growth.value().signum() < 0 ? "− " : "+ ";
    return sign + text(growth.value().abs()) + symbol(growth.unit());
  }

  private static String conversion(DerivationInput input, Unit unit) {
    return withSymbol(input) + factor(" × ", input.unit()) + factor(" ÷ ", unit);
  }

  private static String factor(String sign, Unit unit) {
    return unit.factor().compareTo(BigDecimal.ONE) == 0 ? "" : sign + text(unit.factor());
  }

  private static String number(DerivationInput input, Unit unit) {
    return input.unit().equals(unit) ? text(input.value()) : withSymbol(input);
  }

  private static String converted(DerivationInput input) {
    return input.unit().base() == null ? text(input.value()) : withSymbol(input);
  }

  private static String withSymbol(DerivationInput input) {
    return text(input.value()) + symbol(input.unit());
  }

  /** The bare number one has the symbol 1, which nobody writes behind a number. */
  private static String symbol(Unit unit) {
    return unit.symbol().equals("1") ? "" : " " + unit.symbol();
  }

  private static String text(BigDecimal number) {
    return number.toPlainString().replace('-', '−');
  }
}
