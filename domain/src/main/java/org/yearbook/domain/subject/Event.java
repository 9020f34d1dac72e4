package org.yearbook.domain.subject;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.language.Bilingual;
import org.yearbook.domain.measure.Cited;
import org.yearbook.domain.measure.Period;

/**
 * Something that happened to a subject at a time.
 *
 * @param key stable key inside the edition
 * @param subject the slug of what it happened to
 * @param venue the slug of where, such as a journal or a preprint server, or null
 * @param statement in our own words
 * @param period when, or null where no time is printed
 * @param citations the keys of the places that print it, at least one
 */
public record Event(
    String key,
    String subject,
    EventKind kind,
    @Nullable String venue,
    Bilingual statement,
    @Nullable Period period,
    List<String> citations) {
  public Event {
    if (key.isBlank()) {
      throw new IllegalArgumentException("An event needs a key.");
    }
    citations = Cited.atLeastOnce(citations);
  }
}
