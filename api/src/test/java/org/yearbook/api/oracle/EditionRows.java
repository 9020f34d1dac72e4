package org.yearbook.api.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.document.Citation;
import org.yearbook.domain.document.Edition;
import org.yearbook.domain.document.ReportSeries;
import org.yearbook.domain.document.Section;
import org.yearbook.domain.edition.EditionContent;
import org.yearbook.domain.measure.Metric;
import org.yearbook.domain.measure.Observation;
import org.yearbook.domain.measure.Unit;
import org.yearbook.domain.subject.Achievement;
import org.yearbook.domain.subject.Facility;
import org.yearbook.domain.subject.FacilitySystem;
import org.yearbook.domain.subject.Name;
import org.yearbook.domain.subject.Names;
import org.yearbook.domain.subject.StatusAssertion;

/** All objects of editions that have no key in common, each kind in its natural order. */
final class EditionRows {
  final List<Row<ReportSeries>> series = new ArrayList<>();
  final List<Row<Edition>> editions = new ArrayList<>();
  final List<Row<Section>> sections = new ArrayList<>();
  final List<Row<Citation>> citations = new ArrayList<>();
  final List<Row<Unit>> units = new ArrayList<>();
  final List<Row<Metric>> metrics = new ArrayList<>();
  final List<Row<Facility>> facilities = new ArrayList<>();
  final List<Row<FacilitySystem>> systems = new ArrayList<>();
  final List<Row<Name>> names = new ArrayList<>();
  final List<Row<StatusAssertion>> statuses = new ArrayList<>();
  final List<Row<Achievement>> achievements = new ArrayList<>();
  final List<Row<Observation>> observations = new ArrayList<>();

  private final Map<String, Row<?>> byId = new HashMap<>();
  private @Nullable Row<Edition> edition;

  EditionRows(List<EditionContent> contents) {
    contents.forEach(this::add);
  }

  private void add(EditionContent content) {
    edition = null;
    if (byKey(series, content.series().slug()) == null) {
      add(series, "ReportSeries", content.series().slug(), content.series(), null);
    }
    edition = add(editions, "Edition", content.edition().slug(), content.edition(), null);
    String prefix = content.edition().slug() + "/";
    content.sections().forEach(each -> add(sections, "Section", prefix + each.path(), each, null));
    content
        .citations()
        .forEach(each -> add(citations, "Citation", prefix + each.locator(), each, null));
    content.units().forEach(each -> add(units, "Unit", each.code(), each, null));
    content.metrics().forEach(each -> add(metrics, "Metric", each.code(), each, null));
    content.facilities().forEach(each -> add(each, prefix));
    content
        .observations()
        .forEach(each -> add(observations, "Observation", prefix + each.key(), each, null));
  }

  /** Facilities and systems are subjects, counted together: a facility, its systems, the next. */
  private void add(Facility facility, String prefix) {
    Row<Facility> row = addSubject(facilities, "Facility", facility.slug(), facility, null);
    addNames(row, facility.names());
    for (FacilitySystem system : facility.systems()) {
      addNames(addSubject(systems, "FacilitySystem", system.slug(), system, row), system.names());
    }
    int position = 0;
    for (StatusAssertion status : facility.statuses()) {
      String key = facility.slug() + "/" + prefix + ++position;
      add(statuses, "StatusAssertion", key, status, row);
    }
    facility
        .achievements()
        .forEach(each -> add(achievements, "Achievement", each.key(), each, row));
  }

  private void addNames(Row<?> subject, Names all) {
    int position = 0;
    for (Name name : all.all()) {
      add(names, "Name", subject.key() + "/" + ++position, name, subject);
    }
  }

  private <T> Row<T> addSubject(
      List<Row<T>> rows, String type, String key, T of, @Nullable Row<?> owner) {
    long number = facilities.size() + systems.size() + 1L;
    return add(rows, new Row<>(type, number, key, of, owner, edition));
  }

  private <T> Row<T> add(List<Row<T>> rows, String type, String key, T of, @Nullable Row<?> owner) {
    return add(rows, new Row<>(type, rows.size() + 1L, key, of, owner, edition));
  }

  private <T> Row<T> add(List<Row<T>> rows, Row<T> row) {
    rows.add(row);
    byId.put(row.id(), row);
    return row;
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

  static <T> List<Row<T>> ownedBy(Row<?> owner, List<Row<T>> rows) {
    return rows.stream().filter(row -> owner.equals(row.owner())).toList();
  }

  /** The rows of the same edition as another row. */
  static <T> Stream<Row<T>> beside(Row<?> row, List<Row<T>> rows) {
    return rows.stream().filter(each -> Objects.equals(each.edition(), row.edition()));
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

  /** The subject of this slug: a facility or a system. */
  @Nullable Row<?> subject(String subject) {
    Row<?> facility = byKey(facilities, subject);
    return facility == null ? byKey(systems, subject) : facility;
  }

  /** What rests on a citation: figures, achievements, progress, names, each in natural order. */
  List<Row<?>> supportedBy(Row<Citation> citation) {
    String key = citation.of().key();
    List<Row<?>> rows = new ArrayList<>();
    beside(citation, observations)
        .filter(row -> row.of().citations().contains(key))
        .forEach(rows::add);
    beside(citation, achievements)
        .filter(row -> row.of().citations().contains(key))
        .forEach(rows::add);
    beside(citation, statuses).filter(row -> row.of().citations().contains(key)).forEach(rows::add);
    beside(citation, names).filter(row -> row.of().citations().contains(key)).forEach(rows::add);
    return rows;
  }

  /** The edition that says what a row says. */
  static Row<Edition> edition(Row<?> row) {
    return Objects.requireNonNull(row.edition());
  }
}
