package org.yearbook.domain.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yearbook.domain.measure.Aggregation;
import org.yearbook.domain.measure.AssertionStatus;
import org.yearbook.domain.measure.Bounds;
import org.yearbook.domain.measure.Dimensions;
import org.yearbook.domain.measure.Observation;
import org.yearbook.domain.measure.Period;

/** The rule that what is counted up from the beginning never gets less. */
record CumulativeRule(EditionFacts facts) {
  private record Series(String metric, String subject, Dimensions dimensions) {}

  private record Point(Period period, Measured figure) {}

  /**
   * Compares the preferred cumulative figures of one metric, subject and dimensions by the end of
   * their periods. A fall is one only when the bounds of both leave no room for a rise.
   */
  Finding monotone(Collection<Observation> observations) {
    Map<Series, List<Point>> all = new LinkedHashMap<>();
    for (Observation observation : observations) {
      Period period = observation.period();
      if (period != null && isComparable(observation)) {
        all.computeIfAbsent(series(observation), series -> new ArrayList<>())
            .add(new Point(period, Measured.of(observation, facts)));
      }
    }
    List<String> falls =
        all.values().stream().map(CumulativeRule::falls).flatMap(List::stream).toList();
    String actual = falls.isEmpty() ? "0" : falls.size() + " (" + Finding.list(falls) + ")";
    return new Finding(Finding.warnIf(!falls.isEmpty()), "0", actual);
  }

  private static boolean isComparable(Observation observation) {
    return observation.aggregation() == Aggregation.CUMULATIVE
        && observation.assertion() == AssertionStatus.PREFERRED
        && observation.value() != null;
  }

  private static Series series(Observation observation) {
    return new Series(observation.metric(), observation.subject(), observation.dimensions());
  }

  private static List<String> falls(List<Point> points) {
    List<String> falls = new ArrayList<>();
    for (Point before : points) {
      for (Point after : points) {
        if (before.period.end().isBefore(after.period.end()) && fell(before.figure, after.figure)) {
          falls.add(before.figure.text() + " → " + after.figure.text());
        }
      }
    }
    return falls;
  }

  private static boolean fell(Measured before, Measured after) {
    BigDecimal low = before.bounds().low();
    return low != null
        && !new Bounds(low, null, before.bounds().lowInclusive(), false).overlaps(after.bounds());
  }
}
