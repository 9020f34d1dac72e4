package org.yearbook.api.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.measure.Observation;
import org.yearbook.domain.question.Aggregate;

/** What figures come to together; exact, but for the mean. */
record Total(List<Row<Observation>> figures) {
  private static final int DECIMALS_OF_A_MEAN = 10;

  /** The conditions on it, by the names that they have in inputs. */
  private static final Map<String, Comparing.Condition<Total>> CONDITIONS =
      Map.of(
          "count", Comparing.number(total -> BigDecimal.valueOf(total.count())),
          "sum", Comparing.number(Total::sum),
          "avg", Comparing.number(Total::mean),
          "min", Comparing.number(Total::min),
          "max", Comparing.number(Total::max));

  /** Whether conditions hold, all those that are given. */
  static Predicate<Total> conditions(@Nullable Map<String, Object> given) {
    return Comparing.all(given, CONDITIONS);
  }

  @Nullable BigDecimal of(Aggregate aggregate) {
    return switch (aggregate) {
      case COUNT -> BigDecimal.valueOf(count());
      case SUM -> sum();
      case AVG -> mean();
      case MIN -> min();
      case MAX -> max();
    };
  }

  int count() {
    return figures.size();
  }

  @Nullable BigDecimal sum() {
    return reduced(Observation::value, BigDecimal::add);
  }

  @Nullable BigDecimal mean() {
    BigDecimal sum = sum();
    if (sum == null) {
      return null;
    }
    BigDecimal numbers = BigDecimal.valueOf(values(Observation::value).count());
    return trimmed(sum.divide(numbers, DECIMALS_OF_A_MEAN, RoundingMode.HALF_UP));
  }

  @Nullable BigDecimal min() {
    return trimmed(reduced(Observation::value, BigDecimal::min));
  }

  @Nullable BigDecimal max() {
    return trimmed(reduced(Observation::value, BigDecimal::max));
  }

  /** The least that the sum can be; null when any figure has no lower bound. */
  @Nullable BigDecimal low() {
    return bound(figure -> figure.bounds().low());
  }

  /** The most that the sum can be; null when any figure has no upper bound. */
  @Nullable BigDecimal high() {
    return bound(figure -> figure.bounds().high());
  }

  private @Nullable BigDecimal bound(Function<Observation, @Nullable BigDecimal> side) {
    return values(side).count() < count() ? null : reduced(side, BigDecimal::add);
  }

  /** Whether something holds for all figures; null when there are none. */
  @Nullable Boolean all(Predicate<Observation> holds) {
    return figures.isEmpty() ? null : figures.stream().map(Row::of).allMatch(holds);
  }

  /** Whether figures differ in something; those that lack it don't count. */
  boolean differ(Function<Observation, @Nullable Object> in) {
    return distinct(in) > 1;
  }

  long distinct(Function<Observation, @Nullable Object> in) {
    return figures.stream()
        .map(figure -> in.apply(figure.of()))
        .filter(Objects::nonNull)
        .distinct()
        .count();
  }

  private @Nullable BigDecimal reduced(
      Function<Observation, @Nullable BigDecimal> value, BinaryOperator<BigDecimal> operator) {
    return values(value).reduce(operator).orElse(null);
  }

  private Stream<BigDecimal> values(Function<Observation, @Nullable BigDecimal> value) {
    return figures.stream().flatMap(figure -> Stream.ofNullable(value.apply(figure.of())));
  }

  /** Without zeros at the end of its decimals. */
  private static @Nullable BigDecimal trimmed(@Nullable BigDecimal value) {
    if (value == null) {
      return null;
    }
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
