package org.yearbook.persistence.answer;

import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.answer.JsonBytes;
import org.yearbook.domain.question.NodeId;
import org.yearbook.persistence.catalogue.ValueKind;

/** Writes the value of one column. */
public final class LeafWriter extends FieldWriter {

  private final String type;
  private final ValueKind kind;
  private final int column;
  private final boolean nullable;

  /**
   * A writer of a column.
   *
   * @param type the type of the object, which is part of a node id
   * @param column its index in the row, from 0
   */
  public LeafWriter(String responseKey, String type, ValueKind kind, int column, boolean nullable) {
    super(responseKey);
    this.type = type;
    this.kind = kind;
    this.column = column;
    this.nullable = nullable;
  }

  @Override
  boolean writeValue(Writing writing, Row row) {
    Object value = row.getValue(column);
    if (value != null) {
      write(writing.out, value);
      return true;
    }
    if (nullable) {
      writing.out.nullValue();
      return true;
    }
    writing.missing(responseKey);
    return false;
  }

  private void write(JsonBytes out, Object value) {
    switch (kind) {
      case TEXT -> out.string((String) value);
      case TOKEN, DECIMAL -> out.raw('"').ascii((String) value).raw('"');
      case NUMBER -> out.ascii((String) value);
      case INTEGER -> out.number(((Number) value).longValue());
      case BOOLEAN -> out.bool((Boolean) value);
      case DATE -> out.date((LocalDate) value);
      case DATE_TIME ->
          out.string(
              DateTimeFormatter.ISO_INSTANT.format(
                  ((OffsetDateTime) value).withOffsetSameInstant(ZoneOffset.UTC)));
      case TEXT_LIST, TOKEN_LIST -> list(out, (Object[]) value);
      case NODE_ID -> out.raw('"').ascii(NodeId.encode(type, (String) value)).raw('"');
      case TYPED_NODE_ID -> out.raw('"').ascii(NodeId.encode((String) value)).raw('"');
    }
  }

  private static void list(JsonBytes out, @Nullable Object[] values) {
    out.raw('[');
    for (int index = 0; index < values.length; index++) {
      if (index > 0) {
        out.raw(',');
      }
      out.string(String.valueOf(values[index]));
    }
    out.raw(']');
  }
}
