package org.yearbook.domain.subject;

import java.util.List;
import org.yearbook.domain.language.Language;
import org.yearbook.domain.measure.Cited;

/**
 * A name of a subject.
 *
 * @param citations the keys of the places that print it or the name that it stands for, at least
 *     one
 */
public record Name(
    Language language, String text, NameKind kind, NameStatus status, List<String> citations) {
  public Name {
    if (text.isBlank()) {
      throw new IllegalArgumentException("A name needs a text.");
    }
    citations = Cited.atLeastOnce(citations);
  }
}
