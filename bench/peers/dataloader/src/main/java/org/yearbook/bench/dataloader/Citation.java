package org.yearbook.bench.dataloader;

public record Citation(Section section, int line, String printed) {}
