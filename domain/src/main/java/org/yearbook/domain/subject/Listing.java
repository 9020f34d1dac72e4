package org.yearbook.domain.subject;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.language.Bilingual;
import org.yearbook.domain.measure.Cited;

/**
 * A list that a report prints.
 *
 * @param key stable key inside the edition
 * @param subject the slug of whose list it is
 * @param stated the key of the observation that says how many there are, or null
 * @param exhaustive whether the print names all of them
 * @param members the slugs of those named, in printed order
 * @param citations the keys of the places that print it, at least one
 */
public record Listing(
    String key,
    String subject,
    Bilingual name,
    @Nullable String stated,
    boolean exhaustive,
    List<String> members,
    List<String> citations) {
  public Listing {
    if (key.isBlank()) {
      throw new IllegalArgumentException("A list needs a key.");
    }
    members = List.copyOf(members);
    if (members.isEmpty() || new HashSet<>(members).size() < members.size()) {
      throw new IllegalArgumentException("A list names at least one member, and each once.");
    }
    citations = Cited.atLeastOnce(citations);
  }
}
