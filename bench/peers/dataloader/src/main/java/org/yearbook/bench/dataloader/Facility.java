package org.yearbook.bench.dataloader;

public record Facility(long id, String slug, String nameZh, String nameEn, String status) {}
