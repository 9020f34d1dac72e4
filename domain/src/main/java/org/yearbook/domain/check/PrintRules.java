package org.yearbook.domain.check;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.document.Citation;
import org.yearbook.domain.measure.Observation;
import org.yearbook.domain.measure.Period;
import org.yearbook.domain.subject.Event;

/** The rules about what is printed and what is not. */
record PrintRules(EditionFacts facts) {

  /** What the places print, or where they are when they print no figure. */
  Finding textSuspect(List<Citation> citations, @Nullable String expected) {
    List<String> printed =
        citations.stream()
            .map(citation -> Objects.requireNonNullElse(citation.printed(), citation.locator()))
            .distinct()
            .toList();
    boolean asMeant = printed.stream().allMatch(text -> text.equals(expected));
    return new Finding(Finding.warnIf(!asMeant), expected, Finding.list(printed));
  }

  /** How many figures and events of the edition have a year that the print does not name. */
  Finding yearStated() {
    long inferred =
        Stream.concat(
                facts.observations().values().stream().map(Observation::period),
                facts.events().stream().map(Event::period))
            .filter(Objects::nonNull)
            .filter(Period::yearInferred)
            .count();
    return new Finding(Finding.warnIf(inferred > 0), "0", String.valueOf(inferred));
  }
}
