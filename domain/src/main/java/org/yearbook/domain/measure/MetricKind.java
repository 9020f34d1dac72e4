package org.yearbook.domain.measure;

/** What sort of number a metric is. */
public enum MetricKind {
  COUNT,
  AMOUNT,
  DURATION,
  RATE,
  SHARE,
  GROWTH,
  PARAMETER,
  ORDINAL,
  VERSION
}
