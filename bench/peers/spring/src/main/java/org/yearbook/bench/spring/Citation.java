package org.yearbook.bench.spring;

public record Citation(Section section, int line, String printed) {}
