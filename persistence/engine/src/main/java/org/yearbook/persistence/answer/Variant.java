package org.yearbook.persistence.answer;

import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Set;

/**
 * How an object is written when it is of a type.
 *
 * @param presence the index of a column that is NULL exactly when the object is not there, or
 *     {@link #ALWAYS}
 * @param kinds what that column says when the object is of the type; empty when anything will do
 */
public record Variant(int presence, Set<String> kinds, List<FieldWriter> fields) {
  /** Marks an object that is there wherever its row is. */
  public static final int ALWAYS = -1;

  public Variant {
    kinds = Set.copyOf(kinds);
    fields = List.copyOf(fields);
  }

  boolean isPresent(Row row) {
    if (presence == ALWAYS) {
      return true;
    }
    Object value = row.getValue(presence);
    return value != null && (kinds.isEmpty() || kinds.contains(value.toString()));
  }
}
