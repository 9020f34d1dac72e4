package org.yearbook.persistence.answer;

import io.vertx.sqlclient.Row;
import java.util.Arrays;
import java.util.List;

/**
 * All rows of a small table that many other rows refer to, each beginning with its id, by which
 * they ascend.
 */
public final class ReferenceTable {
  private final List<Row> rows;
  private final long[] ids;

  public ReferenceTable(List<Row> rows) {
    this.rows = List.copyOf(rows);
    this.ids = rows.stream().mapToLong(row -> row.getLong(0)).toArray();
  }

  int size() {
    return ids.length;
  }

  /** Where the row with an id stands, negative when there is none. */
  int find(long id) {
    return Arrays.binarySearch(ids, id);
  }

  Row get(int index) {
    return rows.get(index);
  }
}
