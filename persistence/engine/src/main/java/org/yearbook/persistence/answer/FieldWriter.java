package org.yearbook.persistence.answer;

import io.vertx.sqlclient.Row;
import java.util.List;
import org.yearbook.domain.answer.AnswerSink;
import org.yearbook.domain.answer.ResponseKey;

/** Writes one field of an object, its key included. Planned once with the question. */
public abstract class FieldWriter {
  final String responseKey;

  private final ResponseKey key;

  FieldWriter(String responseKey) {
    this.responseKey = responseKey;
    this.key = new ResponseKey(responseKey);
  }

  /**
   * Writes the field.
   *
   * @return false when the value is missing but may not be; what was written then is to be taken
   *     back
   */
  final boolean write(Writing writing, Row row) {
    writing.out.key(key);
    return writeValue(writing, row);
  }

  abstract boolean writeValue(Writing writing, Row row);

  /**
   * Writes an object.
   *
   * @return false when one of its fields is missing but may not be
   */
  static boolean writeObject(Writing writing, Row row, List<FieldWriter> fields) {
    AnswerSink out = writing.out;
    out.beginObject();
    for (int index = 0; index < fields.size(); index++) {
      if (index > 0) {
        out.next();
      }
      if (!fields.get(index).write(writing, row)) {
        return false;
      }
    }
    out.endObject();
    return true;
  }
}
