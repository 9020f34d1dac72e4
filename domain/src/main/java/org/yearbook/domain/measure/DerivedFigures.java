package org.yearbook.domain.measure;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Computes the figures that an edition derives from those that it states.
 *
 * <p>A value is exact wherever the arithmetic ends; otherwise it is rounded half to even to the
 * digits that the figure asks for. Each input stands for an interval, and the bounds of the result
 * hold whatever can come of them:
 *
 * <ul>
 *   <li>a count that is printed to the last one stands for itself;
 *   <li>any other figure without a qualifier was rounded to its last printed digit: 35万 stands for
 *       345000 up to, not including, 355000, and 42.5 % for 42.45 % to 42.55 %;
 *   <li>a figure with a qualifier, and one that is derived itself, stands for its own bounds.
 * </ul>
 *
 * <p>A bound of a division that does not end is rounded outward to four decimals more than the
 * value. The inputs are taken as independent of each other, so the bounds may be wider than need
 * be, never narrower.
 *
 * <p>The qualifier is {@link Qualifier#EXACT} when both bounds are the value; {@link
 * Qualifier#AT_LEAST} or {@link Qualifier#GREATER_THAN} when there is a lower bound alone and
 * {@link Qualifier#NEARLY} when there is an upper bound alone, provided that they are true of the
 * value, which is rounded down or up to that end; else {@link Qualifier#APPROX}.
 */
public final class DerivedFigures {
  private DerivedFigures() {}

  /**
   * Computes one figure.
   *
   * @param known the observations that may go in, by key, stated ones and those derived before
   * @param metrics by code
   * @param units by code
   * @throws UnderivableException when the key is taken; when an input is unknown or has no value;
   *     when units do not fit; when summands must not be added; when the divisor is zero; or when a
   *     division does not end and no digits are given
   */
  public static Observation compute(
      DerivedFigure figure,
      Map<String, Observation> known,
      Map<String, Metric> metrics,
      Map<String, Unit> units) {
    try {
      if (known.containsKey(figure.key())) {
        throw new IllegalArgumentException("There is an observation with that key already.");
      }
      Metric metric = find(figure.metric(), metrics, "metric");
      Unit unit = find(metric.unit(), units, "unit");
      List<DerivationInput> inputs =
          figure.inputs().stream()
              .map(key -> find(key, known, "stated or earlier derived observation"))
              .map(input -> input(input, metrics, units))
              .toList();
      DerivedValue value =
          DerivedValue.of(new DerivationArithmetic(figure, inputs, metric, unit).quotient());
      return observation(figure, inputs, unit, value);
    } catch (IllegalArgumentException problem) {
      throw new UnderivableException(figure.key(), problem);
    }
  }

  private static DerivationInput input(
      Observation observation, Map<String, Metric> metrics, Map<String, Unit> units) {
    return DerivationInput.of(
        observation,
        find(observation.metric(), metrics, "metric"),
        find(observation.unit(), units, "unit"));
  }

  private static Observation observation(
      DerivedFigure figure, List<DerivationInput> inputs, Unit unit, DerivedValue value) {
    return new Observation(
        figure.key(),
        figure.subject(),
        figure.dimensions(),
        null,
        figure.metric(),
        null,
        value.value(),
        unit.code(),
        value.qualifier(),
        value.bounds(),
        figure.aggregation(),
        figure.period(),
        figure.aggregate(),
        null,
        flags(figure.period(), inputs),
        Origin.DERIVED,
        AssertionStatus.PREFERRED,
        new Derivation(
            figure.method(),
            DerivationFormula.of(figure.method(), inputs, unit),
            figure.inputs(),
            figure.assumptions()),
        citations(inputs));
  }

  private static List<Flag> flags(@Nullable Period period, List<DerivationInput> inputs) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    if (period != null && period.yearInferred()) {
      flags.add(Flag.YEAR_INFERRED);
    }
    if (inputs.stream()
        .anyMatch(input -> input.observation().flags().contains(Flag.DENOMINATOR_INFERRED))) {
      flags.add(Flag.DENOMINATOR_INFERRED);
    }
    return List.copyOf(flags);
  }

  private static List<String> citations(List<DerivationInput> inputs) {
    return inputs.stream()
        .map(input -> input.observation().citations())
        .flatMap(Collection::stream)
        .distinct()
        .toList();
  }

  private static <T> T find(String key, Map<String, T> known, String noun) {
    T found = known.get(key);
    if (found == null) {
      throw new IllegalArgumentException("There is no %s “%s”.".formatted(noun, key));
    }
    return found;
  }
}
