package org.yearbook.schema.contract;

import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was found in place of the right value, as GraphQL writes it and never long. */
public final class Found {
  private static final int LONGEST = 40;

  private Found() {}

  /** Describes a value of a document or of JSON. */
  public static String of(@Nullable Object value) {
    if (value instanceof EnumValue word) {
      return shortened(word.getName());
    } else if (value instanceof NullValue) {
      return "null";
    } else if (value instanceof Value<?> literal && plain(literal) != literal) {
      return of(plain(literal));
    } else if (value instanceof String text) {
      return quoted(text);
    } else if (value instanceof List<?>) {
      return "a list";
    } else if (value instanceof Map<?, ?>) {
      return "an object";
    }
    return value == null || value instanceof Number || value instanceof Boolean
        ? shortened(String.valueOf(value))
        : "something else";
  }

  /**
   * The text, number, truth value, list or object that a literal of a document stands for, lists
   * and objects without what is in them; itself when it is something else.
   */
  static Object plain(Value<?> literal) {
    if (literal instanceof StringValue text) {
      return Objects.requireNonNullElse(text.getValue(), "");
    } else if (literal instanceof IntValue whole) {
      return whole.getValue();
    } else if (literal instanceof FloatValue number) {
      return number.getValue();
    }
    if (literal instanceof ArrayValue) {
      return List.of();
    } else if (literal instanceof ObjectValue) {
      return Map.of();
    }
    return literal instanceof BooleanValue truth ? truth.isValue() : literal;
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    shortened(text).codePoints().forEach(point -> appendTo(quoted, point));
    return quoted.append('"').toString();
  }

  /** What can't be seen or stored is written as an escape. */
  private static void appendTo(StringBuilder quoted, int point) {
    if (point == '"' || point == '\\') {
      quoted.append('\\').appendCodePoint(point);
    } else if (Character.isISOControl(point)
        || Character.getType(point) == Character.SURROGATE
        || Character.getType(point) == Character.FORMAT) {
      quoted.append("\\u%04X".formatted(point));
    } else {
      quoted.appendCodePoint(point);
    }
  }

  private static String shortened(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return text.substring(0, end) + "…";
  }
}
