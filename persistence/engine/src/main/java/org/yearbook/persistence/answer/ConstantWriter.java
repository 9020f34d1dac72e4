package org.yearbook.persistence.answer;

import io.vertx.sqlclient.Row;

/** Writes a description of the schema, which was known before any row was read. */
public final class ConstantWriter extends FieldWriter {
  private final byte[] json;

  /** The JSON is written as it is. */
  public ConstantWriter(String responseKey, byte[] json) {
    super(responseKey);
    this.json = json.clone();
  }

  @Override
  boolean writeValue(Writing writing, Row row) {
    writing.out.json(json);
    return true;
  }
}
