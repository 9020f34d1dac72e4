package org.yearbook.domain.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.measure.Observation;

/**
 * Finds out what the checks of an edition come to.
 *
 * <p>What was expected and what was found are short texts that are the same in all languages:
 * numbers ({@code >6000} where a figure is only bounded), counts of exceptions, words of
 * enumerations, codes, slugs, and names or characters as printed.
 */
public final class Validations {
  private Validations() {}

  /**
   * Evaluates all checks of an edition, in their order.
   *
   * @throws IllegalArgumentException as {@link #evaluate} does
   */
  public static List<Validation> all(List<ValidationCheck> checks, EditionFacts facts) {
    return checks.stream().map(check -> evaluate(check, facts)).toList();
  }

  /**
   * Evaluates one check.
   *
   * @throws IllegalArgumentException if the check names something that is not among the facts, or
   *     asks of a figure what it can't tell: to be compared without a value or a common unit, to be
   *     a share in another unit, to be rounded without being printed. The message is a sentence
   *     that names the check
   */
  public static Validation evaluate(ValidationCheck check, EditionFacts facts) {
    try {
      Finding finding = find(check, facts);
      return new Validation(check, finding.outcome(), finding.expected(), finding.actual());
    } catch (IllegalArgumentException problem) {
      throw new IllegalArgumentException(
          "“%s” can't be checked: %s".formatted(check.key(), problem.getMessage()), problem);
    }
  }

  private static Finding find(ValidationCheck check, EditionFacts facts) {
    List<Observation> inputs = facts.observations(check.inputs());
    FigureRules figures = new FigureRules(facts);
    SubjectRules subjects = new SubjectRules(facts);
    PrintRules print = new PrintRules(facts);
    return switch (check.rule()) {
      case SUM_EQUALS ->
          figures.sumEquals(
              inputs,
              facts.observation(given(check.whole())),
              Objects.requireNonNullElse(check.tolerance(), BigDecimal.ZERO));
      case SHARE_WITHIN_100 -> figures.shareWithin100(inputs);
      case ROUNDING_CONSISTENT ->
          figures.roundingConsistent(inputs.get(0), facts.observation(given(check.whole())));
      case SAME_FIGURE -> figures.sameFigure(inputs);
      case AGGREGATION_MIXED -> figures.aggregationMixed(inputs);
      case DENOMINATOR_STATED -> figures.denominatorStated(inputs);
      case METRIC_DISTINCT -> figures.metricDistinct(inputs);
      case MONOTONE_CUMULATIVE ->
          new CumulativeRule(facts)
              .monotone(inputs.isEmpty() ? facts.observations().values() : inputs);
      case LIST_COMPLETE -> subjects.listComplete(facts.listing(given(check.list())));
      case STATUS_CONSISTENT -> subjects.statusConsistent(facts.subjects(check.subjects()));
      case NAME_VARIANT -> subjects.nameVariant(facts.subjects(check.subjects()));
      case SUBJECT_DISTINCT -> subjects.subjectDistinct(facts.subjects(check.subjects()));
      case TEXT_SUSPECT -> print.textSuspect(facts.citations(check.citations()), check.expected());
      case YEAR_STATED -> print.yearStated();
    };
  }

  /** What a check of its rule always names. */
  private static String given(@Nullable String key) {
    return Objects.requireNonNull(key);
  }
}
