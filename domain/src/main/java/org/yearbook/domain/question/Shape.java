package org.yearbook.domain.question;

import java.util.List;

/**
 * What is asked of an object of one concrete type.
 *
 * @param type the name of the type, such as {@code Facility}
 * @param fields in response order
 */
public record Shape(String type, List<Field> fields) {
  public Shape {
    fields = List.copyOf(fields);
  }
}
