package org.yearbook.persistence.answer;

import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.answer.AnswerSink;
import org.yearbook.domain.language.Bilingual;
import org.yearbook.domain.language.Language;
import org.yearbook.domain.measure.FigureText;
import org.yearbook.domain.measure.NullReason;
import org.yearbook.domain.measure.Qualifier;
import org.yearbook.domain.measure.Quantity;
import org.yearbook.domain.measure.Unit;
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
      writing.out.nothing();
      return true;
    }
    writing.missing(responseKey);
    return false;
  }

  private void write(AnswerSink out, Object value) {
    switch (kind) {
      case TEXT -> out.text((String) value);
      case TOKEN, DECIMAL -> out.token((String) value);
      case NUMBER -> out.digits((String) value);
      case INTEGER -> out.integer(((Number) value).longValue());
      case BOOLEAN -> out.truth((Boolean) value);
      case DATE -> out.day((LocalDate) value);
      case DATE_TIME ->
          out.text(
              DateTimeFormatter.ISO_INSTANT.format(
                  ((OffsetDateTime) value).withOffsetSameInstant(ZoneOffset.UTC)));
      case FIGURE -> out.text(inWords((String[]) value));
      case TEXT_LIST, TOKEN_LIST -> list(out, (Object[]) value);
      case NODE_ID -> out.token(NodeId.encode(type, (String) value));
      case TYPED_NODE_ID -> out.token(NodeId.encode((String) value));
    }
  }

  /** Of language, value, low, high, qualifier, reason for no value, and the fields of the unit. */
  private static String inWords(@Nullable String[] parts) {
    Unit unit =
        new Unit(
            required(parts[6]),
            required(parts[7]),
            new Bilingual(required(parts[8]), required(parts[9])),
            Quantity.valueOf(parts[10]),
            new BigDecimal(required(parts[11])),
            parts[12],
            parts[13]);
    return new FigureText(
            decimal(parts[1]),
            decimal(parts[2]),
            decimal(parts[3]),
            Qualifier.valueOf(parts[4]),
            parts[5] == null ? null : NullReason.valueOf(parts[5]),
            unit)
        .in("_zh".equals(parts[0]) ? Language.ZH : Language.EN);
  }

  private static String required(@Nullable String part) {
    return Objects.requireNonNull(part, "the columns of a unit");
  }

  private static @Nullable BigDecimal decimal(@Nullable String text) {
    return text == null ? null : new BigDecimal(text);
  }

  private static void list(AnswerSink out, @Nullable Object[] values) {
    out.beginList();
    for (int index = 0; index < values.length; index++) {
      if (index > 0) {
        out.next();
      }
      out.text(String.valueOf(values[index]));
    }
    out.endList();
  }
}
