package org.yearbook.bench.spring;

/** Lists that were asked for and are not read yet. */
public final class Connections {

  public record FacilityConnection(int first) {}

  /** The edition is null for figures of all editions. */
  public record OutputMetricConnection(long facility, String edition, int first) {}

  public record ObservationConnection(ObservationFilter where, int first) {}

  private Connections() {}
}
