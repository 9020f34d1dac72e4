package org.yearbook.domain.question;

import java.util.List;

/**
 * What is asked of an object whose type may be known only when it is read.
 *
 * @param shapes one for each concrete type that it can be of, or for several that are asked for the
 *     same; a single one where the type is certain
 */
public record Selection(List<Shape> shapes) {
  public Selection {
    shapes = List.copyOf(shapes);
    if (shapes.isEmpty()) {
      throw new IllegalArgumentException("A selection has at least one shape.");
    }
  }
}
