package org.yearbook.schema.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.introspection.IntrospectionQuery;
import graphql.introspection.IntrospectionQueryBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yearbook.domain.answer.JsonBytes;
import org.yearbook.domain.problem.ErrorCode;
import org.yearbook.domain.problem.Place;
import org.yearbook.schema.contract.Contract;
import org.yearbook.schema.document.DocumentLimits;
import org.yearbook.schema.document.Documents;
import org.yearbook.schema.document.RefusedException;
import org.yearbook.schema.document.ValidDocument;
import org.yearbook.schema.introspection.Introspection;
import org.yearbook.schema.introspection.SchemaAnswers;

final class IntrospectionTest {
  private static final Contract CONTRACT = Contract.load();
  private static final Introspection INTROSPECTION = new Introspection(CONTRACT);
  private static final GraphQL LIBRARY = GraphQL.newGraphQL(CONTRACT.schema()).build();

  private static String answer(String query, Map<String, Object> variables) {
    ValidDocument document = new Documents(CONTRACT, DocumentLimits.DEFAULT).read(query);
    FieldCollector collector =
        new FieldCollector(CONTRACT.schema(), document.fragments(), variables);
    SchemaAnswers answers =
        INTROSPECTION.answers(
            (type, sets) ->
                collector.collect(type, sets).stream().map(CollectedField::occurrences).toList(),
            variables);
    List<CollectedField> asked =
        collector.collect(
            CONTRACT.schema().getQueryType(), List.of(document.operation(null).getSelectionSet()));
    return asked.stream()
        .map(field -> "\"" + field.responseKey() + "\":" + text(answers.to(field.occurrences())))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }

  private static String answerOfLibrary(String query, Map<String, Object> variables) {
    Map<String, Object> data =
        LIBRARY
            .execute(
                ExecutionInput.newExecutionInput()
                    .query(query)
                    .variables(variables)
                    .graphQLContext(Map.of("GOOD_FAITH_INTROSPECTION_DISABLED", true))
                    .build())
            .getData();
    JsonBytes json = new JsonBytes(1_000);
    write(data, json);
    return text(json.toByteArray());
  }

  private static void write(@Nullable Object value, JsonBytes out) {
    if (value instanceof Map<?, ?> object) {
      out.raw('{');
      int start = out.length();
      object.forEach(
          (key, inner) -> {
            out.ascii(out.length() > start ? "," : "").string(String.valueOf(key)).raw(':');
            write(inner, out);
          });
      out.raw('}');
    } else if (value instanceof List<?> list) {
      out.raw('[');
      int start = out.length();
      list.stream()
          .filter(element -> !isExperiment(element))
          .forEach(
              element -> {
                out.ascii(out.length() > start ? "," : "");
                write(element, out);
              });
      out.raw(']');
    } else if (value instanceof Boolean truth) {
      out.truth(truth);
    } else if (value == null) {
      out.nothing();
    } else {
      out.string(value.toString());
    }
  }

  private static boolean isExperiment(Object element) {
    return element instanceof Map<?, ?> object
        && List.of("defer", "experimental_disableErrorPropagation")
            .contains(String.valueOf(object.get("name")));
  }

  @Test
  void answersToolsAsTheLibraryDoes() {
    String query =
        IntrospectionQueryBuilder.build(
            IntrospectionQueryBuilder.Options.defaultOptions()
                .specifiedByUrl(true)
                .isOneOf(true)
                .inputValueDeprecation(true)
                .directiveIsRepeatable(true)
                .schemaDescription(true));
    assertThat(answer(query, Map.of())).isEqualTo(answerOfLibrary(query, Map.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ a: __type(name: \"Facility\") { name } b: __type(name: \"Metric\") { __typename name } }",
        "{ a: __schema { queryType { name } } b: __schema { types { name } } }",
        "{ __schema { queryType { fields { name } } types { name fields { name } } } }",
        "{ __type(name: \"Facility\") { fields { name type { name ofType { name fields { name } } } } } }",
        "{ __type(name: \"NoSuchType\") { name } }",
        "query ($n: String!, $d: Boolean = true) { __type(name: $n) { ...T fields(includeDeprecated: $d) { isDeprecated deprecationReason } } } fragment T on __Type { kind possibleTypes { name } interfaces { name } }",
        "{ __schema { types @skip(if: true) { name } } }",
        "{ __schema { types { f: fields(includeDeprecated: null) { args { defaultValue } } i: inputFields { defaultValue } e: enumValues { name description } } } }",
        "{ __schema { directives { name locations isRepeatable args { name type { kind ofType { name } } } } } }"
      })
  void answersAnyQuestionAboutTheSchemaAsTheLibraryDoes(String query) {
    Map<String, Object> variables = Map.of("n", "Subject", "d", true);
    if (query.contains("null")) {
      assertThat(answer(query, Map.of()))
          .isEqualTo(answerOfLibrary(query.replace("null", "false"), Map.of()));
    } else {
      assertThat(answer(query, variables)).isEqualTo(answerOfLibrary(query, variables));
    }
  }

  @Test
  void leavesRoomForThreeTimesWhatToolsAsk() {
    assertThat(answer(IntrospectionQuery.INTROSPECTION_QUERY, Map.of()).length())
        .isLessThan(SchemaAnswers.MOST_BYTES / 3);
  }

  @Test
  void refusesWhatWouldBeTooLong() {
    String many =
        "{ __schema { types { a: possibleTypes { b: interfaces { c: possibleTypes { d: interfaces {"
            + " e: possibleTypes { f: interfaces { g: possibleTypes { __typename } } } } } } } } } }";
    RefusedException refused =
        catchThrowableOfType(RefusedException.class, () -> answer(many, Map.of()));
    assertThat(refused.problems().get(0).code()).isEqualTo(ErrorCode.LIMIT_EXCEEDED);
    assertThat(refused.problems().get(0).places()).containsExactly(new Place(1, 3));
  }

  @Test
  void countsAllAnswersOfAnOperationTogether() {
    String whole =
        IntrospectionQuery.INTROSPECTION_QUERY
            .substring(IntrospectionQuery.INTROSPECTION_QUERY.indexOf('{') + 1)
            .replaceFirst("__schema", "b: __schema");
    String several = "{ " + repeated(6) + whole.substring(whole.indexOf("b: __schema"));
    RefusedException refused =
        catchThrowableOfType(RefusedException.class, () -> answer(several, Map.of()));
    assertThat(refused.problems().get(0).code()).isEqualTo(ErrorCode.LIMIT_EXCEEDED);
  }

  private static String repeated(int times) {
    StringBuilder text = new StringBuilder();
    for (int time = 0; time < times; time++) {
      text.append("a%d: __schema { types { ...FullType } } ".formatted(time));
    }
    return text.toString();
  }

  @Test
  void offersNoDirectiveThatIsNotDone() {
    assertThat(answer("{ __schema { directives { name } } }", Map.of()))
        .isEqualTo(
            "{\"__schema\":{\"directives\":[{\"name\":\"include\"},{\"name\":\"skip\"},{\"name\":\"deprecated\"},{\"name\":\"specifiedBy\"},{\"name\":\"oneOf\"}]}}");
  }
}
