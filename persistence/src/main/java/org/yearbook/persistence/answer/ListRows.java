package org.yearbook.persistence.answer;

import io.vertx.sqlclient.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one list of the question, for all parents at once. Rows of one parent stand together,
 * in their order.
 *
 * <p>Where the list has parents, the first column of each row is the key of its parent.
 */
public final class ListRows {
  /** No rows at all. */
  static final ListRows NONE = new ListRows(List.of(), false);

  private final List<Row> rows;
  private final Map<Long, Span> byParent;

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
    this.byParent = hasParents ? spans(rows) : Map.of();
  }

  private static Map<Long, Span> spans(List<Row> rows) {
    Map<Long, Span> spans = new HashMap<>();
    int from = 0;
    for (int at = 1; at <= rows.size(); at++) {
      Long parent = rows.get(from).getLong(0);
      if (at == rows.size() || !parent.equals(rows.get(at).getLong(0))) {
        spans.put(parent, new Span(from, at));
        from = at;
      }
    }
    return spans;
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
    return byParent.getOrDefault(parent, Span.EMPTY);
  }
}
