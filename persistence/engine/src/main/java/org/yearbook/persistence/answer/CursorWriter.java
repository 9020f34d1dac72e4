package org.yearbook.persistence.answer;

import io.vertx.sqlclient.Row;

/** Writes the cursor of the row. */
public final class CursorWriter extends FieldWriter {
  private final PageFieldWriter.CursorColumns cursor;

  public CursorWriter(String responseKey, PageFieldWriter.CursorColumns cursor) {
    super(responseKey);
    this.cursor = cursor;
  }

  @Override
  boolean writeValue(Writing writing, Row row) {
    cursor.write(writing, row);
    return true;
  }
}
