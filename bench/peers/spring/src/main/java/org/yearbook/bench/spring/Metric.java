package org.yearbook.bench.spring;

public record Metric(long id, String code, String nameZh, String nameEn) {}
