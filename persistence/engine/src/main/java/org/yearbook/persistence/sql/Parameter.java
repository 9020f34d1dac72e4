package org.yearbook.persistence.sql;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.language.Folding;
import org.yearbook.domain.problem.ErrorCode;
import org.yearbook.domain.problem.YearbookException;
import org.yearbook.domain.question.Cursor;
import org.yearbook.domain.question.Operand;

/** A value of a statement that is bound each time it is sent. Equal parameters share a place. */
public sealed interface Parameter {
  /**
   * The value to bind.
   *
   * @throws YearbookException when the value makes no sense
   */
  @Nullable Object bind(Map<String, Object> variables);

  /** A text, a number or a date as it is. */
  record Plain(Operand operand) implements Parameter {
    @Override
    public @Nullable Object bind(Map<String, Object> variables) {
      return operand.resolve(variables);
    }
  }

  /** An argument of a list: a text, a number, or a list of texts. */
  record Argument(Operand operand) implements Parameter {
    private static final int LONGEST = 100;

    @Override
    public @Nullable Object bind(Map<String, Object> variables) {
      return operand.resolve(variables) instanceof List<?> list
          ? atMost(LONGEST, list).stream().map(Parameter::text).toArray(String[]::new)
          : operand.resolve(variables);
    }
  }

  /** A value as a text, which the statement casts. */
  record PlainText(Operand operand) implements Parameter {
    @Override
    public @Nullable Object bind(Map<String, Object> variables) {
      return text(operand.resolve(variables));
    }
  }

  /** A list of texts; a single value counts as a list of one. */
  record Texts(Operand operand) implements Parameter {
    @Override
    public Object bind(Map<String, Object> variables) {
      return elements(operand, variables).stream().map(Parameter::text).toArray(String[]::new);
    }
  }

  /** A list of whole numbers; a single value counts as a list of one. */
  record Integers(Operand operand) implements Parameter {
    @Override
    public Object bind(Map<String, Object> variables) {
      return elements(operand, variables).stream().map(Integer.class::cast).toArray(Integer[]::new);
    }
  }

  /** A text as folded columns are. */
  record FoldedText(Operand operand) implements Parameter {
    @Override
    public Object bind(Map<String, Object> variables) {
      return Folding.fold(String.valueOf(operand.resolve(variables)));
    }
  }

  /** The first or last day of a range, null for open. */
  record RangeBound(Operand start, Operand end, boolean isStart) implements Parameter {
    @Override
    public @Nullable Object bind(Map<String, Object> variables) {
      LocalDate first = (LocalDate) start.resolve(variables);
      LocalDate last = (LocalDate) end.resolve(variables);
      if (first != null && last != null && last.isBefore(first)) {
        throw new YearbookException(
            ErrorCode.INVALID_ARGUMENT,
            "The range from "
                + first
                + " to "
                + last
                + " ends before it begins. Give the earlier day as “start”.");
      }
      return isStart ? first : last;
    }
  }

  /** A point in time. */
  record PointInTime(Operand operand) implements Parameter {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    @Override
    public @Nullable Object bind(Map<String, Object> variables) {
      Instant instant = (Instant) operand.resolve(variables);
      if (instant == null) {
        return null;
      } else if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
        throw new YearbookException(
            ErrorCode.INVALID_ARGUMENT,
            "The time " + instant + " is in none of the years 1 to 9999.");
      }
      return instant.atOffset(ZoneOffset.UTC);
    }
  }

  /** A whole number of 1 or more. */
  record AtLeastOne(Operand operand, String field) implements Parameter {
    @Override
    public Object bind(Map<String, Object> variables) {
      Integer number = (Integer) operand.resolve(variables);
      if (number == null || number < 1) {
        throw new YearbookException(
            ErrorCode.INVALID_ARGUMENT, "“" + field + "” is " + number + "; ask for 1 or more.");
      }
      return number;
    }
  }

  /** Keys of objects; a single one counts as a list of one. */
  record Keys(Operand operand) implements Parameter {
    @Override
    public Object bind(Map<String, Object> variables) {
      List<?> keys = atMost(Argument.LONGEST, elements(operand, variables));
      return keys.stream().filter(Objects::nonNull).map(Parameter::text).toArray(String[]::new);
    }
  }

  /** One of the order keys inside a cursor, as a text. */
  record CursorKey(Operand cursor, String signature, int keys, int index) implements Parameter {
    @Override
    public @Nullable Object bind(Map<String, Object> variables) {
      return Cursor.decode(String.valueOf(cursor.resolve(variables)), signature, keys)
          .values()
          .get(index);
    }
  }

  /**
   * One of the keys of some groups, all of its values.
   *
   * @param index 0 for that of the parents, then those that groups of one parent are told apart by
   * @param type its SQL type: bigint, integer or text
   */
  record GroupKeys(int index, String type) implements Parameter {
    /** Among the variables, the list of the keys has this name, which no variable has. */
    public static final String NAME = "keys of groups";

    @Override
    public Object bind(Map<String, Object> variables) {
      List<?> keys = (List<?>) Objects.requireNonNull(variables.get(NAME), NAME);
      List<?> values = (List<?>) keys.get(index);
      return switch (type) {
        case "bigint" -> values.toArray(Long[]::new);
        case "integer" -> values.toArray(Integer[]::new);
        default -> values.toArray(String[]::new);
      };
    }
  }

  private static List<?> atMost(int most, List<?> list) {
    if (list.size() > most) {
      throw new YearbookException(
          ErrorCode.LIMIT_EXCEEDED,
          "A list of " + list.size() + " is too long; give at most " + most + ".");
    }
    return list;
  }

  private static @Nullable String text(@Nullable Object value) {
    if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    }
    return value == null ? null : value.toString();
  }

  private static List<?> elements(Operand operand, Map<String, Object> variables) {
    Object value = operand.resolve(variables);
    if (value instanceof List<?> list) {
      return list;
    }
    return value == null ? List.of() : List.of(value);
  }
}
