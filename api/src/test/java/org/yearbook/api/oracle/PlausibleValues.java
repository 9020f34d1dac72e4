package org.yearbook.api.oracle;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.document.Section;
import org.yearbook.domain.language.Bilingual;
import org.yearbook.domain.measure.Metric;
import org.yearbook.domain.measure.Observation;
import org.yearbook.domain.question.NodeId;
import org.yearbook.domain.subject.Event;
import org.yearbook.domain.subject.Listing;
import org.yearbook.domain.subject.Name;
import org.yearbook.domain.subject.Participation;
import org.yearbook.domain.subject.SubjectKind;
import org.yearbook.domain.subject.Term;

/** Values for arguments that find something in the edition, most of the time. */
final class PlausibleValues {
  private static final List<String> EARLY =
      List.of("1900-01-01", "2019-12-31", "2020-01-01", "2020-01-02", "2020-06-30");
  private static final List<String> LATE =
      List.of("2020-06-30", "2020-12-30", "2020-12-31", "2021-01-01", "2199-12-31");
  private static final List<String> TEXTS =
      List.of(
          "",
          "nowhere",
          "上海",
          "光",
          "x射线",
          "Ｘ",
          "ii",
          "Ⅱ",
          "SHINE",
          "shanghai",
          "%",
          "_",
          "'",
          "\n",
          "\\");

  private static final List<Integer> YEARS = List.of(2018, 2019, 2020, 2021);

  private static final List<Integer> COUNTS = List.of(0, 1, 2, 3, 5, 10);

  private final Random random;
  private final Map<String, List<?>> byCoordinate = new HashMap<>();
  private final Map<String, Function<List<Sort>, Stream<String>>> cursorsByType = new HashMap<>();

  PlausibleValues(EditionRows rows, Random random) {
    this.random = random;
    byCoordinate.put("Query.node.id", ids(rows));
    byCoordinate.put("DateRange.start", EARLY);
    byCoordinate.put("DateRange.end", LATE);
    addEditions(rows);
    addMeasures(rows);
    addSubjects(rows);
    addStatements(rows);
    addCursors(rows);
  }

  private void addEditions(EditionRows rows) {
    List<String> editions = keys(rows.editions.stream());
    byCoordinate.put("Query.edition.slug", editions);
    byCoordinate.put("EditionFilter.slug", editions);
    Stream.of(
            "Observation",
            "Achievement",
            "StatusAssertion",
            "Participation",
            "Event",
            "Listing",
            "Validation",
            "Term")
        .forEach(type -> byCoordinate.put(type + "Filter.edition", editions));
    byCoordinate.put("SectionFilter.path", texts(rows.sections, Section::path));
    byCoordinate.put("SectionFilter.number", texts(rows.sections, Section::number));
    byCoordinate.put("EditionFilter.referenceYear", YEARS);
    byCoordinate.put("Query.grantTable.year", YEARS);
  }

  private void addMeasures(EditionRows rows) {
    List<String> metrics = keys(rows.metrics.stream());
    byCoordinate.put("Query.metric.code", metrics);
    byCoordinate.put("MetricFilter.code", metrics);
    byCoordinate.put("MetricFilter.name", both(rows.metrics, Metric::name));
    Stream.of("Observation", "Listing", "Validation")
        .forEach(type -> byCoordinate.put(type + "Filter.metric", metrics));
    List<String> numbers = texts(rows.observations, figure -> number(figure.value()));
    byCoordinate.put("ObservationFilter.value", numbers);
    byCoordinate.put("ObservationFilter.unit", keys(rows.units.stream()));
    Stream.of("value", "number", "low", "high")
        .forEach(
            field -> byCoordinate.put("Observation." + field + ".in", keys(rows.units.stream())));
    for (String input : List.of("ObservationAggregateFilter", "ObservationHaving")) {
      byCoordinate.put(input + ".count", COUNTS);
      Stream.of("sum", "avg", "min", "max")
          .forEach(field -> byCoordinate.put(input + "." + field, numbers));
    }
    byCoordinate.put("ObservationFilter.latest", List.of(1, 2, 3));
    byCoordinate.put("Query.rank.metric", metrics);
    byCoordinate.put("Query.rank.top", List.of(0, 1, 3, 10));
    byCoordinate.put("Query.compare.metrics", metrics);
    byCoordinate.put("Query.compare.subjects", texts(rows.observations, Observation::subject));
    Stream.of("from", "to")
        .forEach(
            side -> byCoordinate.put("Query.editionDiff." + side, keys(rows.editions.stream())));
    byCoordinate.put("SeriesFilter.metric", metrics);
    byCoordinate.put("SeriesFilter.subject", texts(rows.observations, Observation::subject));
    byCoordinate.put("ObservationFilter.subject", texts(rows.observations, Observation::subject));
    Map.of(
            "system", SubjectKind.FACILITY_SYSTEM,
            "journal", SubjectKind.JOURNAL,
            "grantType", SubjectKind.GRANT_TYPE,
            "expertGroup", SubjectKind.EXPERT_GROUP)
        .forEach(
            (limit, kind) ->
                Stream.of("ObservationFilter.", "SeriesFilter.")
                    .forEach(
                        filter -> byCoordinate.put(filter + limit, keys(rows.subjects(kind)))));
  }

  /** A filter that several kinds share is told by the field that it stands in. */
  private void addSubjects(EditionRows rows) {
    byCoordinate.put("Query.subject.slug", keys(rows.subjects.stream()));
    byCoordinate.put("SubjectFilter.slug", keys(rows.subjects.stream()));
    List<String> names = texts(rows.names, Name::text);
    byCoordinate.put("SubjectFilter.name", names);
    byCoordinate.put("NamedFilter.name", names);
    QueryFields.BY_KIND.forEach(
        (kind, fields) -> {
          String filter = EditionRows.type(kind) + "Filter";
          List<String> slugs = keys(rows.subjects(kind));
          byCoordinate.put("Query." + fields.get(0) + ".slug", slugs);
          byCoordinate.put("Query." + fields.get(1) + ".where", slugs);
          byCoordinate.put(filter + ".name", names);
          byCoordinate.put(
              filter + ".parent",
              rows.subjects(kind).flatMap(row -> Stream.ofNullable(row.of().parent())).toList());
        });
  }

  private void addStatements(EditionRows rows) {
    byCoordinate.put("AchievementFilter.subject", owners(rows.achievements));
    byCoordinate.put("StatusAssertionFilter.subject", owners(rows.statuses));
    byCoordinate.put("ParticipationFilter.agent", texts(rows.participations, Participation::agent));
    byCoordinate.put(
        "ParticipationFilter.target", texts(rows.participations, Participation::target));
    byCoordinate.put("EventFilter.subject", texts(rows.events, Event::subject));
    byCoordinate.put("EventFilter.venue", texts(rows.events, Event::venue));
    byCoordinate.put("ListingFilter.subject", texts(rows.listings, Listing::subject));
    byCoordinate.put("ListingFilter.member", all(rows.listings, Listing::members));
    byCoordinate.put(
        "ValidationFilter.subject", all(rows.validations, each -> each.check().subjects()));
    byCoordinate.put("TermFilter.text", both(rows.terms, Term::text));
  }

  private void addCursors(EditionRows rows) {
    cursors("Section", rows.sections);
    cursors("Citation", rows.citations);
    cursors("Unit", rows.units);
    cursors("Series", rows.series);
    cursors("Revision", rows.observations);
    cursors("ComparisonRow", rows.metrics.subList(0, 3));
    cursors("Achievement", rows.achievements);
    cursors("StatusAssertion", rows.statuses);
    cursors("Participation", rows.participations);
    cursors("Listing", rows.listings);
    cursors("Validation", rows.validations);
    cursors("Term", rows.terms);
    cursors("Edition", rows.editions, Ordering::editions);
    Filters filters = new Filters(rows);
    cursors("Metric", rows.metrics, orders -> Ordering.metrics(orders, filters));
    cursors("Observation", rows.observations, Ordering::observations);
    cursors("Event", rows.events, Ordering::events);
    cursors("Subject", rows.subjects, orders -> Ordering.subjects("Subject", orders, filters));
    for (SubjectKind kind : SubjectKind.values()) {
      String type = EditionRows.type(kind);
      cursors(
          type, rows.subjects(kind).toList(), orders -> Ordering.subjects(type, orders, filters));
    }
  }

  private <T> void cursors(String type, List<Row<T>> rows) {
    cursors(type, rows, orders -> Ordering.natural(type));
  }

  private <T> void cursors(
      String type, List<Row<T>> rows, Function<List<Sort>, Ordering<T>> ordering) {
    cursorsByType.put(type, orders -> cursors(rows, ordering.apply(orders)));
  }

  /**
   * A value for a scalar.
   *
   * @param coordinates where it stands, the nearest first: {@code KeyFilter.eq}, {@code
   *     FacilityFilter.slug}
   */
  Object scalar(String type, List<String> coordinates) {
    if (type.equals("Boolean")) {
      return random.nextBoolean();
    }
    List<?> known =
        coordinates.stream()
            .filter(byCoordinate::containsKey)
            .findFirst()
            .<List<?>>map(byCoordinate::get)
            .orElse(List.of());
    boolean anything = known.isEmpty() || random.nextInt(10) == 0;
    return switch (type) {
      case "Int" ->
          anything && !coordinates.contains("Query.rank.top") ? random.nextInt(2030) : one(known);
      case "Float" -> random.nextInt(1000) / 8.0;
      case "ID" -> anything ? NodeId.encode("Facility", "nowhere") : one(known);
      case "Date" -> anything ? "2020-06-30" : one(known);
      case "Decimal" -> anything ? random.nextInt(100_000) + "." + random.nextInt(10) : one(known);
      case "DateTime" -> "2020-06-30T12:00:00Z";
      default -> anything ? one(TEXTS) : perhapsPart(String.valueOf(one(known)), coordinates);
    };
  }

  /** A cursor of the list of a type in an order. */
  String cursor(String type, List<Sort> orders) {
    Function<List<Sort>, Stream<String>> cursors = cursorsByType.get(type);
    if (cursors == null) {
      throw new IllegalStateException("Say where cursors of " + type + " come from.");
    }
    return one(cursors.apply(orders).toList());
  }

  <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** A text is searched for by some of its characters, a key as it is. */
  private String perhapsPart(String text, List<String> coordinates) {
    boolean isStart = coordinates.get(0).endsWith(".startsWith");
    if (!isStart && !coordinates.get(0).endsWith(".contains")) {
      return text;
    }
    int[] points = text.codePoints().toArray();
    int start = isStart ? 0 : random.nextInt(points.length);
    int length = Math.min(points.length - start, 1 + random.nextInt(4));
    String part = new String(points, start, length);
    return random.nextBoolean() ? part : part.toUpperCase(Locale.ROOT);
  }

  private static @Nullable String number(@Nullable BigDecimal value) {
    return value == null ? null : value.toPlainString();
  }

  private static List<String> ids(EditionRows rows) {
    return Stream.concat(
            rows.all().map(Row::id).sorted(), Stream.of(NodeId.encode("Section", "nowhere/1")))
        .toList();
  }

  private static <T> List<String> keys(Stream<Row<T>> rows) {
    return rows.map(Row::key).toList();
  }

  private static <T> List<String> owners(List<Row<T>> rows) {
    return rows.stream().flatMap(row -> Stream.ofNullable(row.owner())).map(Row::key).toList();
  }

  private static <T> List<String> texts(List<Row<T>> rows, Function<T, @Nullable String> text) {
    return rows.stream().flatMap(row -> Stream.ofNullable(text.apply(row.of()))).toList();
  }

  private static <T> List<String> all(List<Row<T>> rows, Function<T, List<String>> texts) {
    return rows.stream().flatMap(row -> texts.apply(row.of()).stream()).toList();
  }

  private static <T> List<String> both(List<Row<T>> rows, Function<T, Bilingual> text) {
    return rows.stream()
        .map(row -> text.apply(row.of()))
        .flatMap(each -> Stream.of(each.zh(), each.en()))
        .toList();
  }

  /** The cursors of all rows, and of rows that would stand beside them but are gone. */
  private <T> Stream<String> cursors(List<Row<T>> rows, Ordering<T> ordering) {
    return rows.stream()
        .map(row -> random.nextInt(5) == 0 ? row.withNumber(random.nextInt(200)) : row)
        .map(ordering::cursor);
  }
}
