package org.yearbook.domain.measure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which figures may be added up. */
final class Summands {
  /** Figures that run on or stand still: those of two times hold the same things twice. */
  private static final Set<Aggregation> OVERLAPPING_IN_TIME =
      Set.of(Aggregation.CUMULATIVE, Aggregation.STOCK);

  private Summands() {}

  /**
   * Refuses figures that must not be added up.
   *
   * @throws IllegalArgumentException when one is there twice, when two were taken over different
   *     things, when one is a total and another a part of it, or when the metric is not additive
   *     over what the two differ in
   */
  static void check(List<DerivationInput> summands) {
    Set<String> keys = new HashSet<>();
    for (DerivationInput summand : summands) {
      require(keys.add(summand.key()), "The input “%s” is added twice.".formatted(summand.key()));
    }
    for (int second = 1; second < summands.size(); second++) {
      for (int first = 0; first < second; first++) {
        check(summands.get(first), summands.get(second));
      }
    }
  }

  private static void check(DerivationInput one, DerivationInput other) {
    Observation first = one.observation();
    Observation second = other.observation();
    require(
        first.aggregation() == second.aggregation(),
        "“%s” is %s and “%s” is %s, which must not be added."
            .formatted(first.key(), first.aggregation(), second.key(), second.aggregation()));
    if (!first.metric().equals(second.metric())) {
      return;
    }
    boolean sameSubject = first.subject().equals(second.subject());
    require(
        !sameSubject || first.aggregate() == second.aggregate(),
        "“%s” is a total and must not be added to its part “%s”."
            .formatted(
                first.aggregate() ? first.key() : second.key(),
                first.aggregate() ? second.key() : first.key()));
    requireAdditive(!sameSubject, Additivity.ENTITY, one, other);
    requireAdditive(differInTime(first, second), Additivity.TIME, one, other);
    requireAdditive(
        !first.dimensions().equals(second.dimensions()), Additivity.DIMENSION, one, other);
  }

  private static void requireAdditive(
      boolean differ, Additivity over, DerivationInput one, DerivationInput other) {
    boolean overlapping =
        over == Additivity.TIME && OVERLAPPING_IN_TIME.contains(one.observation().aggregation());
    require(
        !differ || (one.metric().additiveOver().contains(over) && !overlapping),
        "%s values of %s must not be added over %s: “%s” and “%s”."
            .formatted(
                one.observation().aggregation(),
                one.metric().code(),
                over,
                one.key(),
                other.key()));
  }

  private static boolean differInTime(Observation first, Observation second) {
    Period one = first.period();
    Period other = second.period();
    return one != null
        && other != null
        && !(one.start().equals(other.start()) && one.end().equals(other.end()));
  }

  private static void require(boolean holds, String problem) {
    if (!holds) {
      throw new IllegalArgumentException(problem);
    }
  }
}
