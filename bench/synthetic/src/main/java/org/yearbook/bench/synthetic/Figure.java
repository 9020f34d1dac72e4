package org.yearbook.bench.synthetic;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.measure.Bounds;
import org.yearbook.domain.measure.NullReason;
import org.yearbook.domain.measure.Qualifier;

/**
 * One figure, as printed and as meant.
 *
 * @param value in the unit of its metric; null for a range and where only words are printed
 * @param nullReason why there is no value; null when there is one, and for a range
 */
record Figure(
    String printed,
    @Nullable BigDecimal value,
    Qualifier qualifier,
    Bounds bounds,
    @Nullable NullReason nullReason) {

  /** No printed figure is longer, in characters. */
  static final int LONGEST = 24;

  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
  private static final int DIGITS_OF_EXACT = 4;
  private static final int DIGITS_OF_VAGUE = 2;
  private static final double GROWTH_OF_A_YEAR = 0.05;

  /** Of a hundred figures: one is some tens, one is many, two are ranges, the others numbers. */
  static Figure of(long seed, Facility facility, SyntheticMetric metric, int year) {
    Chance chance = Chance.at(seed, facility.number(), metric.number(), year);
    int kind = chance.below(100);
    Measure measure = metric.measure();
    if (kind < 2) {
      return withoutNumber(
          measure, kind == 0 ? Qualifier.SEVERAL_TENS : Qualifier.UNSPECIFIED_MANY);
    }
    double size = size(seed, facility, metric, year, chance);
    if (kind < 4) {
      return range(measure, size);
    }
    Qualifier qualifier = qualifier(kind);
    BigDecimal value =
        rounded(measure, size, qualifier == Qualifier.EXACT ? DIGITS_OF_EXACT : DIGITS_OF_VAGUE);
    return new Figure(
        printed(measure, qualifier, value), value, qualifier, Bounds.of(qualifier, value), null);
  }

  private static Qualifier qualifier(int kind) {
    if (kind < 64) {
      return Qualifier.EXACT;
    } else if (kind < 74) {
      return Qualifier.OVER;
    } else if (kind < 82) {
      return Qualifier.GREATER_THAN;
    } else if (kind < 89) {
      return Qualifier.NEARLY;
    }
    return kind < 95 ? Qualifier.APPROX : Qualifier.AT_LEAST;
  }

  /**
   * Few facilities are large and many are small, a facility keeps its size from year to year, and
   * all of them grow. {@link StrictMath} gives the same on every machine.
   */
  private static double size(
      long seed, Facility facility, SyntheticMetric metric, int year, Chance ofYear) {
    Chance lasting = Chance.at(seed, facility.number(), metric.number());
    double bell = lasting.fraction() + lasting.fraction() + lasting.fraction() - 1.5;
    double noise = 0.9 + 0.2 * ofYear.fraction();
    Measure measure = metric.measure();
    if (measure.isShare()) {
      return Math.min(99, measure.typical() * (1 + 0.4 * bell) * noise);
    }
    double growth = StrictMath.exp(GROWTH_OF_A_YEAR * (year - CatalogueSize.LAST_YEAR));
    return measure.typical() * StrictMath.exp(1.6 * bell) * growth * noise;
  }

  private static BigDecimal rounded(Measure measure, double size, int digits) {
    if (measure.isShare()) {
      return new BigDecimal(size).setScale(1, RoundingMode.HALF_UP);
    }
    BigDecimal whole =
        new BigDecimal(size)
            .round(new MathContext(digits, RoundingMode.HALF_UP))
            .setScale(0, RoundingMode.HALF_UP);
    return whole.max(BigDecimal.ONE);
  }

  private static Figure withoutNumber(Measure measure, Qualifier qualifier) {
    String word = qualifier == Qualifier.SEVERAL_TENS ? "数十" : "若干";
    return new Figure(
        word + measure.unit().printed(), null, qualifier, Bounds.NONE, NullReason.QUALITATIVE_ONLY);
  }

  private static Figure range(Measure measure, double size) {
    BigDecimal low = rounded(measure, 0.9 * size, DIGITS_OF_VAGUE);
    BigDecimal high = rounded(measure, 1.1 * size, DIGITS_OF_VAGUE).max(low);
    boolean inTenThousands = isInTenThousands(low) && isInTenThousands(high);
    String printed =
        number(low, inTenThousands) + "—" + number(high, inTenThousands) + measure.unit().printed();
    return new Figure(printed, null, Qualifier.RANGE, Bounds.between(low, high), null);
  }

  private static String printed(Measure measure, Qualifier qualifier, BigDecimal value) {
    String number = number(value, isInTenThousands(value));
    String unit = measure.unit().printed();
    return switch (qualifier) {
      case OVER -> number + "余" + unit;
      case GREATER_THAN -> "超过" + number + unit;
      case NEARLY -> "近" + number + unit;
      case APPROX -> "约" + number + unit;
      case AT_LEAST -> "至少" + number + unit;
      default -> number + unit;
    };
  }

  /** Large round numbers are printed in 万, as in 3.2万. */
  private static boolean isInTenThousands(BigDecimal value) {
    return value.compareTo(TEN_THOUSAND) >= 0
        && value.remainder(BigDecimal.valueOf(100)).signum() == 0;
  }

  private static String number(BigDecimal value, boolean inTenThousands) {
    return inTenThousands
        ? value.divide(TEN_THOUSAND).stripTrailingZeros().toPlainString() + "万"
        : value.toPlainString();
  }
}
