package org.yearbook.bench.spring;

public record Period(String start, String end, String label) {}
