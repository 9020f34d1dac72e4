package org.yearbook.persistence.edition;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.measure.Bounds;
import org.yearbook.domain.measure.Metric;
import org.yearbook.domain.measure.MetricKind;
import org.yearbook.domain.measure.Observation;
import org.yearbook.domain.measure.PrintedFigure;
import org.yearbook.domain.measure.PrintedFigure.Form;
import org.yearbook.domain.measure.Qualifier;
import org.yearbook.domain.measure.UnreadableException;
import org.yearbook.persistence.edition.EditionProblem.Code;

/** Checks that value, qualifier and bounds of an observation are what its print says. */
final class FigureCheck {
  private final Located<Observation> located;
  private final Observation observation;
  private final Problems problems;

  private FigureCheck(Located<Observation> located, Problems problems) {
    this.located = located;
    this.observation = located.value();
    this.problems = problems;
  }

  static void check(Located<Observation> located, Metric metric, Problems problems) {
    FigureCheck check = new FigureCheck(located, problems);
    try {
      check.compare(PrintedFigure.read(located.value().printed()), metric);
    } catch (UnreadableException unreadable) {
      check.report(
          "printed",
          Code.FIGURE_UNREADABLE,
          String.valueOf(unreadable.getMessage()),
          "Copy the figure alone, with the words that change its meaning.");
    }
  }

  private void compare(PrintedFigure figure, Metric metric) {
    if (form(metric) != figure.form()) {
      disagree(
          "metric",
          "reads as %s".formatted(figure.form()),
          "the metric %s is a %s".formatted(metric.code(), metric.kind()));
    }
    if (figure.qualifier() != observation.qualifier()
        || !sameToTheLastDigit(figure.value(), observation.value())) {
      disagree(
          figure.qualifier() == observation.qualifier() ? "value" : "qualifier",
          "says " + text(figure.value(), figure.qualifier()),
          "the row says " + text(observation.value(), observation.qualifier()));
    } else if (!same(figure.bounds(), observation.bounds())) {
      disagree(
          "low", "means " + text(figure.bounds()), "the row says " + text(observation.bounds()));
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

  private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null ? other == null : other != null && one.compareTo(other) == 0;
  }

  /** A value keeps the digits that are printed: 66.60 says more than 66.6. */
  private static boolean sameToTheLastDigit(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return same(one, other) && (one == null || other == null || one.scale() == other.scale());
  }
}
