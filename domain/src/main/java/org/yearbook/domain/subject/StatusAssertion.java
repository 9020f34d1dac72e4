package org.yearbook.domain.subject;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.measure.AssertionStatus;
import org.yearbook.domain.measure.Cited;
import org.yearbook.domain.measure.Period;

/**
 * An assertion about how far a subject has come.
 *
 * @param inferred whether it is inferred from what is printed rather than printed itself
 * @param period the time that it speaks of, or null when none is said
 * @param citations the keys of the places that print it, at least one
 */
public record StatusAssertion(
    Status status,
    AssertionStatus assertion,
    boolean inferred,
    @Nullable Period period,
    List<String> citations) {
  public StatusAssertion {
    citations = Cited.atLeastOnce(citations);
  }
}
