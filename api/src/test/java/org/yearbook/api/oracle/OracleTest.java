package org.yearbook.api.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yearbook.api.engine.Engine;
import org.yearbook.api.graphql.GraphQlRequest;
import org.yearbook.domain.edition.EditionContent;
import org.yearbook.persistence.edition.FixtureEditions;
import org.yearbook.persistence.edition.merge.EditionImport;

/**
 * The read engine and stock graphql-java answer random operations alike. {@code
 * -Dyearbook.oracle.operations} says how many documents are tried, {@code -Dyearbook.oracle.seed}
 * repeats a run, and {@code -Dyearbook.oracle.first} passes over the documents before one.
 */
@Tag("slow")
final class OracleTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int OPERATIONS = Integer.getInteger("yearbook.oracle.operations", 300);
  private static final int FIRST = Integer.getInteger("yearbook.oracle.first", 0);
  private static final long SEED =
      Long.getLong("yearbook.oracle.seed", new Random().nextInt(1_000_000_000));

  @Test
  void theEngineAnswersAsTheOracleDoes() {
    agreeOn();
  }

  @Test
  void theyAgreeOnEditionsThatHoldWhatTheBundledOneLacks() {
    Random random = new Random(SEED);
    agreeOn(
        InventedEdition.of("invented-b", null, 30, random),
        InventedEdition.of("invented-a", "invented-b", 6, random));
  }

  private static void agreeOn(EditionContent... besideTheBundledOne) {
    EditionContent bundled = FixtureEditions.bundled();
    InMemoryOracle oracle =
        new InMemoryOracle(
            Stream.concat(Stream.of(bundled), Stream.of(besideTheBundledOne))
                .toArray(EditionContent[]::new));
    try (Engine engine = Engine.start(Engine.GENEROUS)) {
      EditionImport importing = new EditionImport(engine.database().address());
      Stream.of(besideTheBundledOne).forEach(each -> importing.run(each, Map.of(), progress -> {}));
      agreeOnWhatChanceSeldomAsks(oracle, engine);
      agreeOnRandomOperations(oracle, engine);
    }
  }

  private static void agreeOnWhatChanceSeldomAsks(InMemoryOracle oracle, Engine engine) {
    List<String> differences = new ArrayList<>();
    SeldomAsked.operations(oracle.schema())
        .forEach(
            operation -> {
              String difference = difference(oracle, engine, operation);
              if (difference != null) {
                differences.add(told("", operation, difference));
              }
            });
    assertThat(differences).as("seed %d", SEED).isEmpty();
  }

  private static void agreeOnRandomOperations(InMemoryOracle oracle, Engine engine) {
    OperationGenerator generator = new OperationGenerator(oracle.schema(), oracle.rows());
    List<String> differences = new ArrayList<>();
    for (int index = FIRST; index < FIRST + OPERATIONS && differences.size() < 5; index++) {
      for (Operation operation : generator.generate(SEED + index)) {
        if (difference(oracle, engine, operation) != null) {
          Operation small =
              Minimiser.minimise(
                  operation,
                  each ->
                      generator.isValid(each)
                          && isAnswered(oracle.answer(each))
                          && difference(oracle, engine, each) != null);
          String repeat =
              "-Dyearbook.oracle.seed=%d -Dyearbook.oracle.first=%d -Dyearbook.oracle.operations=1: "
                  .formatted(SEED, index);
          differences.add(told(repeat, small, difference(oracle, engine, small)));
          break;
        }
      }
    }
    assertThat(differences).as("seed %d", SEED).isEmpty();
  }

  private static @Nullable String difference(
      InMemoryOracle oracle, Engine engine, Operation operation) {
    JsonNode expected = oracle.answer(operation);
    JsonNode actual = answer(engine, operation);
    if (!errors(expected).equals(errors(actual))) {
      return "the oracle says " + expected.get("errors") + ", the engine " + actual.get("errors");
    } else if (isRefused(expected)) {
      return actual.has("data") ? "the engine answers all the same" : null;
    } else if (!isAnswered(expected)) {
      return "neither answers: " + expected.get("errors");
    }
    return Difference.between(expected.get("data"), actual.get("data"));
  }

  private static boolean isRefused(JsonNode answer) {
    return errors(answer).equals(Set.of(" " + InMemoryOracle.REFUSAL));
  }

  /** Whether there are no errors but those of values that are kept back. */
  private static boolean isAnswered(JsonNode answer) {
    return errors(answer).stream()
        .allMatch(each -> each.matches(".* NOT_(ADDITIVE|COMPARABLE|CONVERTIBLE)"));
  }

  /** Where errors are, and their codes; how they say it is tested elsewhere. */
  private static Set<String> errors(JsonNode answer) {
    Set<String> found = new TreeSet<>();
    answer
        .path("errors")
        .forEach(
            error -> found.add(error.path("path") + " " + error.at("/extensions/code").asText()));
    return found;
  }

  private static JsonNode answer(Engine engine, Operation operation) {
    return engine.ask(
        new GraphQlRequest(
            operation.document(),
            operation.name(),
            operation.variables(),
            operation.language(),
            true,
            false));
  }

  private static String told(String repeat, Operation operation, @Nullable String difference) {
    try {
      return "%n%s%s%n%s%noperation %s, variables %s, language %s%n"
          .formatted(
              repeat,
              difference,
              operation.document(),
              operation.name(),
              JSON.writeValueAsString(operation.variables()),
              operation.language());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
