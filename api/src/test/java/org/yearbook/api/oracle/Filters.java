package org.yearbook.api.oracle;

import static java.util.Map.entry;
import static org.yearbook.api.oracle.Comparing.all;
import static org.yearbook.api.oracle.Comparing.number;
import static org.yearbook.api.oracle.Comparing.object;
import static org.yearbook.api.oracle.Comparing.one;
import static org.yearbook.api.oracle.Comparing.period;
import static org.yearbook.api.oracle.Comparing.same;
import static org.yearbook.api.oracle.Comparing.text;
import static org.yearbook.api.oracle.Comparing.toOne;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.check.Validation;
import org.yearbook.domain.document.Edition;
import org.yearbook.domain.document.Section;
import org.yearbook.domain.language.Bilingual;
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

  private Predicate<Row<Subject>> subjects(
      @Nullable Map<String, Object> where, Function<Subject, @Nullable String> kind) {
    return all(
        where,
        Map.ofEntries(
            entry("slug", same(Row::key)),
            entry("name", text(row -> row.of().names().all().stream().map(Name::text).toList())),
            entry("kind", same(row -> kind.apply(row.of()))),
            entry("status", same(row -> name(row.of().status()))),
            entry("parent", same(row -> row.of().parent())),
            entry("observations", figures((row, figure) -> is(figure.of().subject(), row))),
            entry(
                "achievements",
                related(
                    rows.achievements,
                    this::achievements,
                    (row, each) -> row.equals(each.owner()))),
            entry(
                "statusHistory",
                related(rows.statuses, this::statuses, (row, each) -> row.equals(each.owner()))),
            entry(
                "events",
                related(rows.events, this::events, (row, each) -> is(each.of().subject(), row))),
            entry(
                "participations",
                related(
                    rows.participations,
                    this::participations,
                    (row, each) -> is(each.of().agent(), row))),
            entry(
                "participants",
                related(
                    rows.participations,
                    this::participations,
                    (row, each) -> is(each.of().target(), row)))));
  }

  private static boolean is(@Nullable String key, Row<?> row) {
    return row.key().equals(key);
  }

  /** A condition on the objects of a list that belong to a row. */
  private static <T, R> Comparing.Condition<Row<T>> related(
      List<Row<R>> list,
      Function<Map<String, Object>, Predicate<Row<R>>> filter,
      BiPredicate<Row<T>, Row<R>> belongs) {
    return given ->
        Comparing.operators(
            given,
            Comparing.quantifiers(
                row -> list.stream().filter(each -> belongs.test(row, each)), filter));
  }

  /** A condition on the figures that belong to a row, and on what they come to together. */
  private <T> Comparing.Condition<Row<T>> figures(BiPredicate<Row<T>, Row<Observation>> belongs) {
    Function<Row<T>, Stream<Row<Observation>>> own =
        row -> rows.observations.stream().filter(figure -> belongs.test(row, figure));
    return given -> {
      Map<String, Comparing.Operator<Row<T>>> operators =
          new HashMap<>(Comparing.quantifiers(own, this::observations));
      operators.put("aggregate", all -> aggregates(Comparing.objects(all), own));
      return Comparing.operators(given, operators);
    };
  }

  private <T> Predicate<Row<T>> aggregates(
      List<Map<String, Object>> given, Function<Row<T>, Stream<Row<Observation>>> own) {
    Predicate<Row<T>> all = row -> true;
    for (Map<String, Object> each : given) {
      Object which = each.get("where");
      Predicate<Row<Observation>> counts = observations(which == null ? null : object(which));
      Map<String, Object> conditions = new HashMap<>(each);
      conditions.remove("where");
      Predicate<Total> holds = Total.conditions(conditions);
      all = all.and(row -> holds.test(new Total(own.apply(row).filter(counts).toList())));
    }
    return all;
  }

  /** What the figures of a subject come to, those that are meant. */
  Function<Row<Subject>, Total> figuresOfSubjects(@Nullable Map<String, Object> where) {
    return totals(where, (row, figure) -> is(figure.of().subject(), row));
  }

  /** What the figures of a metric come to, those that are meant. */
  Function<Row<Metric>, Total> figuresOfMetrics(@Nullable Map<String, Object> where) {
    return totals(where, (row, figure) -> is(figure.of().metric(), row));
  }

  private <T> Function<Row<T>, Total> totals(
      @Nullable Map<String, Object> where, BiPredicate<Row<T>, Row<Observation>> belongs) {
    List<Row<Observation>> counted =
        rows.observations.stream().filter(observations(where)).toList();
    return row -> new Total(counted.stream().filter(figure -> belongs.test(row, figure)).toList());
  }

  private <T> Comparing.Condition<Row<T>> subjectWhere(
      Function<Row<T>, @Nullable Row<Subject>> subject) {
    return toOne(subject, this::subjects);
  }

  Predicate<Row<Metric>> metrics(@Nullable Map<String, Object> where) {
    return all(
        where,
        Map.of(
            "code", same(row -> row.of().code()),
            "name", text(row -> both(row.of().name())),
            "theme", same(row -> row.of().theme().name()),
            "observations", figures((row, figure) -> is(figure.of().metric(), row))));
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
            "referenceYear", number(row -> BigDecimal.valueOf(row.of().referenceYear()))));
  }

  Predicate<Row<Observation>> observations(@Nullable Map<String, Object> where) {
    return all(
        where,
        Map.ofEntries(
            entry("metric", same(row -> row.of().metric())),
            entry(
                "metricWhere",
                toOne(row -> EditionRows.byKey(rows.metrics, row.of().metric()), this::metrics)),
            entry("subject", same(row -> row.of().subject())),
            entry("subjectWhere", subjectWhere(row -> rows.subject(row.of().subject()))),
            entry("value", number(row -> row.of().value())),
            entry("unit", same(row -> row.of().unit())),
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
            entry("latest", this::latest),
            entry("flag", one(row -> row.of().flags().stream().map(Enum::name).toList()))));
  }

  /** Few figures of the series end later, or at once and were recorded later. */
  private Predicate<Row<Observation>> latest(Map<String, Object> given) {
    return Comparing.operators(
        given,
        Map.of(
            "eq",
            most ->
                row ->
                    rows.observations.stream().filter(other -> endsLater(other, row)).count()
                        < ((Number) most).longValue()));
  }

  private static boolean endsLater(Row<Observation> other, Row<Observation> row) {
    Period its = other.of().period();
    Period own = row.of().period();
    if (its == null || own == null || !SeriesKey.of(other.of()).equals(SeriesKey.of(row.of()))) {
      return false;
    }
    int order = its.end().compareTo(own.end());
    return order > 0 || (order == 0 && other.number() > row.number());
  }

  Predicate<Row<Observation>> series(@Nullable Map<String, Object> where) {
    return all(
        where,
        Map.of(
            "metric", same(row -> row.of().metric()),
            "subject", same(row -> row.of().subject()),
            "system", same(row -> row.of().dimensions().system()),
            "journal", same(row -> row.of().dimensions().journal()),
            "grantType", same(row -> row.of().dimensions().grantType()),
            "expertGroup", same(row -> row.of().dimensions().expertGroup()),
            "aggregation", same(row -> row.of().aggregation().name()),
            "origin", same(row -> row.of().origin().name())));
  }

  Predicate<Row<Achievement>> achievements(@Nullable Map<String, Object> where) {
    return all(
        where,
        Map.of(
            "subject", owner(),
            "subjectWhere",
                subjectWhere(row -> rows.subject(Objects.requireNonNull(row.owner()).key())),
            "parameters",
                figures(
                    (row, figure) ->
                        row.of().key().equals(figure.of().achievement())
                            && Objects.equals(row.edition(), figure.edition())),
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
            "agentWhere", subjectWhere(row -> rows.subject(row.of().agent())),
            "targetWhere", subjectWhere(row -> rows.subject(row.of().target())),
            "role", same(row -> row.of().role().name()),
            "target", same(row -> row.of().target()),
            "edition", edition()));
  }

  Predicate<Row<Event>> events(@Nullable Map<String, Object> where) {
    return all(
        where,
        Map.of(
            "subject", same(row -> row.of().subject()),
            "subjectWhere", subjectWhere(row -> rows.subject(row.of().subject())),
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

  private static <T> Comparing.Condition<Row<T>> edition() {
    return same(row -> EditionRows.edition(row).key());
  }

  private static <T> Comparing.Condition<Row<T>> owner() {
    return same(row -> Objects.requireNonNull(row.owner()).key());
  }

  private static List<String> both(Bilingual text) {
    return List.of(text.zh(), text.en());
  }

  private static @Nullable String name(@Nullable Enum<?> choice) {
    return choice == null ? null : choice.name();
  }
}
