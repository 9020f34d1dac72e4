package org.yearbook.api.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yearbook.api.engine.Engine;
import org.yearbook.api.graphql.GraphQlRequest;
import org.yearbook.api.graphql.GraphQlResponse;
import org.yearbook.domain.edition.EditionContent;
import org.yearbook.persistence.edition.EditionFolder;
import org.yearbook.schema.document.DocumentLimits;

/**
 * The read engine and stock graphql-java answer random operations alike. {@code
 * -Dyearbook.oracle.operations} says how many documents are tried, {@code -Dyearbook.oracle.seed}
 * repeats a run.
 */
final class OracleTest {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  private static final int OPERATIONS = Integer.getInteger("yearbook.oracle.operations", 300);
  private static final long SEED =
      Long.getLong("yearbook.oracle.seed", new Random().nextInt(1_000_000_000));
  private static final DocumentLimits GENEROUS =
      new DocumentLimits(
          100_000, 100, 100_000, 10_000, 1_000, 10_000, 1_000, 100, 2_000_000_000, true);

  @Test
  void theEngineAnswersAsTheOracleDoes() {
    EditionContent content =
        Objects.requireNonNull(EditionFolder.bundled().validate(null).content());
    InMemoryOracle oracle = new InMemoryOracle(content);
    OperationGenerator generator = new OperationGenerator(oracle.schema(), oracle.rows());
    List<String> differences = new ArrayList<>();
    try (Engine engine = Engine.start(GENEROUS)) {
      for (long seed = SEED; seed < SEED + OPERATIONS && differences.size() < 5; seed++) {
        for (Operation operation : generator.generate(seed)) {
          String difference = difference(oracle, engine, operation);
          if (difference != null) {
            Operation small =
                Minimiser.minimise(
                    operation,
                    each ->
                        generator.isValid(each)
                            && !oracle.answer(each).has("errors")
                            && difference(oracle, engine, each) != null);
            differences.add(told(seed, small, difference(oracle, engine, small)));
            break;
          }
        }
      }
    }
    assertThat(differences).as("seed %d", SEED).isEmpty();
  }

  private static @Nullable String difference(
      InMemoryOracle oracle, Engine engine, Operation operation) {
    JsonNode expected = oracle.answer(operation);
    JsonNode actual = answer(engine, operation);
    if (expected.has("errors") || actual.has("errors")) {
      return "the oracle says " + expected.get("errors") + ", the engine " + actual.get("errors");
    }
    return Difference.between(expected, actual);
  }

  private static JsonNode answer(Engine engine, Operation operation) {
    GraphQlRequest request =
        new GraphQlRequest(
            operation.document(),
            operation.name(),
            operation.variables(),
            operation.language(),
            true);
    try {
      GraphQlResponse response = engine.service().execute(request).await(20, TimeUnit.SECONDS);
      return JSON.readTree(response.json().getBytes());
    } catch (TimeoutException late) {
      throw new AssertionError("The engine did not answer.", late);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String told(long seed, Operation operation, @Nullable String difference) {
    try {
      return "%n-Dyearbook.oracle.seed=%d -Dyearbook.oracle.operations=1: %s%n%s%noperation %s, variables %s, language %s%n"
          .formatted(
              seed,
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
