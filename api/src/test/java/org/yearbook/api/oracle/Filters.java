package org.yearbook.api.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.document.Edition;
import org.yearbook.domain.language.Folding;
import org.yearbook.domain.measure.Metric;
import org.yearbook.domain.measure.Observation;
import org.yearbook.domain.measure.Period;
import org.yearbook.domain.subject.Facility;
import org.yearbook.domain.subject.Name;

/** Which rows a {@code where} means. */
final class Filters {
  private Filters() {}

  static Predicate<Row<Facility>> facilities(@Nullable Map<String, Object> where) {
    return all(
        where,
        Map.of(
            "slug", same(row -> row.of().slug()),
            "name", text(row -> row.of().names().all().stream().map(Name::text).toList()),
            "kind", same(row -> row.of().kind().name()),
            "status", same(row -> row.of().status().name())));
  }

  static Predicate<Row<Metric>> metrics(@Nullable Map<String, Object> where) {
    return all(
        where,
        Map.of(
            "code", same(row -> row.of().code()),
            "name", text(row -> List.of(row.of().name().zh(), row.of().name().en())),
            "theme", same(row -> row.of().theme().name())));
  }

  static Predicate<Row<Edition>> editions(@Nullable Map<String, Object> where) {
    return all(
        where,
        Map.of(
            "slug", same(row -> row.of().slug()),
            "referenceYear", same(row -> row.of().referenceYear())));
  }

  static Predicate<Row<Observation>> observations(@Nullable Map<String, Object> where) {
    return all(
        where,
        Map.of(
            "metric", same(row -> row.of().metric()),
            "subject", same(row -> row.of().subject()),
            "system", same(row -> row.of().system()),
            "edition", same(row -> EditionRows.edition(row).key()),
            "period", period(row -> row.of().period()),
            "aggregation", same(row -> row.of().aggregation().name()),
            "qualifier", same(row -> row.of().qualifier().name())));
  }

  /** What a condition of a filter means, given what stands in it. */
  private interface Condition<T> extends Function<Map<String, Object>, Predicate<T>> {}

  private static <T> Predicate<T> all(
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
      default -> Objects.requireNonNull(conditions.get(name), name).apply(object(given));
    };
  }

  private static <T> List<Predicate<T>> list(Object given, Map<String, Condition<T>> conditions) {
    return ((List<?>) given).stream().map(each -> all(object(each), conditions)).toList();
  }

  private static <T> Condition<T> same(Function<T, @Nullable Object> value) {
    return given ->
        operators(
            given,
            Map.of(
                "eq", operand -> row -> operand.equals(value.apply(row)),
                "in", operand -> row -> ((List<?>) operand).contains(value.apply(row))));
  }

  private static <T> Condition<T> text(Function<T, List<String>> texts) {
    return given ->
        operators(
            given,
            Map.of(
                "contains",
                operand ->
                    row ->
                        texts.apply(row).stream()
                            .anyMatch(
                                text ->
                                    Folding.fold(text).contains(Folding.fold((String) operand)))));
  }

  private static <T> Condition<T> period(Function<T, @Nullable Period> period) {
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
                    }));
  }

  private static <T> Predicate<T> operators(
      Map<String, Object> given, Map<String, Function<Object, Predicate<T>>> operators) {
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
    return object(range).get("start") instanceof LocalDate day ? day : LocalDate.MIN;
  }

  private static LocalDate end(Object range) {
    return object(range).get("end") instanceof LocalDate day ? day : LocalDate.MAX;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(Object given) {
    return (Map<String, Object>) given;
  }
}
