package org.yearbook.api.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.check.Validation;
import org.yearbook.domain.document.Citation;
import org.yearbook.domain.document.Edition;
import org.yearbook.domain.document.ReportSeries;
import org.yearbook.domain.document.Section;
import org.yearbook.domain.edition.EditionContent;
import org.yearbook.domain.measure.Metric;
import org.yearbook.domain.measure.Observation;
import org.yearbook.domain.measure.Unit;
import org.yearbook.domain.subject.Achievement;
import org.yearbook.domain.subject.Event;
import org.yearbook.domain.subject.Listing;
import org.yearbook.domain.subject.Name;
import org.yearbook.domain.subject.Participation;
import org.yearbook.domain.subject.StatusAssertion;
import org.yearbook.domain.subject.Subject;
import org.yearbook.domain.subject.SubjectKind;
import org.yearbook.domain.subject.Term;

/** All objects of editions that have no key in common, each kind in its natural order. */
final class EditionRows {
  final List<Row<ReportSeries>> reportSeries = new ArrayList<>();
  final List<Row<Edition>> editions = new ArrayList<>();
  final List<Row<Section>> sections = new ArrayList<>();
  final List<Row<Citation>> citations = new ArrayList<>();
  final List<Row<Unit>> units = new ArrayList<>();
  final List<Row<Metric>> metrics = new ArrayList<>();
  final List<Row<Subject>> subjects = new ArrayList<>();
  final List<Row<Name>> names = new ArrayList<>();
  final List<Row<StatusAssertion>> statuses = new ArrayList<>();
  final List<Row<Achievement>> achievements = new ArrayList<>();
  final List<Row<Participation>> participations = new ArrayList<>();
  final List<Row<Event>> events = new ArrayList<>();
  final List<Row<Listing>> listings = new ArrayList<>();
  final List<Row<Observation>> observations = new ArrayList<>();
  final List<Row<Validation>> validations = new ArrayList<>();
  final List<Row<Term>> terms = new ArrayList<>();
  final List<Row<GrantTable>> grantTables = new ArrayList<>();

  /** Series of figures, each by the first figure that belongs to it. */
  final List<Row<Observation>> series = new ArrayList<>();

  private final Map<String, Row<?>> byId = new HashMap<>();
  private @Nullable Row<Edition> edition;

  EditionRows(List<EditionContent> contents) {
    contents.forEach(this::add);
    GrantTable.printedIn(this)
        .forEach(
            table ->
                add(
                    grantTables,
                    new Row<>(
                        "GrantTable",
                        grantTables.size() + 1L,
                        Integer.toString(table.year()),
                        table,
                        null,
                        table.section().edition())));
  }

  private void add(EditionContent content) {
    edition = null;
    if (byKey(reportSeries, content.series().slug()) == null) {
      add(reportSeries, "ReportSeries", content.series().slug(), content.series());
    }
    edition = add(editions, "Edition", content.edition().slug(), content.edition());
    String prefix = content.edition().slug() + "/";
    content.sections().forEach(each -> add(sections, "Section", prefix + each.path(), each));
    content.citations().forEach(each -> add(citations, "Citation", prefix + each.locator(), each));
    content.units().forEach(each -> add(units, "Unit", each.code(), each));
    content.metrics().forEach(each -> add(metrics, "Metric", each.code(), each));
    content.subjects().forEach(each -> add(each, prefix));
    content
        .participations()
        .forEach(each -> add(participations, "Participation", prefix + each.key(), each));
    content.events().forEach(each -> add(events, "Event", prefix + each.key(), each));
    content.observations().forEach(each -> add(each, prefix));
    content.listings().forEach(each -> add(listings, "Listing", prefix + each.key(), each));
    content
        .validations()
        .forEach(each -> add(validations, "Validation", prefix + each.check().key(), each));
    content.terms().forEach(each -> add(terms, "Term", prefix + each.text().zh(), each));
  }

  private void add(Subject subject, String prefix) {
    Row<Subject> row = add(subjects, type(subject.kind()), subject.slug(), subject);
    int position = 0;
    for (Name name : subject.names().all()) {
      add(names, "Name", subject.slug() + "/" + ++position, name, row);
    }
    position = 0;
    for (StatusAssertion status : subject.statuses()) {
      String key = subject.slug() + "/" + prefix + ++position;
      add(statuses, "StatusAssertion", key, status, row);
    }
    subject
        .achievements()
        .forEach(each -> add(achievements, "Achievement", prefix + each.key(), each, row));
  }

  private void add(Observation observation, String prefix) {
    add(observations, "Observation", prefix + observation.key(), observation);
    String line = SeriesKey.of(observation);
    if (byKey(series, line) == null) {
      add(series, "Series", line, observation);
    }
  }

  private <T> Row<T> add(List<Row<T>> rows, String type, String key, T of) {
    return add(rows, type, key, of, null);
  }

  private <T> Row<T> add(
      List<Row<T>> rows, String type, String key, T of, @Nullable Row<Subject> owner) {
    return add(rows, new Row<>(type, rows.size() + 1L, key, of, owner, edition));
  }

  private <T> Row<T> add(List<Row<T>> rows, Row<T> row) {
    rows.add(row);
    byId.put(row.id(), row);
    return row;
  }

  /** The type that the contract gives to a kind of subject: {@code FacilitySystem}. */
  static String type(SubjectKind kind) {
    StringBuilder type = new StringBuilder();
    for (String word : kind.name().split("_", -1)) {
      type.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return type.toString();
  }

  Stream<Row<?>> all() {
    return byId.values().stream();
  }

  @Nullable Row<?> byId(String id) {
    return byId.get(id);
  }

  /** The row with this key, or null when there is none or no key. */
  static <T> @Nullable Row<T> byKey(List<Row<T>> rows, @Nullable String key) {
    return rows.stream().filter(row -> row.key().equals(key)).findFirst().orElse(null);
  }

  /** The row of a key that is good in the edition of another row only, or null without a key. */
  static <T> @Nullable Row<T> byKeyBeside(Row<?> row, List<Row<T>> rows, @Nullable String key) {
    return key == null ? null : byKey(rows, edition(row).key() + "/" + key);
  }

  /** The rows of keys that are good in the edition of another row only, in their order. */
  static <T> List<Row<T>> byKeysBeside(Row<?> row, List<Row<T>> rows, List<String> keys) {
    return keys.stream()
        .map(key -> byKeyBeside(row, rows, key))
        .<Row<T>>map(Objects::requireNonNull)
        .toList();
  }

  static <T> List<Row<T>> ownedBy(Row<?> owner, List<Row<T>> rows) {
    return rows.stream().filter(row -> owner.equals(row.owner())).toList();
  }

  /** The rows of the same edition as another row. */
  static <T> Stream<Row<T>> beside(Row<?> row, List<Row<T>> rows) {
    return rows.stream().filter(each -> Objects.equals(each.edition(), row.edition()));
  }

  /** The edition that says what a row says. */
  static Row<Edition> edition(Row<?> row) {
    return Objects.requireNonNull(row.edition());
  }

  /** The citations with these keys in the edition of a row, in the order of the keys. */
  List<Row<Citation>> citations(Row<?> of, List<String> keys) {
    return keys.stream()
        .flatMap(key -> beside(of, citations).filter(row -> row.of().key().equals(key)))
        .toList();
  }

  /** The section of a path in the edition of a row. */
  @Nullable Row<Section> section(Row<?> of, @Nullable String path) {
    return beside(of, sections)
        .filter(row -> row.of().path().equals(path))
        .findFirst()
        .orElse(null);
  }

  /** The subject of this slug, of whatever kind; null without a slug. */
  @Nullable Row<Subject> subject(@Nullable String slug) {
    return byKey(subjects, slug);
  }

  /** The subjects of these slugs, in their order. */
  List<Row<Subject>> subjects(List<String> slugs) {
    return slugs.stream().map(this::subject).<Row<Subject>>map(Objects::requireNonNull).toList();
  }

  Stream<Row<Subject>> subjects(SubjectKind kind) {
    return subjects.stream().filter(row -> row.of().kind() == kind);
  }

  /** What rests on a citation: figures first, names last, each in natural order. */
  List<Row<?>> supportedBy(Row<Citation> citation) {
    return Stream.of(
            citing(citation, observations, Observation::citations),
            citing(citation, achievements, Achievement::citations),
            citing(citation, statuses, StatusAssertion::citations),
            citing(citation, participations, Participation::citations),
            citing(citation, events, Event::citations),
            citing(citation, listings, Listing::citations),
            citing(citation, names, Name::citations))
        .<Row<?>>flatMap(Function.identity())
        .toList();
  }

  private static <T> Stream<Row<T>> citing(
      Row<Citation> citation, List<Row<T>> rows, Function<T, List<String>> citations) {
    return beside(citation, rows)
        .filter(row -> citations.apply(row.of()).contains(citation.of().key()));
  }
}
