package org.yearbook.persistence.answer;

import io.vertx.sqlclient.Row;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.yearbook.domain.answer.JsonBytes;

/** Writes one field of an object, its key included. Planned once with the question. */
public abstract class FieldWriter {
  final String responseKey;

  /** The key in quotes with its colon. GraphQL names need no escapes. */
  private final byte[] prefix;

  FieldWriter(String responseKey) {
    this.responseKey = responseKey;
    this.prefix = ("\"" + responseKey + "\":").getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Writes the field.
   *
   * @return false when the value is missing but may not be; what was written then is to be taken
   *     back
   */
  final boolean write(Writing writing, Row row) {
    writing.out.raw(prefix);
    return writeValue(writing, row);
  }

  abstract boolean writeValue(Writing writing, Row row);

  /**
   * Writes an object.
   *
   * @return false when one of its fields is missing but may not be
   */
  static boolean writeObject(Writing writing, Row row, List<FieldWriter> fields) {
    JsonBytes out = writing.out;
    out.raw('{');
    for (int index = 0; index < fields.size(); index++) {
      if (index > 0) {
        out.raw(',');
      }
      if (!fields.get(index).write(writing, row)) {
        return false;
      }
    }
    out.raw('}');
    return true;
  }
}
