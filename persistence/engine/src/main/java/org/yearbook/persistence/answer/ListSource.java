package org.yearbook.persistence.answer;

import io.vertx.sqlclient.Row;
import java.util.List;

/**
 * The rows of a list that belong to a place in the answer.
 *
 * @param list the index of the list among those of the question
 * @param parentKey the index of the column of the parent's row that holds its key, or {@link #TOP}
 */
public record ListSource(int list, int parentKey) {
  /** Marks a list at the top, which has no parent. */
  public static final int TOP = -1;

  ListRows.Span span(Writing writing, Row parent) {
    ListRows rows = writing.list(list);
    return parentKey == TOP ? rows.all() : rows.of(parent.getLong(parentKey));
  }

  /**
   * Writes some of the rows as a JSON array of objects; false when a value that must be there is
   * missing.
   */
  static boolean writeArray(
      Writing writing, ListRows rows, ListRows.Span span, List<Variant> variants) {
    writing.out.beginList();
    for (int at = span.from(); at < span.to(); at++) {
      if (at > span.from()) {
        writing.out.next();
      }
      writing.enter(at - span.from());
      boolean written = writeRow(writing, rows.get(at), variants);
      writing.leave();
      if (!written) {
        return false;
      }
    }
    writing.out.endList();
    return true;
  }

  /** Writes one row by the variant that is present. */
  static boolean writeRow(Writing writing, Row row, List<Variant> variants) {
    Variant variant = OneWriter.present(row, variants);
    if (variant == null) {
      writing.missing();
      return false;
    }
    return FieldWriter.writeObject(writing, row, variant.fields());
  }
}
