package org.yearbook.bench.spring;

public record Facility(long id, String slug, String nameZh, String nameEn, String status) {}
