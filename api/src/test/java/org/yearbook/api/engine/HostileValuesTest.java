package org.yearbook.api.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yearbook.schema.contract.Contract;

/**
 * Whatever is given to a condition or an argument, the question is answered, or refused before the
 * database sees it: no statement fails for a value.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HostileValuesTest {
  private static final String NINES = "9".repeat(400);

  private static final Map<String, List<?>> VALUES =
      Map.of(
          "String",
          List.of(
              "",
              "'",
              "''",
              "\\",
              "a\\",
              "%",
              "_%\\",
              "(",
              "[",
              "*",
              ":*",
              "a:*b",
              "& | !",
              "<->",
              "!!",
              "\u0001",
              "\ufffd",
              "\ud83d\ude80",
              "上海\\",
              "{t}",
              "{v}",
              "$1",
              "x".repeat(5_000),
              "ⅻ".repeat(500),
              "e\u0301".repeat(500),
              "1e400",
              "NaN",
              "\u202e\u2028",
              "a\u0000b",
              "\ud800"),
          "Decimal",
          List.of(
              "0",
              "-0",
              NINES,
              "-" + NINES,
              "0." + "0".repeat(398) + "1",
              "1e400",
              "NaN",
              "Infinity",
              "",
              NINES + "9",
              "１"),
          "Int",
          List.of(0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE, 2_147_483_648L),
          "Boolean",
          List.of(true, false),
          "Date",
          List.of(
              "0001-01-01", "9999-12-31", "0000-01-01", "99999-01-01", "infinity", "2021-02-30"));

  private final GraphQLSchema schema = Contract.load().schema();
  private Engine engine;
  private int asked;

  @BeforeAll
  void start() {
    engine = Engine.start();
  }

  @AfterAll
  void stop() {
    engine.close();
  }

  /** A condition on a field of a filter, and the input type of what it compares with. */
  private record Condition(String list, String written, GraphQLInputType type) {
    String document() {
      return "query ($v: %s) { %s(first: 2, where: %s) { totalCount nodes { __typename } } }"
          .formatted(
              GraphQLTypeUtil.simplePrint(GraphQLTypeUtil.unwrapNonNull(type)), list, written);
    }
  }

  private List<Condition> conditions() {
    List<Condition> conditions = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (GraphQLFieldDefinition list : schema.getQueryType().getFieldDefinitions()) {
      GraphQLArgument where = list.getArgument("where");
      if (where != null && list.getArgument("after") != null) {
        GraphQLInputObjectType filter = object(where.getType());
        if (seen.add(filter.getName())) {
          filter.getFields().forEach(field -> add(conditions, list.getName(), field));
        }
      }
    }
    return conditions;
  }

  private static void add(List<Condition> conditions, String list, GraphQLInputObjectField field) {
    if (!(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLInputObjectType operators)) {
      conditions.add(new Condition(list, "{ " + field.getName() + ": $v }", field.getType()));
      return;
    }
    for (GraphQLInputObjectField operator : operators.getFields()) {
      GraphQLNamedType type = GraphQLTypeUtil.unwrapAllAs(operator.getType());
      if (VALUES.containsKey(type.getName()) || type.getName().equals("DateRange")) {
        conditions.add(
            new Condition(
                list,
                "{ %s: { %s: $v } }".formatted(field.getName(), operator.getName()),
                operator.getType()));
      }
    }
  }

  private static GraphQLInputObjectType object(GraphQLInputType type) {
    return (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(type);
  }

  @Test
  void noConditionMakesAStatementFail() {
    for (Condition condition : conditions()) {
      String scalar = GraphQLTypeUtil.<GraphQLNamedType>unwrapAllAs(condition.type()).getName();
      List<?> values = VALUES.getOrDefault(scalar.equals("DateRange") ? "Date" : scalar, List.of());
      boolean isList = GraphQLTypeUtil.unwrapNonNull(condition.type()) instanceof GraphQLList;
      for (int index = asked % 3; index < values.size(); index += isList ? 1 : 3) {
        Object value = values.get(index);
        answeredOrRefused(
            condition.document(),
            scalar.equals("DateRange")
                ? Map.of("start", value)
                : isList ? List.of(value, values.get(0)) : value);
      }
    }
    assertThat(asked).isGreaterThan(300);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "query ($v: String!) { search(text: $v, first: 2) { totalCount nodes { text highlight } } }",
        "query ($v: String!) { suggest(prefix: $v, first: 2) { nodes { text highlight } } }",
        "query ($v: String!) { facility(slug: $v) { slug } metric(code: $v) { code } }",
        "query ($v: String!) { compare(subjects: [$v], metrics: [$v]) { nodes { cells { hole } } } }",
        "query ($v: String!) { rank(metric: $v) { totalCount } }",
        "query ($v: String!) { editionDiff(from: $v, to: $v) { added { totalCount } } }",
        "query ($v: String!) { observations(first: 3, edition: $v) { totalCount } }",
        "query ($v: String!) { observations(first: 3) { nodes { value(in: $v) number(in: $v) low(in: $v) } } }"
      })
  void noTextMakesAStatementFail(String document) {
    values("String").forEach(value -> answeredOrRefused(document, value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "query ($v: Decimal!) { facilities(where: { observations: { aggregate: { sum: { gte: $v } } } }) { totalCount } }",
        "query ($v: Decimal!) { observations { groups(by: [METRIC], having: { avg: { lt: $v } }) { count avg } } }"
      })
  void noNumberMakesAStatementFail(String document) {
    values("Decimal").forEach(value -> answeredOrRefused(document, value));
  }

  @Test
  void noWholeNumberMakesAStatementFail() {
    values("Int")
        .forEach(
            value -> {
              answeredOrRefused("query ($v: Int!) { grantTable(year: $v) { id } }", value);
              answeredOrRefused(
                  "query ($v: Int!) { observations(where: { latest: $v }) { totalCount } }", value);
              answeredOrRefused(
                  "query ($v: Int!) { observations { groups(by: [YEAR], having: { count: { gt: $v } }) { count } } }",
                  value);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0001-01-01T00:00:00Z",
        "0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999999999Z",
        "9999-12-31T23:59:59-18:00",
        "+294277-01-01T00:00:00Z",
        "-1000000000-01-01T00:00:00Z"
      })
  void noTimeMakesAStatementFail(String time) {
    answeredOrRefused("query ($v: DateTime!) { observations(asOf: $v) { totalCount } }", time);
  }

  @Test
  void moreColumnsThanAStatementCanHaveAreRefused() {
    String figures =
        IntStream.range(0, 450)
            .mapToObj(index -> "v%1$d: value(in: \"u%1$d\")".formatted(index))
            .collect(Collectors.joining(" "));
    try (Engine generous = Engine.start(Engine.GENEROUS)) {
      JsonNode answer = generous.ask("{ observations(first: 1) { nodes { " + figures + " } } }");
      assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("LIMIT_EXCEEDED");
      assertThat(generous.sent()).isEmpty();
    }
  }

  private static List<?> values(String scalar) {
    return VALUES.getOrDefault(scalar, List.of());
  }

  private void answeredOrRefused(String document, Object value) {
    asked++;
    JsonNode answer = engine.ask(document, Map.of("v", value));
    answer
        .path("errors")
        .forEach(
            error -> {
              assertThat(error.at("/extensions/code").asText())
                  .as("%s %s: %s", document, value, answer)
                  .isIn(
                      "VALIDATION_FAILED",
                      "INVALID_VARIABLE",
                      "INVALID_ARGUMENT",
                      "LIMIT_EXCEEDED",
                      "UNKNOWN_KEY",
                      "NOT_ADDITIVE",
                      "NOT_CONVERTIBLE");
              assertThat(error.path("message").asText())
                  .as("%s %s", document, value)
                  .doesNotContain("has no meaning for the data");
            });
  }
}
