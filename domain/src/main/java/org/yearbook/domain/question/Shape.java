package org.yearbook.domain.question;

import java.util.List;

/**
 * What is asked of an object of a type.
 *
 * @param type the name of the type, such as {@code Facility}, or of an interface where all of its
 *     types are asked for the same
 * @param types the concrete types that are meant: the type itself, or types of the interface
 * @param fields in response order
 */
public record Shape(String type, List<String> types, List<Field> fields) {
  public Shape {
    types = List.copyOf(types);
    fields = List.copyOf(fields);
  }

  /** What is asked of an object of one concrete type. */
  public static Shape of(String type, List<Field> fields) {
    return new Shape(type, List.of(type), fields);
  }
}
