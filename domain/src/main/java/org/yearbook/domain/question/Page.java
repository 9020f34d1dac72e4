package org.yearbook.domain.question;

import org.jspecify.annotations.Nullable;
import org.yearbook.domain.problem.Place;

/**
 * A stretch of a list.
 *
 * @param size how many rows at most, 0 or more
 * @param fromEnd whether they are counted from the end of the stretch
 * @param after resolves to a cursor that the stretch begins behind; null when it begins with the
 *     list
 * @param before resolves to a cursor that the stretch ends ahead of; null when it ends with the
 *     list
 * @param place where in the document it is asked for, or null
 */
public record Page(
    int size,
    boolean fromEnd,
    @Nullable Operand after,
    @Nullable Operand before,
    @Nullable Place place) {
  public Page {
    if (size < 0) {
      throw new IllegalArgumentException("A page has 0 rows or more, not " + size + ".");
    }
  }
}
