package org.yearbook.persistence.answer;

import io.vertx.sqlclient.Row;
import java.nio.charset.StandardCharsets;

/**
 * Writes what was known before any row was read: the name of a type, or a description of the
 * schema.
 */
public final class ConstantWriter extends FieldWriter {
  private final byte[] json;

  /** The JSON is written as it is. */
  public ConstantWriter(String responseKey, byte[] json) {
    super(responseKey);
    this.json = json.clone();
  }

  /** A writer of the name of a type. */
  public static ConstantWriter typeName(String responseKey, String type) {
    return new ConstantWriter(
        responseKey, ("\"" + type + "\"").getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  boolean writeValue(Writing writing, Row row) {
    writing.out.raw(json);
    return true;
  }
}
