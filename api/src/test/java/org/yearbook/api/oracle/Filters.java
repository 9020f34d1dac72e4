package org.yearbook.api.oracle;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.check.Validation;
import org.yearbook.domain.document.Edition;
import org.yearbook.domain.document.Section;
import org.yearbook.domain.language.Bilingual;
import org.yearbook.domain.language.Folding;
import org.yearbook.domain.measure.Metric;
import org.yearbook.domain.measure.Observation;
import org.yearbook.domain.measure.Period;
import org.yearbook.domain.subject.Achievement;
import org.yearbook.domain.subject.Event;
import org.yearbook.domain.subject.Listing;
import org.yearbook.domain.subject.Name;
import org.yearbook.domain.subject.Participation;
import org.yearbook.domain.subject.StatusAssertion;
import org.yearbook.domain.subject.Subject;
import org.yearbook.domain.subject.Term;

/** Which rows a {@code where} means. */
final class Filters {
  private final EditionRows rows;

  Filters(EditionRows rows) {
    this.rows = rows;
  }

  /** Of subjects of all kinds; their kind is what they are. */
  Predicate<Row<Subject>> subjects(@Nullable Map<String, Object> where) {
    return subjects(where, subject -> subject.kind().name());
  }

  /** Of subjects of one kind; their kind says which type of it they are. */
  Predicate<Row<Subject>> subjectsOfOneKind(@Nullable Map<String, Object> where) {
    return subjects(where, Subject::type);
  }

  private static Predicate<Row<Subject>> subjects(
      @Nullable Map<String, Object> where, Function<Subject, @Nullable String> kind) {
    return all(
        where,
        Map.of(
            "slug", same(Row::key),
            "name", text(row -> row.of().names().all().stream().map(Name::text).toList()),
            "kind", same(row -> kind.apply(row.of())),
            "status", same(row -> name(row.of().status())),
            "parent", same(row -> row.of().parent())));
  }

  Predicate<Row<Metric>> metrics(@Nullable Map<String, Object> where) {
    return all(
        where,
        Map.of(
            "code", same(row -> row.of().code()),
            "name", text(row -> both(row.of().name())),
            "theme", same(row -> row.of().theme().name())));
  }

  Predicate<Row<Section>> sections(@Nullable Map<String, Object> where) {
    return all(
        where,
        Map.of(
            "path", same(row -> row.of().path()),
            "number", same(row -> row.of().number()),
            "kind", same(row -> row.of().kind().name())));
  }

  Predicate<Row<Edition>> editions(@Nullable Map<String, Object> where) {
    return all(
        where,
        Map.of(
            "slug", same(row -> row.of().slug()),
            "referenceYear", same(row -> row.of().referenceYear())));
  }

  Predicate<Row<Observation>> observations(@Nullable Map<String, Object> where) {
    return all(
        where,
        Map.ofEntries(
            entry("metric", same(row -> row.of().metric())),
            entry("subject", same(row -> row.of().subject())),
            entry("system", same(row -> row.of().dimensions().system())),
            entry("journal", same(row -> row.of().dimensions().journal())),
            entry("grantType", same(row -> row.of().dimensions().grantType())),
            entry("expertGroup", same(row -> row.of().dimensions().expertGroup())),
            entry("authorship", same(row -> name(row.of().dimensions().authorship()))),
            entry("subjectKind", same(row -> kind(row.of().subject()))),
            entry("edition", edition()),
            entry("period", period(row -> row.of().period())),
            entry("aggregation", same(row -> row.of().aggregation().name())),
            entry("qualifier", same(row -> row.of().qualifier().name())),
            entry("origin", same(row -> row.of().origin().name())),
            entry("assertion", same(row -> row.of().assertion().name())),
            entry("aggregate", same(row -> row.of().aggregate())),
            entry("flag", one(row -> row.of().flags().stream().map(Enum::name).toList()))));
  }

  Predicate<Row<Achievement>> achievements(@Nullable Map<String, Object> where) {
    return all(
        where,
        Map.of(
            "subject", owner(),
            "kind", same(row -> row.of().kind().name()),
            "superlativeScope",
                one(
                    row ->
                        row.of().superlatives().stream().map(each -> each.scope().name()).toList()),
            "superlativeKind",
                one(
                    row ->
                        row.of().superlatives().stream().map(each -> each.kind().name()).toList()),
            "edition", edition()));
  }

  Predicate<Row<StatusAssertion>> statuses(@Nullable Map<String, Object> where) {
    return all(
        where,
        Map.of(
            "subject", owner(),
            "status", same(row -> row.of().status().name()),
            "assertion", same(row -> row.of().assertion().name()),
            "inferred", same(row -> row.of().inferred()),
            "edition", edition()));
  }

  Predicate<Row<Participation>> participations(@Nullable Map<String, Object> where) {
    return all(
        where,
        Map.of(
            "agent", same(row -> row.of().agent()),
            "role", same(row -> row.of().role().name()),
            "target", same(row -> row.of().target()),
            "edition", edition()));
  }

  Predicate<Row<Event>> events(@Nullable Map<String, Object> where) {
    return all(
        where,
        Map.of(
            "subject", same(row -> row.of().subject()),
            "kind", same(row -> row.of().kind().name()),
            "venue", same(row -> row.of().venue()),
            "period", period(row -> row.of().period()),
            "edition", edition()));
  }

  Predicate<Row<Listing>> listings(@Nullable Map<String, Object> where) {
    return all(
        where,
        Map.of(
            "subject", same(row -> row.of().subject()),
            "member", one(row -> row.of().members()),
            "metric", one(row -> metrics(row, Stream.ofNullable(row.of().stated()).toList())),
            "exhaustive", same(row -> row.of().exhaustive()),
            "edition", edition()));
  }

  Predicate<Row<Validation>> validations(@Nullable Map<String, Object> where) {
    return all(
        where,
        Map.of(
            "rule", same(row -> row.of().check().rule().name()),
            "outcome", same(row -> row.of().outcome().name()),
            "subject", one(row -> row.of().check().subjects()),
            "metric", one(row -> metrics(row, StatementFields.figures(row.of()))),
            "edition", edition()));
  }

  Predicate<Row<Term>> terms(@Nullable Map<String, Object> where) {
    return all(
        where,
        Map.of(
            "text", text(row -> both(row.of().text())),
            "status", same(row -> row.of().status().name()),
            "edition", edition()));
  }

  /** The metrics of figures of the edition of a row. */
  private List<String> metrics(Row<?> beside, Collection<String> figures) {
    return EditionRows.beside(beside, rows.observations)
        .filter(figure -> figures.contains(figure.of().key()))
        .map(figure -> figure.of().metric())
        .toList();
  }

  private @Nullable String kind(String slug) {
    Row<Subject> subject = rows.subject(slug);
    return subject == null ? null : subject.of().kind().name();
  }

  private static <T> Condition<Row<T>> edition() {
    return same(row -> EditionRows.edition(row).key());
  }

  private static <T> Condition<Row<T>> owner() {
    return same(row -> Objects.requireNonNull(row.owner()).key());
  }

  private static List<String> both(Bilingual text) {
    return List.of(text.zh(), text.en());
  }

  private static @Nullable String name(@Nullable Enum<?> choice) {
    return choice == null ? null : choice.name();
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
    return one(row -> Stream.ofNullable(value.apply(row)).toList());
  }

  /** At least one of several values meets each of the conditions. */
  private static <T> Condition<T> one(Function<T, List<?>> values) {
    return given ->
        operators(
            given,
            Map.of(
                "eq", operand -> row -> values.apply(row).contains(operand),
                "in",
                    operand ->
                        row -> values.apply(row).stream().anyMatch(((List<?>) operand)::contains)));
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
