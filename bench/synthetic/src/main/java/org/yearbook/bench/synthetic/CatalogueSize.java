package org.yearbook.bench.synthetic;

import java.util.Locale;

/**
 * How large a synthetic catalogue is: one observation for each facility, metric and year. A larger
 * catalogue of the same seed holds the figures of a smaller one.
 *
 * @param facilities 1 to 1,000,000
 * @param metrics 1 to 100
 * @param years 1 to 50; the last one is {@value #LAST_YEAR}
 * @param seed what the figures follow from, any number
 */
public record CatalogueSize(int facilities, int metrics, int years, long seed) {
  /** The year that the last edition reports on. */
  public static final int LAST_YEAR = 2025;

  /** How many observations there can be in all. */
  public static final long MOST_OBSERVATIONS = 50_000_000;

  /**
   * @throws IllegalArgumentException if a number is out of its range or there would be more than
   *     {@value #MOST_OBSERVATIONS} observations
   */
  public CatalogueSize {
    requireBetween(facilities, 1_000_000, "facilities");
    requireBetween(metrics, 100, "metrics");
    requireBetween(years, 50, "years");
    if ((long) facilities * metrics * years > MOST_OBSERVATIONS) {
      throw new IllegalArgumentException(
          "%s come to %s observations; at most %s are made."
              .formatted(
                  sizes(facilities, metrics, years),
                  grouped((long) facilities * metrics * years),
                  grouped(MOST_OBSERVATIONS)));
    }
  }

  /** How many observations there are. */
  public long observations() {
    return observationsOfYear() * years;
  }

  long observationsOfYear() {
    return (long) facilities * metrics;
  }

  int institutions() {
    return (facilities - 1) / Institution.FACILITIES + 1;
  }

  int firstYear() {
    return LAST_YEAR - years + 1;
  }

  @Override
  public String toString() {
    return sizes(facilities, metrics, years) + " with seed " + seed;
  }

  private static String sizes(int facilities, int metrics, int years) {
    return "%s facilities × %d metrics × %d years".formatted(grouped(facilities), metrics, years);
  }

  static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static void requireBetween(int number, int most, String what) {
    if (number < 1 || number > most) {
      throw new IllegalArgumentException(
          "There can be 1 to %s %s, not %s.".formatted(grouped(most), what, grouped(number)));
    }
  }
}
