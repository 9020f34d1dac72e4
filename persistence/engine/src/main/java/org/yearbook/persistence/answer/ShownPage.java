package org.yearbook.persistence.answer;

import io.vertx.sqlclient.Row;

/**
 * A page that is being written.
 *
 * @param parent the row that holds what is known of the page as a whole
 * @param rows the rows of the list
 * @param read which of them were read for this parent
 * @param shown which of these are on the page
 */
record ShownPage(Row parent, ListRows rows, ListRows.Span read, ListRows.Span shown) {
  /** Whether more rows were read than are shown. */
  boolean hasExtra() {
    return read.size() > shown.size();
  }
}
