package org.yearbook.bench.dataloader;

public record ObservationGroup(
    long metricId, long unitId, int count, String sum, String avg, String min, String max) {}
