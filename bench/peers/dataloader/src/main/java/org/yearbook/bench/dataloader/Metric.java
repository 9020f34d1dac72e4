package org.yearbook.bench.dataloader;

public record Metric(long id, String code, String nameZh, String nameEn) {}
