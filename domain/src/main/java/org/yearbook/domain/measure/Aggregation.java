package org.yearbook.domain.measure;

/**
 * Over what a figure was taken together; figures of different aggregations are never added or
 * joined.
 */
public enum Aggregation {
  CUMULATIVE,
  STOCK,
  PERIOD_TOTAL,
  PERIOD_AVERAGE,
  YEAR_TO_DATE,
  PLAN,
  PARAMETER,
  EVENT,
  SHARE,
  GROWTH,
  UNSPECIFIED
}
