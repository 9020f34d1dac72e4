package org.yearbook.domain.coverage;

import java.util.List;
import org.yearbook.domain.document.Passage;

/**
 * A piece of a document, and what answers for it.
 *
 * @param assertions what cites it or a part of it, in the order of {@link AssertionKind}; for a
 *     numeral, what cites the whole of it
 * @param passages those that it or a part of it lies in; for a numeral, the whole of it
 * @param lacksObservation whether it is a figure that is cited, but by no observation that prints
 *     it: a part of a name or a date, or a figure that is still to be taken down
 */
public record PieceCoverage(
    Piece piece,
    Cover cover,
    List<Assertion> assertions,
    List<Passage> passages,
    boolean lacksObservation) {
  public PieceCoverage {
    assertions = List.copyOf(assertions);
    passages = List.copyOf(passages);
  }
}
