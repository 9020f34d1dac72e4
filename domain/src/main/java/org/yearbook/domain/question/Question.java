package org.yearbook.domain.question;

import java.util.List;

/**
 * What one operation asks: a tree of fields in response order. Fragments, aliases, conditions on
 * inclusion, interfaces and unions are already resolved; what is left open are only the values of
 * {@link Operand}s.
 *
 * <p>A question is made once for a document and what its variables decide about the shape of the
 * answer, and is asked again and again with other values.
 *
 * @param root what is asked at the top
 * @param needed what has to be there for the question to have an answer
 */
public record Question(Shape root, List<NeededKey> needed) {
  public Question {
    needed = List.copyOf(needed);
  }
}
