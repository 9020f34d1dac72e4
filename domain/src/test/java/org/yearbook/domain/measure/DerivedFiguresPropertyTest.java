package org.yearbook.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

class DerivedFiguresPropertyTest {
  private static final MathContext PRECISE = new MathContext(60);
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  /** A true value, and how it was printed. */
  record Truth(BigDecimal value, BigDecimal stated, String printed) {}

  @Property
  void theTrueResultLiesInsideTheBounds(
      @ForAll("truths") Truth first,
      @ForAll("truths") Truth second,
      @ForAll("methods") DerivationMethod method,
      @ForAll @IntRange(max = 6) int digits) {
    boolean share = resultMetric(method).equals("paper_share");
    String secondMetric = secondMetric(method);
    if (divides(method) && second.stated.signum() == 0) {
      return;
    }
    StatedFigures stated =
        new StatedFigures()
            .state("minutes", "a", first.printed, first.stated.toPlainString())
            .state(
                secondMetric,
                "b",
                second.printed,
                second.stated.toPlainString(),
                Aggregation.PERIOD_TOTAL,
                StatedFigures.journal("b"));

    Observation derived =
        stated.derive(resultMetric(method), method, digits, "minutes.a", secondMetric + ".b");

    BigDecimal truth = truth(method, first.value, second.value);
    if (truth != null) {
      assertThat(derived.bounds().contains(share ? truth.multiply(HUNDRED) : truth))
          .as("%s inside %s", truth, derived.bounds())
          .isTrue();
    }
    assertThat(keepsItsWord(derived)).as("%s", derived).isTrue();
  }

  @Property
  void sumsOfPrintedCountsAreExact(@ForAll("counts") List<Integer> counts) {
    StatedFigures stated = new StatedFigures();
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      stated.state(
          "papers",
          "p" + i,
          counts.get(i) + "篇",
          counts.get(i).toString(),
          Aggregation.PERIOD_TOTAL,
          StatedFigures.journal("j" + i));
      keys.add("papers.p" + i);
    }

    Observation sum =
        stated.derive("papers", DerivationMethod.SUM, null, keys.toArray(String[]::new));

    assertThat(sum.value())
        .isEqualByComparingTo(
            BigDecimal.valueOf(counts.stream().mapToLong(Integer::longValue).sum()));
    assertThat(sum.qualifier()).isEqualTo(Qualifier.EXACT);
  }

  /** A qualifier must be true of the value that it stands with. */
  private static boolean keepsItsWord(Observation derived) {
    BigDecimal value = derived.value();
    if (value == null) {
      return false;
    }
    Bounds bounds = derived.bounds();
    BigDecimal low = bounds.low();
    BigDecimal high = bounds.high();
    return switch (derived.qualifier()) {
      case EXACT -> bounds.equals(Bounds.between(value, value));
      case AT_LEAST, GREATER_THAN -> high == null && low != null && value.compareTo(low) <= 0;
      case NEARLY -> low == null && high != null && value.compareTo(high) >= 0;
      case APPROX -> true;
      case OVER, RANGE, ORDER_OF_MAGNITUDE, SEVERAL_TENS, UNSPECIFIED_MANY -> false;
    };
  }

  private static boolean divides(DerivationMethod method) {
    return method != DerivationMethod.SUM && method != DerivationMethod.DIFFERENCE;
  }

  private static String resultMetric(DerivationMethod method) {
    return method == DerivationMethod.SHARE_OF_TOTAL ? "paper_share" : "minutes";
  }

  private static String secondMetric(DerivationMethod method) {
    return switch (method) {
      case IMPLIED_PREVIOUS -> "paper_growth";
      case IMPLIED_DENOMINATOR -> "paper_share";
      case RATIO -> "funding";
      case SUM, DIFFERENCE, SHARE_OF_TOTAL, UNIT_CONVERSION -> "minutes";
    };
  }

  /** What is true; null where the true divisor is zero. */
  private static @Nullable BigDecimal truth(
      DerivationMethod method, BigDecimal first, BigDecimal second) {
    return switch (method) {
      case SUM -> first.add(second);
      case DIFFERENCE -> first.subtract(second);
      case RATIO, SHARE_OF_TOTAL -> divided(first, second);
      case IMPLIED_PREVIOUS -> divided(first, BigDecimal.ONE.add(second.movePointLeft(2)));
      case IMPLIED_DENOMINATOR -> divided(first, second.movePointLeft(2));
      case UNIT_CONVERSION -> first;
    };
  }

  private static @Nullable BigDecimal divided(BigDecimal over, BigDecimal under) {
    return under.signum() == 0 ? null : over.divide(under, PRECISE);
  }

  @Provide
  Arbitrary<DerivationMethod> methods() {
    return Arbitraries.of(DerivationMethod.class)
        .filter(method -> method != DerivationMethod.UNIT_CONVERSION);
  }

  @Provide
  Arbitrary<List<Integer>> counts() {
    return Arbitraries.integers().between(0, 100_000).list().ofMinSize(2).ofMaxSize(14);
  }

  @Provide
  Arbitrary<Truth> truths() {
    Arbitrary<BigDecimal> values =
        Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("100000")).ofScale(8);
    return Combinators.combine(
            values, Arbitraries.integers().between(0, 3), Arbitraries.of("", "余", "近", "约", "以上"))
        .as(DerivedFiguresPropertyTest::print);
  }

  private static Truth print(BigDecimal value, int decimals, String word) {
    return switch (word) {
      case "余" -> {
        BigDecimal below = value.setScale(decimals, RoundingMode.FLOOR);
        boolean isMore = below.compareTo(value) < 0;
        yield isMore ? new Truth(value, below, below + "余") : print(value, decimals, "");
      }
      case "以上" -> {
        BigDecimal below = value.setScale(decimals, RoundingMode.FLOOR);
        yield new Truth(value, below, below + "以上");
      }
      case "近" -> {
        BigDecimal above = value.setScale(decimals, RoundingMode.CEILING);
        boolean isLess = above.compareTo(value) > 0;
        yield isLess ? new Truth(value, above, "近" + above) : print(value, decimals, "");
      }
      default -> {
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        yield new Truth(value, rounded, word + rounded);
      }
    };
  }
}
