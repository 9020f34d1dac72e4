package org.yearbook.domain.problem;

/** Where in a document something is asked for. Lines and columns count from 1. */
public record Place(int line, int column) {}
