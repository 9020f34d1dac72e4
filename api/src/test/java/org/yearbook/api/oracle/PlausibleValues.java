package org.yearbook.api.oracle;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.question.NodeId;
import org.yearbook.domain.question.Order;

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
          "\\");

  private final Random random;
  private final Map<String, List<?>> byCoordinate = new HashMap<>();
  private final Map<String, Function<List<Order>, Stream<String>>> cursorsByType;

  PlausibleValues(EditionRows rows, Random random) {
    this.random = random;
    List<String> facilities = keys(rows.facilities);
    List<String> metrics = keys(rows.metrics);
    List<String> editions = keys(rows.editions);
    byCoordinate.put("Query.node.id", ids(rows));
    byCoordinate.put("Query.edition.slug", editions);
    byCoordinate.put("Query.facility.slug", facilities);
    byCoordinate.put("Query.metric.code", metrics);
    byCoordinate.put("EditionFilter.slug", editions);
    byCoordinate.put("EditionFilter.referenceYear", List.of(2019, 2020, 2021));
    byCoordinate.put("FacilityFilter.slug", facilities);
    byCoordinate.put("FacilityFilter.name", texts(rows.names, each -> each.text()));
    byCoordinate.put("MetricFilter.code", metrics);
    byCoordinate.put(
        "MetricFilter.name",
        Stream.concat(
                texts(rows.metrics, each -> each.name().zh()).stream(),
                texts(rows.metrics, each -> each.name().en()).stream())
            .toList());
    byCoordinate.put("ObservationFilter.metric", metrics);
    byCoordinate.put("ObservationFilter.subject", texts(rows.observations, each -> each.subject()));
    byCoordinate.put("ObservationFilter.system", keys(rows.systems));
    byCoordinate.put("ObservationFilter.edition", editions);
    byCoordinate.put("DateRange.start", EARLY);
    byCoordinate.put("DateRange.end", LATE);
    cursorsByType =
        Map.of(
            "Edition", orders -> cursors(rows.editions, Ordering.editions(orders)),
            "Facility", orders -> cursors(rows.facilities, Ordering.facilities(orders)),
            "Metric", orders -> cursors(rows.metrics, Ordering.metrics(orders)),
            "Observation", orders -> cursors(rows.observations, Ordering.observations(orders)),
            "Section", orders -> cursors(rows.sections, Ordering.natural("Section")),
            "Citation", orders -> cursors(rows.citations, Ordering.natural("Citation")));
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
      case "Int" -> anything ? random.nextInt(2030) : one(known);
      case "Float" -> random.nextInt(1000) / 8.0;
      case "ID" -> anything ? NodeId.encode("Facility", "nowhere") : one(known);
      case "Date" -> anything ? "2020-06-30" : one(known);
      case "Decimal" -> random.nextInt(100_000) + "." + random.nextInt(10);
      case "DateTime" -> "2020-06-30T12:00:00Z";
      default -> anything ? one(TEXTS) : perhapsPart(String.valueOf(one(known)), coordinates);
    };
  }

  /** A cursor of the list of a type in an order. */
  String cursor(String type, List<Order> orders) {
    Function<List<Order>, Stream<String>> cursors = cursorsByType.get(type);
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
    if (!coordinates.get(0).endsWith(".contains")) {
      return text;
    }
    int[] points = text.codePoints().toArray();
    int start = random.nextInt(points.length);
    int length = Math.min(points.length - start, 1 + random.nextInt(4));
    String part = new String(points, start, length);
    return random.nextBoolean() ? part : part.toUpperCase(Locale.ROOT);
  }

  private static List<String> ids(EditionRows rows) {
    return Stream.concat(
            rows.all().map(Row::id).sorted(), Stream.of(NodeId.encode("Section", "nowhere/1")))
        .toList();
  }

  private static <T> List<String> keys(List<Row<T>> rows) {
    return rows.stream().map(Row::key).toList();
  }

  private static <T> List<String> texts(List<Row<T>> rows, Function<T, @Nullable String> text) {
    return rows.stream().map(row -> String.valueOf(text.apply(row.of()))).toList();
  }

  /** The cursors of all rows, and of rows that would stand beside them but are gone. */
  private <T> Stream<String> cursors(List<Row<T>> rows, Ordering<T> ordering) {
    return rows.stream()
        .map(row -> random.nextInt(5) == 0 ? row.withNumber(random.nextInt(200)) : row)
        .map(ordering::cursor);
  }
}
