package org.yearbook.api.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** Walking through a list by cursors, in any order and any size of page. */
@Tag("slow")
final class PagingPropertyTest {
  private static final String OF_FIGURES =
      "{observations: {where: {origin: {eq: STATED}}, aggregate: %s}, direction: %s}";

  private static @Nullable Engine engine;

  @BeforeContainer
  static void start() {
    engine = Engine.start(Engine.GENEROUS);
  }

  @AfterContainer
  static void stop() {
    engine().close();
  }

  private static Engine engine() {
    return Objects.requireNonNull(engine);
  }

  /**
   * A list in an order.
   *
   * @param field its name at the top
   * @param order what stands in {@code orderBy}
   */
  record Ordered(String field, String order) {
    String query() {
      return """
          query ($first: Int, $after: String, $last: Int, $before: String) {
            list: %s(orderBy: [%s], first: $first, after: $after, last: $last, before: $before) {
              totalCount
              nodes { id }
              pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
            }
          }"""
          .formatted(field, order);
    }
  }

  @Provide
  Arbitrary<Ordered> lists() {
    return Arbitraries.of("observations", "subjects", "metrics", "events")
        .flatMap(
            field ->
                key(field)
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(3)
                    .map(keys -> new Ordered(field, String.join(", ", keys))));
  }

  /** Kinds of values with many ties and with missing values are among them. */
  private static Arbitrary<String> key(String field) {
    Arbitrary<String> direction = Arbitraries.of("ASC", "DESC");
    Arbitrary<String> own =
        switch (field) {
          case "observations" ->
              Arbitraries.of("VALUE", "PERIOD_START", "PERIOD_END", "SUBJECT", "METRIC", "REPORT");
          case "subjects" -> Arbitraries.of("SLUG", "NAME", "REPORT");
          case "metrics" -> Arbitraries.of("CODE", "DEFINED");
          default -> Arbitraries.of("PERIOD_START", "REPORT");
        };
    Arbitrary<String> byOwn =
        own.flatMap(by -> direction.map(way -> "{by: " + by + ", direction: " + way + "}"));
    return field.equals("subjects") || field.equals("metrics")
        ? Arbitraries.oneOf(byOwn, byFigures(direction))
        : byOwn;
  }

  private static Arbitrary<String> byFigures(Arbitrary<String> direction) {
    return Arbitraries.of("COUNT", "SUM", "AVG", "MIN", "MAX")
        .flatMap(aggregate -> direction.map(way -> OF_FIGURES.formatted(aggregate, way)));
  }

  @Property(tries = 60)
  void forwardAndBackwardGiveTheWholeList(
      @ForAll("lists") Ordered list, @ForAll @IntRange(min = 1, max = 70) int size) {
    List<String> whole = ids(page(list, Map.of("first", 500)));
    assertThat(whole).doesNotHaveDuplicates();
    assertThat(walk(list, size, true, () -> {})).isEqualTo(whole);
    List<String> backward = walk(list, size, false, () -> {});
    Collections.reverse(backward);
    assertThat(backward).isEqualTo(whole);
  }

  /** Figures come and go between pages; those that stay are met once each, in their order. */
  @Property(tries = 25)
  void rowsThatStayAreMetOnceWhileOthersComeAndGo(
      @ForAll("lists") Ordered list,
      @ForAll @IntRange(min = 1, max = 30) int size,
      @ForAll long seed,
      @ForAll boolean forward) {
    if (list.order().contains("observations:")) {
      return; // What subjects are ordered by would itself change.
    }
    Random random = new Random(seed);
    figures("superseded_at = now()", 0);
    List<String> before = ids(page(list, Map.of("first", 500)));
    List<String> walked = walk(list, size, forward, () -> change(random));
    List<String> after = ids(page(list, Map.of("first", 500)));
    engine().database().execute("UPDATE observation SET superseded_at = NULL");
    if (!forward) {
      Collections.reverse(walked);
    }
    assertThat(walked).doesNotHaveDuplicates();
    List<String> staying = new ArrayList<>(before);
    staying.retainAll(new LinkedHashSet<>(after));
    List<String> met = new ArrayList<>(walked);
    met.retainAll(new LinkedHashSet<>(staying));
    assertThat(met).isEqualTo(staying);
  }

  /** One class of figures comes in, each of the others may go. */
  private static void change(Random random) {
    int which = random.nextInt(7);
    figures(which == 0 ? "superseded_at = NULL" : "superseded_at = now()", which);
  }

  private static void figures(String change, int which) {
    engine().database().execute("UPDATE observation SET " + change + " WHERE id % 7 = " + which);
  }

  private static List<String> walk(Ordered list, int size, boolean forward, Runnable between) {
    List<String> met = new ArrayList<>();
    String cursor = null;
    while (true) {
      Map<String, Object> variables = new HashMap<>();
      variables.put(forward ? "first" : "last", size);
      if (cursor != null) {
        variables.put(forward ? "after" : "before", cursor);
      }
      JsonNode page = page(list, variables);
      List<String> ids = ids(page);
      if (!forward) {
        Collections.reverse(ids);
      }
      met.addAll(ids);
      JsonNode info = page.get("pageInfo");
      assertThat(ids.size()).isLessThanOrEqualTo(size);
      if (!info.get(forward ? "hasNextPage" : "hasPreviousPage").asBoolean()) {
        return met;
      }
      cursor = info.get(forward ? "endCursor" : "startCursor").asText();
      between.run();
    }
  }

  private static JsonNode page(Ordered list, Map<String, Object> variables) {
    return engine().ask(list.query(), variables).at("/data/list");
  }

  private static List<String> ids(JsonNode page) {
    List<String> ids = new ArrayList<>();
    page.get("nodes").forEach(node -> ids.add(node.get("id").asText()));
    return ids;
  }
}
