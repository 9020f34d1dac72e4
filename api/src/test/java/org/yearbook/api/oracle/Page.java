package org.yearbook.api.oracle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list, as {@code first}, {@code after}, {@code last} and {@code before} choose it.
 *
 * @param all the rows of all pages
 */
record Page<T>(
    Ordering<T> ordering,
    List<Row<T>> rows,
    List<Row<T>> all,
    boolean hasNextPage,
    boolean hasPreviousPage) {
  private static final int USUAL_SIZE = 20;

  int totalCount() {
    return all.size();
  }

  /** Where a page is asked for; all may be missing. */
  record Bounds(
      @Nullable Integer first,
      @Nullable String after,
      @Nullable Integer last,
      @Nullable String before) {}

  static <T> Page<T> of(List<Row<T>> filtered, Ordering<T> ordering, Bounds bounds) {
    List<Row<T>> list = ordering.sorted(filtered);
    int start = 0;
    int end = list.size();
    if (bounds.after() != null) {
      String after = bounds.after();
      start = (int) list.stream().filter(row -> ordering.compare(row, after) <= 0).count();
    }
    if (bounds.before() != null) {
      String before = bounds.before();
      end = (int) list.stream().filter(row -> ordering.compare(row, before) < 0).count();
    }
    int length = Math.max(0, end - start);
    boolean precedes = start > 0;
    boolean follows = end < list.size();
    if (bounds.last() != null) {
      int size = Math.min(bounds.last(), length);
      return new Page<>(
          ordering,
          list.subList(start + length - size, start + length),
          list,
          follows,
          precedes || size < length);
    }
    int size = Math.min(bounds.first() == null ? USUAL_SIZE : bounds.first(), length);
    return new Page<>(
        ordering, list.subList(start, start + size), list, follows || size < length, precedes);
  }
}
