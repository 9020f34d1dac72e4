package org.yearbook.persistence.answer;

import io.vertx.sqlclient.Row;

/** Writes the name of a type that is known before any row is read. */
public final class TypeNameWriter extends FieldWriter {
  private final String type;

  public TypeNameWriter(String responseKey, String type) {
    super(responseKey);
    this.type = type;
  }

  @Override
  boolean writeValue(Writing writing, Row row) {
    writing.out.token(type);
    return true;
  }
}
