package org.yearbook.bench.dataloader;

import java.util.Map;

/** Lists that were asked for and are not read yet. */
final class Connections {

  record FacilityConnection(int first) {}

  /** The edition is null for figures of all editions. */
  record OutputMetricConnection(long facility, String edition, int first) {}

  record ObservationConnection(Map<String, Map<String, String>> where, int first) {}

  private Connections() {}
}
