package org.yearbook.api.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.language.Folding;
import org.yearbook.domain.measure.Period;

/** What the operators of filters mean. */
final class Comparing {
  private Comparing() {}

  /** What a condition of a filter means, given what stands in it. */
  interface Condition<T> extends Function<Map<String, Object>, Predicate<T>> {}

  /** What an operator means, given what it compares with. */
  interface Operator<T> extends Function<Object, Predicate<T>> {}

  static <T> Predicate<T> all(
      @Nullable Map<String, Object> where, Map<String, Condition<T>> conditions) {
    Predicate<T> all = row -> true;
    for (Map.Entry<String, Object> part :
        where == null ? Map.<String, Object>of().entrySet() : where.entrySet()) {
      if (part.getValue() != null) {
        all = all.and(part(part.getKey(), part.getValue(), conditions));
      }
    }
    return all;
  }

  private static <T> Predicate<T> part(
      String name, Object given, Map<String, Condition<T>> conditions) {
    return switch (name) {
      case "and" -> list(given, conditions).stream().reduce(row -> true, Predicate::and);
      case "or" -> list(given, conditions).stream().reduce(row -> false, Predicate::or);
      case "not" -> all(object(given), conditions).negate();
      default ->
          Objects.requireNonNull(conditions.get(name), name)
              .apply(given instanceof Map ? object(given) : Map.of("eq", given));
    };
  }

  private static <T> List<Predicate<T>> list(Object given, Map<String, Condition<T>> conditions) {
    return objects(given).stream().map(each -> all(each, conditions)).toList();
  }

  static <T> Condition<T> same(Function<T, @Nullable Object> value) {
    return one(row -> Stream.ofNullable(value.apply(row)).toList());
  }

  /** At least one of several values meets each of the conditions. */
  static <T> Condition<T> one(Function<T, List<?>> values) {
    return given ->
        operators(
            given,
            Map.of(
                "eq", operand -> row -> values.apply(row).contains(operand),
                "in",
                    operand ->
                        row -> values.apply(row).stream().anyMatch(elements(operand)::contains),
                "isNull", operand -> row -> operand.equals(values.apply(row).isEmpty())));
  }

  /** A number, compared whatever its scale; a missing one can only be found missing. */
  static <T> Condition<T> number(Function<T, @Nullable BigDecimal> value) {
    Map<String, Operator<T>> operators = new HashMap<>();
    operators.put("eq", compared(value, order -> order == 0));
    operators.put("lt", compared(value, order -> order < 0));
    operators.put("lte", compared(value, order -> order <= 0));
    operators.put("gt", compared(value, order -> order > 0));
    operators.put("gte", compared(value, order -> order >= 0));
    operators.put("isNull", operand -> row -> operand.equals(value.apply(row) == null));
    Operator<T> equal = compared(value, order -> order == 0);
    operators.put(
        "in",
        operand -> row -> elements(operand).stream().anyMatch(each -> equal.apply(each).test(row)));
    return given -> operators(given, operators);
  }

  private static <T> Operator<T> compared(
      Function<T, @Nullable BigDecimal> value, IntPredicate holds) {
    return operand ->
        row -> {
          BigDecimal own = value.apply(row);
          return own != null && holds.test(own.compareTo(new BigDecimal(operand.toString())));
        };
  }

  static <T> Condition<T> text(Function<T, List<String>> texts) {
    return given ->
        operators(
            given,
            Map.of(
                "contains", operand -> row -> any(texts.apply(row), operand, String::contains),
                "startsWith", operand -> row -> any(texts.apply(row), operand, String::startsWith),
                "eq", operand -> row -> any(texts.apply(row), operand, String::equals)));
  }

  private interface Texts {
    boolean fit(String own, String given);
  }

  private static boolean any(List<String> texts, Object operand, Texts comparison) {
    String given = Folding.fold((String) operand);
    return texts.stream().anyMatch(text -> comparison.fit(Folding.fold(text), given));
  }

  static <T> Condition<T> period(Function<T, @Nullable Period> period) {
    return given ->
        operators(
            given,
            Map.of(
                "overlaps",
                operand ->
                    row -> {
                      Period own = period.apply(row);
                      return own != null
                          && !own.start().isAfter(end(operand))
                          && !own.end().isBefore(start(operand));
                    },
                "within",
                operand ->
                    row -> {
                      Period own = period.apply(row);
                      return own != null
                          && !own.start().isBefore(start(operand))
                          && !own.end().isAfter(end(operand));
                    },
                "isNull",
                operand -> row -> operand.equals(period.apply(row) == null)));
  }

  /** The one object that a relation leads to is so; false where there is none. */
  static <T, R> Condition<T> toOne(
      Function<T, @Nullable R> relation, Function<Map<String, Object>, Predicate<R>> filter) {
    return given -> {
      Predicate<R> holds = remembered(filter.apply(given));
      return row -> {
        R found = relation.apply(row);
        return found != null && holds.test(found);
      };
    };
  }

  /** How many of the objects that a relation leads to are so. */
  static <T, R> Map<String, Operator<T>> quantifiers(
      Function<T, Stream<R>> relation, Function<Map<String, Object>, Predicate<R>> filter) {
    return Map.of(
        "some",
        which -> {
          Predicate<R> holds = remembered(filter.apply(object(which)));
          return row -> relation.apply(row).anyMatch(holds);
        },
        "none",
        which -> {
          Predicate<R> holds = remembered(filter.apply(object(which)));
          return row -> relation.apply(row).noneMatch(holds);
        },
        "every",
        which -> {
          Predicate<R> holds = remembered(filter.apply(object(which)));
          return row -> relation.apply(row).allMatch(holds);
        });
  }

  /** Objects that are reached on many ways are looked at once. */
  private static <R> Predicate<R> remembered(Predicate<R> holds) {
    IdentityHashMap<R, Boolean> known = new IdentityHashMap<>();
    return row -> {
      Boolean answer = known.get(row);
      if (answer == null) {
        answer = holds.test(row);
        known.put(row, answer);
      }
      return answer;
    };
  }

  static <T> Predicate<T> operators(Map<String, Object> given, Map<String, Operator<T>> operators) {
    Predicate<T> all = row -> true;
    for (Map.Entry<String, Object> operator : given.entrySet()) {
      if (operator.getValue() != null) {
        all =
            all.and(
                Objects.requireNonNull(operators.get(operator.getKey()), operator.getKey())
                    .apply(operator.getValue()));
      }
    }
    return all;
  }

  private static LocalDate start(Object range) {
    return day(object(range).get("start"), LocalDate.MIN);
  }

  private static LocalDate end(Object range) {
    return day(object(range).get("end"), LocalDate.MAX);
  }

  private static LocalDate day(@Nullable Object given, LocalDate open) {
    return given == null ? open : LocalDate.parse(given.toString());
  }

  /** A single value stands for a list of one, also in what was not coerced yet. */
  private static List<?> elements(Object given) {
    return given instanceof List<?> list ? list : List.of(given);
  }

  static List<Map<String, Object>> objects(Object given) {
    return elements(given).stream().map(Comparing::object).toList();
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> object(Object given) {
    return (Map<String, Object>) given;
  }
}
