package org.yearbook.bench.spring;

public record Unit(long id, String code) {}
