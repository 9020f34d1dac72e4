package org.yearbook.domain.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yearbook.domain.measure.Aggregation;
import org.yearbook.domain.measure.Bounds;
import org.yearbook.domain.measure.Flag;
import org.yearbook.domain.measure.Observation;
import org.yearbook.domain.measure.Quantity;
import org.yearbook.domain.measure.Unit;

/** The rules about figures. */
record FigureRules(EditionFacts facts) {
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  /**
   * Figures that are only bounded can't be shown to be equal, but may be shown not to be.
   *
   * @param tolerance in the unit of the whole
   */
  Finding sumEquals(List<Observation> parts, Observation whole, BigDecimal tolerance) {
    Measured expected = Measured.of(whole, facts);
    Measured sum =
        parts.stream()
            .map(part -> Measured.of(part, facts).in(expected.unit()))
            .reduce(Measured::plus)
            .orElseThrow();
    BigDecimal margin = tolerance.multiply(expected.unit().factor());
    Bounds allowed = expected.bounds().plus(Bounds.between(margin.negate(), margin));
    boolean possible = allowed.overlaps(sum.bounds());
    boolean certain = expected.isExact() && sum.isExact();
    Outcome outcome = possible ? Finding.warnIf(!certain) : Outcome.FAIL;
    return new Finding(outcome, expected.text(), sum.text());
  }

  Finding shareWithin100(List<Observation> shares) {
    List<BigDecimal> percentages = shares.stream().map(this::percentage).toList();
    boolean within =
        percentages.stream()
            .allMatch(share -> share.signum() >= 0 && share.compareTo(HUNDRED) <= 0);
    String actual = Finding.list(percentages.stream().map(Measured::plain).toList());
    return new Finding(within ? Outcome.PASS : Outcome.FAIL, "0..100", actual);
  }

  private BigDecimal percentage(Observation share) {
    Measured measured = Measured.of(share, facts);
    if (measured.unit().quantity() != Quantity.SHARE) {
      throw new IllegalArgumentException(
          "The observation “%s” is in %s, which is no unit of a share."
              .formatted(share.key(), measured.unit().code()));
    }
    return measured.value().multiply(HUNDRED);
  }

  Finding roundingConsistent(Observation rounded, Observation exact) {
    Unit unit = facts.unit(rounded);
    Measured actual = Measured.of(rounded, facts);
    Measured expected = Measured.of(exact, facts).in(unit);
    BigDecimal lastDigit = rounded.lastDigit();
    if (lastDigit == null) {
      throw new IllegalArgumentException(
          "The observation “%s” is not printed, so it has no last digit.".formatted(rounded.key()));
    }
    BigDecimal step = lastDigit.multiply(unit.factor());
    BigDecimal roundedExact = expected.value().divide(step, 0, RoundingMode.HALF_UP).multiply(step);
    boolean equal = expected.value().compareTo(actual.value()) == 0;
    boolean rounds =
        actual.isExact()
            ? roundedExact.compareTo(actual.value()) == 0
            : actual.bounds().contains(expected.value());
    Outcome outcome = equal || rounds ? Finding.warnIf(!equal) : Outcome.FAIL;
    return new Finding(outcome, expected.text(), actual.text());
  }

  /** One number that stands for different things: {@code 14 (built_facilities, proposals)}. */
  Finding sameFigure(List<Observation> inputs) {
    Map<String, Set<String>> metricsByNumber = new LinkedHashMap<>();
    for (Observation input : inputs) {
      BigDecimal value = input.value();
      if (value != null) {
        metricsByNumber
            .computeIfAbsent(Measured.plain(value), number -> new LinkedHashSet<>())
            .add(input.metric());
      }
    }
    String shared =
        metricsByNumber.entrySet().stream()
            .filter(entry -> entry.getValue().size() > 1)
            .map(entry -> entry.getKey() + " (" + Finding.list(entry.getValue()) + ")")
            .collect(Collectors.joining(", "));
    return shared.isEmpty()
        ? Finding.of(Outcome.PASS, Finding.list(metricsByNumber.keySet()))
        : Finding.of(Outcome.WARN, shared);
  }

  Finding aggregationMixed(List<Observation> inputs) {
    Set<Aggregation> aggregations =
        inputs.stream()
            .map(Observation::aggregation)
            .collect(Collectors.toCollection(TreeSet::new));
    return Finding.of(Finding.warnIf(aggregations.size() > 1), Finding.list(aggregations));
  }

  Finding metricDistinct(List<Observation> inputs) {
    List<String> metrics = inputs.stream().map(Observation::metric).distinct().toList();
    return Finding.of(Finding.warnIf(metrics.size() > 1), Finding.list(metrics));
  }

  Finding denominatorStated(List<Observation> shares) {
    long inferred =
        shares.stream().filter(share -> share.flags().contains(Flag.DENOMINATOR_INFERRED)).count();
    return new Finding(Finding.warnIf(inferred > 0), "0", String.valueOf(inferred));
  }
}
