package org.yearbook.api.oracle;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yearbook.domain.measure.Dimensions;
import org.yearbook.domain.measure.Observation;

/** Which figures stand in one line of a chart: those whose natural key of the series is equal. */
final class SeriesKey {
  private SeriesKey() {}

  static String of(Observation figure) {
    Dimensions limits = figure.dimensions();
    return Stream.of(
            figure.subject(),
            limits.system(),
            limits.journal(),
            limits.grantType(),
            limits.expertGroup(),
            limits.authorship(),
            figure.metric(),
            figure.achievement(),
            figure.aggregation(),
            figure.origin())
        .map(part -> Objects.toString(part, ""))
        .collect(Collectors.joining("|"));
  }
}
