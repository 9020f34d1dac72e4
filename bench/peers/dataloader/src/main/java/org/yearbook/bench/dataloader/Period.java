package org.yearbook.bench.dataloader;

public record Period(String start, String end, String label) {}
