package org.yearbook.persistence.answer;

import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.answer.JsonBytes;

/**
 * Writes the object of a table that is kept in memory, to which the row refers. Each object is
 * written out once for each version of the data, and then copied.
 */
public final class ReferenceWriter extends FieldWriter {
  private static final int USUAL_SIZE = 128;

  private final String type;
  private final int column;
  private final OneWriter object;
  private volatile Written written = new Written(new ReferenceTable(List.of()));

  /** What is written already of the objects of a table, in the order of its rows. */
  private record Written(ReferenceTable table, AtomicReferenceArray<byte @Nullable []> objects) {
    Written(ReferenceTable table) {
      this(table, new AtomicReferenceArray<>(table.size()));
    }
  }

  /**
   * A writer of objects of a type.
   *
   * @param column the index of the column that holds the id of the object, or null
   * @param object writes the object from its row in the table
   */
  public ReferenceWriter(String type, int column, OneWriter object) {
    super(object.responseKey);
    this.type = type;
    this.column = column;
    this.object = object;
  }

  @Override
  boolean writeValue(Writing writing, Row row) {
    Long id = row.getLong(column);
    ReferenceTable table = writing.references.of(type);
    int at = id == null ? -1 : table.find(id);
    if (at < 0) {
      return object.writeMissing(writing);
    }
    byte[] ready = writing.out instanceof JsonBytes ? json(writing.references, table, at) : null;
    if (ready == null) {
      return object.writeValue(writing, table.get(at));
    }
    writing.out.json(ready);
    return true;
  }

  /** The object as it is always written; null when something is wrong with it. */
  private byte @Nullable [] json(ReferenceTables references, ReferenceTable table, int at) {
    Written known = written;
    if (known.table != table) {
      known = new Written(table);
      written = known;
    }
    byte[] json = known.objects.getAcquire(at);
    if (json == null) {
      JsonBytes bytes = new JsonBytes(USUAL_SIZE);
      Writing apart = new Writing(bytes, new ListRows[0], references, Culprits.NONE);
      if (!object.writeValue(apart, table.get(at)) || !apart.problems().isEmpty()) {
        return null;
      }
      json = bytes.toByteArray();
      known.objects.setRelease(at, json);
    }
    return json;
  }
}
