package org.yearbook.persistence.edition.check;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.measure.Bounds;
import org.yearbook.domain.measure.Flag;
import org.yearbook.domain.measure.Metric;
import org.yearbook.domain.measure.MetricKind;
import org.yearbook.domain.measure.Observation;
import org.yearbook.domain.measure.PrintedFigure;
import org.yearbook.domain.measure.PrintedFigure.Form;
import org.yearbook.domain.measure.Qualifier;
import org.yearbook.domain.measure.UnreadableException;
import org.yearbook.persistence.edition.file.EditionProblem.Code;
import org.yearbook.persistence.edition.file.Located;
import org.yearbook.persistence.edition.file.Problems;

/** Checks that value, qualifier and bounds of an observation are what its print says. */
public final class FigureCheck {
  private final Located<Observation> located;
  private final Observation observation;
  private final Problems problems;

  private FigureCheck(Located<Observation> located, Problems problems) {
    this.located = located;
    this.observation = located.value();
    this.problems = problems;
  }

  /**
   * Checks one figure, unless it was counted and not printed.
   *
   * @param factors how many of the unit that stands behind a figure make one of the unit of the
   *     metric, by the Chinese name of the former; 1 for what isn't in it
   */
  static void check(
      Located<Observation> located,
      Metric metric,
      Map<String, BigDecimal> factors,
      Problems problems) {
    FigureCheck check = new FigureCheck(located, problems);
    String printed = located.value().printed();
    if (printed == null || located.value().flags().contains(Flag.COUNTED)) {
      return;
    }
    try {
      PrintedFigure figure = PrintedFigure.read(printed);
      check.compare(figure, metric, factors.get(String.valueOf(figure.unit())));
    } catch (UnreadableException unreadable) {
      check.report(
          "printed",
          Code.FIGURE_UNREADABLE,
          String.valueOf(unreadable.getMessage()),
          "Copy the figure alone, with the words that change its meaning.");
    }
  }

  /**
   * @param factor how many of the printed unit make one of the unit of the row: 10000 for 29.31亿元
   *     in 万元; null where they are the same, and the digits too
   */
  private void compare(PrintedFigure figure, Metric metric, @Nullable BigDecimal factor) {
    BigDecimal value = factor == null ? observation.value() : times(observation.value(), factor);
    Bounds bounds = factor == null ? observation.bounds() : observation.bounds().times(factor);
    boolean sameValue =
        factor == null ? sameToTheLastDigit(figure.value(), value) : same(figure.value(), value);
    if (form(metric) != figure.form()) {
      disagree(
          "metric",
          "reads as %s".formatted(figure.form()),
          "the metric %s is a %s".formatted(metric.code(), metric.kind()));
    }
    if (figure.qualifier() != observation.qualifier() || !sameValue) {
      disagree(
          figure.qualifier() == observation.qualifier() ? "value" : "qualifier",
          "says " + text(figure.value(), figure.qualifier()),
          "the row says " + text(value, observation.qualifier()));
    } else if (!same(figure.bounds(), bounds)) {
      disagree("low", "means " + text(figure.bounds()), "the row says " + text(bounds));
    }
    if (observation.qualifier() == Qualifier.RANGE && observation.nullReason() != null) {
      report(
          "null_reason",
          Code.INCOMPLETE,
          "A range lacks no value: its bounds are its value.",
          "Leave the reason empty.");
    }
  }

  private static Form form(Metric metric) {
    if (metric.kind() == MetricKind.VERSION) {
      return Form.VERSION;
    }
    return metric.kind() == MetricKind.ORDINAL ? Form.ORDINAL : Form.NUMBER;
  }

  private void disagree(String name, String print, String row) {
    report(
        name,
        Code.FIGURE_DISAGREES,
        "The print %s %s, %s.".formatted(observation.printed(), print, row),
        "Correct the one that is wrong; value and bounds are in the unit, with 万 and 亿 multiplied out.");
  }

  private void report(String name, Code code, String message, String remedy) {
    problems.add(located.fields().place(name), code, message, remedy);
  }

  private static String text(@Nullable BigDecimal value, Qualifier qualifier) {
    return (value == null ? "no value" : value.toPlainString()) + " " + qualifier;
  }

  private static String text(Bounds bounds) {
    return "%s and %s"
        .formatted(
            text("low", bounds.low(), bounds.lowInclusive()),
            text("high", bounds.high(), bounds.highInclusive()));
  }

  private static String text(String name, @Nullable BigDecimal bound, boolean inclusive) {
    return bound == null
        ? "no " + name
        : "%s %s %s".formatted(name, bound.toPlainString(), inclusive ? "inclusive" : "exclusive");
  }

  private static boolean same(Bounds one, Bounds other) {
    return same(one.low(), other.low())
        && same(one.high(), other.high())
        && one.lowInclusive() == other.lowInclusive()
        && one.highInclusive() == other.highInclusive();
  }

  private static @Nullable BigDecimal times(@Nullable BigDecimal value, BigDecimal factor) {
    return value == null ? null : value.multiply(factor);
  }

  private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null ? other == null : other != null && one.compareTo(other) == 0;
  }

  /** A value keeps the digits that are printed: 66.60 says more than 66.6. */
  private static boolean sameToTheLastDigit(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return same(one, other) && (one == null || other == null || one.scale() == other.scale());
  }
}
