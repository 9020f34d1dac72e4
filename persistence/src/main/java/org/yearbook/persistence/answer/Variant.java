package org.yearbook.persistence.answer;

import io.vertx.sqlclient.Row;
import java.util.List;

/**
 * How an object is written when it is of one type.
 *
 * @param presence the index of a column that is NULL exactly when the object is not there or not of
 *     this type, or {@link #ALWAYS}
 */
public record Variant(int presence, List<FieldWriter> fields) {
  /** Marks an object that is there wherever its row is. */
  public static final int ALWAYS = -1;

  public Variant {
    fields = List.copyOf(fields);
  }

  boolean isPresent(Row row) {
    return presence == ALWAYS || row.getValue(presence) != null;
  }
}
