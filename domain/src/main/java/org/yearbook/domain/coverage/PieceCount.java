package org.yearbook.domain.coverage;

/** How many pieces there are; all is the sum of the others. */
public record PieceCount(long all, long cited, long passage, long uncited) {}
