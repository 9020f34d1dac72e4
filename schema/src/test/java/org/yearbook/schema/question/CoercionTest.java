package org.yearbook.schema.question;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQLContext;
import graphql.GraphQLException;
import graphql.execution.CoercedVariables;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yearbook.domain.language.Language;
import org.yearbook.domain.problem.ErrorCode;
import org.yearbook.schema.contract.Contract;
import org.yearbook.schema.document.DocumentLimits;
import org.yearbook.schema.document.Documents;
import org.yearbook.schema.document.RefusedException;
import org.yearbook.schema.document.RequestProblem;
import org.yearbook.schema.document.ValidDocument;

/**
 * Values of generated operations: as graphql-java reads them, and the same whoever asked before.
 */
final class CoercionTest {
  private static final int OPERATIONS = 1_500;
  private static final int RUNS = 6;
  private static final Contract CONTRACT = Contract.load();
  private static final GraphQLSchema SCHEMA = CONTRACT.schema();

  private final Documents documents = new Documents(CONTRACT, DocumentLimits.DEFAULT);
  private final VariableReader reader = new VariableReader(SCHEMA);
  private int refused;
  private int taken;

  @Test
  void variablesAreReadAsGraphQlJavaReadsThem() {
    eachRun(
        (seed, operation, values) -> {
          Map<String, Object> expected = variablesOfGraphQlJava(operation, values);
          Map<String, Object> read = variables(operation, values);
          assertThat(read).as("seed %d: %s", seed, values).isEqualTo(expected);
        });
  }

  @Test
  void argumentsAreReadAsGraphQlJavaReadsThem() {
    eachRun(
        (seed, operation, values) -> {
          Map<String, Object> variables = variables(operation, values);
          if (variables == null) {
            return;
          }
          for (Field field : operation.getSelectionSet().getSelectionsOfType(Field.class)) {
            if (!field.getName().equals("__typename")) {
              Object expected = argumentsOfGraphQlJava(field, variables);
              count(expected);
              assertThat(arguments(field, variables))
                  .as("seed %d: %s", seed, values)
                  .isEqualTo(expected);
            }
          }
        });
    assertThat(taken).isGreaterThan(OPERATIONS);
    assertThat(refused).isGreaterThan(OPERATIONS / 20);
  }

  @Test
  void anAnswerNeverDependsOnWhatOthersAskedBefore() {
    Questions used = new Questions(CONTRACT, DocumentLimits.DEFAULT);
    eachRun(
        (seed, operation, values) -> {
          ValidDocument document = documents.read(new GeneratedOperation(SCHEMA, seed).text());
          Object fresh = answer(new Questions(CONTRACT, DocumentLimits.DEFAULT), document, values);
          count(fresh instanceof Asked ? fresh : null);
          assertThat(answer(used, document, values))
              .as("seed %d: %s", seed, values)
              .isEqualTo(fresh);
        });
    assertThat(taken).isGreaterThan(OPERATIONS);
    assertThat(refused).isGreaterThan(OPERATIONS);
  }

  private void count(@Nullable Object answer) {
    if (answer == null) {
      refused++;
    } else {
      taken++;
    }
  }

  private interface Run {
    void with(long seed, OperationDefinition operation, Map<String, Object> values);
  }

  private void eachRun(Run run) {
    for (long seed = 1; seed <= OPERATIONS; seed++) {
      GeneratedOperation generated = new GeneratedOperation(SCHEMA, seed);
      OperationDefinition operation = documents.read(generated.text()).operation(null);
      List<Map<String, Object>> runs = new ArrayList<>();
      for (int count = 0; count < RUNS; count++) {
        runs.add(new LinkedHashMap<>(generated.values()));
      }
      Random random = new Random(seed);
      for (int count = 0; count < RUNS * 2; count++) {
        run.with(seed, operation, runs.get(random.nextInt(RUNS)));
      }
    }
  }

  private static Object answer(
      Questions questions, ValidDocument document, Map<String, Object> values) {
    try {
      return questions.ask(document, document.operation(null), values, Language.EN);
    } catch (RefusedException refusal) {
      assertThat(refusal.problems()).allSatisfy(CoercionTest::isFitForClients);
      return refusal.problems();
    }
  }

  private static void isFitForClients(RequestProblem problem) {
    assertThat(problem.code())
        .isIn(ErrorCode.INVALID_VARIABLE, ErrorCode.INVALID_ARGUMENT, ErrorCode.LIMIT_EXCEEDED);
    assertThat(problem.message())
        .hasSizeLessThan(400)
        .doesNotContain("java", "Exception", "class ");
    if (problem.code() != ErrorCode.LIMIT_EXCEEDED) {
      assertThat(problem.places()).isNotEmpty();
    }
  }

  private @Nullable Map<String, Object> variables(
      OperationDefinition operation, Map<String, Object> values) {
    try {
      return reader.read(operation, values);
    } catch (RefusedException refusal) {
      assertThat(refusal.problems()).allSatisfy(CoercionTest::isFitForClients);
      return null;
    }
  }

  private static @Nullable Map<String, Object> variablesOfGraphQlJava(
      OperationDefinition operation, Map<String, Object> values) {
    try {
      return ValuesResolver.coerceVariableValues(
              SCHEMA,
              operation.getVariableDefinitions(),
              RawVariables.of(values),
              GraphQLContext.getDefault(),
              Locale.ENGLISH)
          .toMap();
    } catch (GraphQLException refusal) {
      return null;
    }
  }

  private static @Nullable Object argumentsOfGraphQlJava(
      Field field, Map<String, Object> variables) {
    try {
      Object read =
          ValuesResolver.getArgumentValues(
              SCHEMA.getCodeRegistry(),
              definitions(field),
              field.getArguments(),
              CoercedVariables.of(variables),
              GraphQLContext.getDefault(),
              Locale.ENGLISH);
      return holdsNullInAList(read) ? null : withoutNulls(read);
    } catch (GraphQLException refusal) {
      return null;
    }
  }

  private static List<GraphQLArgument> definitions(Field field) {
    return SCHEMA.getQueryType().getFieldDefinition(field.getName()).getArguments();
  }

  private static @Nullable Object arguments(Field field, Map<String, Object> variables) {
    Map<String, Object> arguments = new LinkedHashMap<>();
    try {
      for (GraphQLArgument definition : definitions(field)) {
        Argument written =
            field.getArguments().stream()
                .filter(argument -> argument.getName().equals(definition.getName()))
                .findFirst()
                .orElse(null);
        if (written != null) {
          new VariableUse(variables)
              .check(definition.getType(), definition.hasSetDefaultValue(), written.getValue());
        }
        Input input =
            Input.of(
                definition.getType(),
                definition.getArgumentDefaultValue(),
                written == null ? null : written.getValue(),
                variables,
                new Literals());
        if (input != null) {
          arguments.put(definition.getName(), plain(definition.getType(), input));
        }
      }
      return arguments;
    } catch (RefusedException refusal) {
      assertThat(refusal.problems()).allSatisfy(CoercionTest::isFitForClients);
      return null;
    }
  }

  private static Object plain(GraphQLInputType type, Input input) {
    GraphQLInputType bare = (GraphQLInputType) GraphQLTypeUtil.unwrapNonNull(type);
    if (bare instanceof GraphQLList list) {
      GraphQLInputType element = (GraphQLInputType) list.getWrappedType();
      return input.elements().stream().map(each -> plain(element, each)).toList();
    }
    return bare instanceof GraphQLInputObjectType object
        ? plainFields(object, input)
        : input.value();
  }

  private static Map<String, Object> plainFields(GraphQLInputObjectType type, Input input) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (String name : input.fieldNames()) {
      Input field = input.field(name);
      if (field != null) {
        fields.put(name, plain(type.getField(name).getType(), field));
      }
    }
    return fields;
  }

  /** No list of the contract may hold null; graphql-java lets one by a variable through. */
  private static boolean holdsNullInAList(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list.stream().anyMatch(each -> each == null || holdsNullInAList(each));
    }
    return value instanceof Map<?, ?> object
        && object.values().stream().anyMatch(CoercionTest::holdsNullInAList);
  }

  /** A question makes no difference between null and absent where nothing has a default. */
  private static Object withoutNulls(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(each -> withoutNulls(Objects.requireNonNull(each))).toList();
    } else if (value instanceof Map<?, ?> object) {
      Map<Object, Object> fields = new LinkedHashMap<>();
      object.forEach(
          (name, each) -> {
            if (each != null) {
              fields.put(name, withoutNulls(each));
            }
          });
      return fields;
    }
    return value;
  }
}
