package org.yearbook.api.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yearbook.api.engine.Engine;
import org.yearbook.domain.question.Cursor;
import org.yearbook.schema.contract.Contract;

/**
 * A cursor that does not belong to its list is refused, at every list of the contract, whatever is
 * asked of the list and whether or not there is a row for it to hang on.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CursorsAreAlwaysReadTest {
  private static final List<String> SELECTIONS =
      List.of(
          "{ __typename }",
          "{ totalCount }",
          "{ nodes { __typename } }",
          "{ edges { cursor } }",
          "{ pageInfo { hasNextPage hasPreviousPage } }",
          "{ pageInfo { __typename } }");

  /** What lists at the top can't do without. */
  private static final Map<String, String> NEEDED =
      Map.of(
          "compare", "subjects: [\"shanghai\"], metrics: [\"sci_papers\"], ",
          "search", "text: \"x\", ",
          "suggest", "prefix: \"x\", ");

  private final GraphQLSchema schema = Contract.load().schema();
  private Engine engine;

  @BeforeAll
  void start() {
    engine = Engine.start(Engine.GENEROUS);
  }

  @AfterAll
  void stop() {
    engine.close();
  }

  /** A list of the contract, with what is opened to get to it. */
  private record Place(String way, GraphQLFieldDefinition list) {
    String document(String arguments, String selection) {
      long open = way.chars().filter(character -> character == '{').count();
      return "query (%s) %s %s(%s%s) %s %s"
          .formatted(
              arguments.contains("$cursor") ? "$cursor: String" : "$none: Int = 0",
              way,
              list.getName(),
              way.equals("{") ? NEEDED.getOrDefault(list.getName(), "") : "",
              arguments,
              selection,
              "}".repeat((int) open));
    }

    String rowType() {
      GraphQLObjectType connection = (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(list.getType());
      return GraphQLTypeUtil.unwrapAll(connection.getField("nodes").getType()).getName();
    }
  }

  private List<Place> places() {
    Map<String, String> ways = EveryField.ways(schema);
    List<Place> places = new ArrayList<>(lists(schema.getQueryType(), "{"));
    ways.forEach(
        (type, way) ->
            places.addAll(lists(Objects.requireNonNull(schema.getObjectType(type)), way)));
    return places;
  }

  private static List<Place> lists(GraphQLObjectType type, String way) {
    return type.getFieldDefinitions().stream()
        .filter(field -> field.getArgument("after") != null)
        .map(field -> new Place(way, field))
        .toList();
  }

  @Test
  void everyListOfTheContractIsReached() {
    List<String> reached =
        places().stream().map(place -> place.rowType() + " by " + place.list.getName()).toList();
    List<String> all =
        schema.getAllTypesAsList().stream()
            .filter(GraphQLObjectType.class::isInstance)
            .map(GraphQLObjectType.class::cast)
            .flatMap(type -> lists(type, "").stream())
            .map(place -> place.rowType() + " by " + place.list.getName())
            .toList();
    assertThat(reached).hasSizeGreaterThan(50).hasSameElementsAs(all);
  }

  @Test
  void garbageAndCursorsOfOtherListsAreRefusedWhateverIsSelected() {
    for (Place place : places()) {
      String other = place.rowType().equals("Metric") ? "Unit" : "Metric";
      List<String> wrong =
          List.of(
              "garbage",
              "",
              new Cursor(Cursor.signature(other, List.of()), List.of("1")).encode(),
              new Cursor(place.rowType() + " VALUE ASC", List.of("1", "1")).encode());
      for (int index = 0; index < SELECTIONS.size(); index++) {
        String cursor = wrong.get(index % wrong.size());
        String side = index % 2 == 0 ? "after" : "before";
        refused(place.document(side + ": $cursor", SELECTIONS.get(index)), cursor);
        refused(
            place.document("first: $none, " + side + ": \"" + cursor + "\"", SELECTIONS.get(index)),
            null);
      }
      if (place.list.getArgument("orderBy") != null) {
        Cursor natural = new Cursor(Cursor.signature(place.rowType(), List.of()), List.of("1"));
        String order = choice(place);
        refused(
            place.document("after: $cursor, orderBy: [{ by: " + order + " }]", "{ totalCount }"),
            natural.encode());
        answered(place.document("after: $cursor", "{ totalCount }"), natural.encode());
      }
    }
  }

  /** An order that a list of such rows can have beside its natural one. */
  private static String choice(Place place) {
    return switch (place.rowType()) {
      case "Metric" -> "CODE";
      case "Observation", "Event" -> "PERIOD_START";
      default -> "SLUG";
    };
  }

  @Test
  void soAreThoseBelowALookUpThatFindsNothingAndInGroups() {
    refused("{ facility(slug: \"nowhere\") { observations(after: \"garbage\") { totalCount } } }");
    refused("{ facilities(first: 0) { nodes { observations(before: \"x\") { __typename } } } }");
    refused("{ observations(first: 1, after: \"garbage\") { totalCount groups { count } } }");
    refused("{ observations(after: \"garbage\") { groups(by: [METRIC]) { sum } } }");
    refused("{ a: metrics { totalCount } ... { b: metrics(after: \"garbage\") { totalCount } } }");
  }

  private void refused(String document) {
    refused(document, null);
  }

  private void refused(String document, @Nullable String cursor) {
    engine.sent();
    JsonNode answer = engine.ask(document, cursor == null ? Map.of() : Map.of("cursor", cursor));
    assertThat(answer.has("data")).as(document).isFalse();
    assertThat(answer.at("/errors/0/extensions/code").asText())
        .as("%s %s", document, answer)
        .isEqualTo("INVALID_CURSOR");
    assertThat(answer.at("/errors/0/locations/0/line").asInt()).as(document).isPositive();
    assertThat(engine.sent()).as(document).isEmpty();
  }

  private void answered(String document, String cursor) {
    assertThat(engine.ask(document, Map.of("cursor", cursor)).get("errors")).as(document).isNull();
  }
}
