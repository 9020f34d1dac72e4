package org.yearbook.domain.document;

import org.yearbook.domain.language.Bilingual;

/**
 * A stretch of a source document that asserts nothing, and why; so that a reader of the coverage
 * sees that it was read and not overlooked.
 *
 * @param line the line that it begins on, from 1
 * @param start where it begins, in code points from the start of the unmodified file
 * @param end where it ends, exclusive
 * @param sha256 the digest of the text in UTF-8
 * @param note what the stretch does instead
 */
public record Passage(
    int line, int start, int end, Sha256 sha256, PassageReason reason, Bilingual note) {
  public Passage {
    if (line < 1) {
      throw new IllegalArgumentException("Lines count from 1, not " + line + ".");
    }
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "A passage ends after it begins, and begins at 0 or later; %d to %d does not."
              .formatted(start, end));
    }
  }
}
