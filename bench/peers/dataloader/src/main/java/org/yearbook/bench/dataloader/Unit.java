package org.yearbook.bench.dataloader;

public record Unit(long id, String code) {}
