package org.yearbook.domain.subject;

import java.util.List;
import org.yearbook.domain.language.Bilingual;
import org.yearbook.domain.measure.Cited;

/**
 * Something that was achieved.
 *
 * @param key stable key inside the edition
 * @param statement in our own words
 * @param citations the keys of the places that print it, at least one
 */
public record Achievement(
    String key,
    AchievementKind kind,
    Bilingual statement,
    List<Superlative> superlatives,
    List<String> citations) {
  public Achievement {
    if (key.isBlank()) {
      throw new IllegalArgumentException("An achievement needs a key.");
    }
    superlatives = List.copyOf(superlatives);
    citations = Cited.atLeastOnce(citations);
  }
}
