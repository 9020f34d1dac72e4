package org.yearbook.persistence.answer;

import io.vertx.sqlclient.Row;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one list of the question, for all parents at once. Rows of one parent stand together,
 * in their order.
 *
 * <p>Where the list has parents, the first column of each row is the key of its parent, and the
 * parents ascend.
 */
public final class ListRows {
  /** No rows at all. */
  static final ListRows NONE = new ListRows(List.of(), false);

  private final List<Row> rows;

  /** The keys of the parents that have rows, ascending, and where the rows of each begin. */
  private final long[] parents;

  private final int[] starts;

  /** Where the rows of one parent stand. */
  record Span(int from, int to) {
    static final Span EMPTY = new Span(0, 0);

    int size() {
      return to - from;
    }
  }

  /** Rows as they arrived; with parents, those of one parent stand together. */
  public ListRows(List<Row> rows, boolean hasParents) {
    this.rows = rows;
    int end = hasParents ? endOfParents(rows) : 0;
    long[] found = new long[end];
    int[] begun = new int[end + 1];
    int count = 0;
    for (int at = 0; at < end; at++) {
      long parent = rows.get(at).getLong(0);
      if (count == 0 || found[count - 1] != parent) {
        found[count] = parent;
        begun[count++] = at;
      }
    }
    begun[count] = end;
    this.parents = Arrays.copyOf(found, count);
    this.starts = begun;
  }

  /** Rows of a parent that is missing stand last, and nobody asks for them. */
  private static int endOfParents(List<Row> rows) {
    int end = rows.size();
    while (end > 0 && rows.get(end - 1).getValue(0) == null) {
      end--;
    }
    return end;
  }

  Row get(int index) {
    return rows.get(index);
  }

  /** All rows, for a list at the top. */
  Span all() {
    return new Span(0, rows.size());
  }

  /** The rows of one parent, none when there are none. */
  Span of(@Nullable Long parent) {
    int place = parent == null ? -1 : Arrays.binarySearch(parents, parent);
    return place < 0 ? Span.EMPTY : new Span(starts[place], starts[place + 1]);
  }
}
