package org.yearbook.bench.dataloader;

/** A figure; its subject, metric and unit are loaded by their ids. Value and period may be null. */
public record Observation(
    long id,
    long subjectId,
    long metricId,
    long unitId,
    String value,
    String printed,
    String qualifier,
    String aggregation,
    Period period) {

  public Double number() {
    return value == null ? null : Double.valueOf(value);
  }
}
