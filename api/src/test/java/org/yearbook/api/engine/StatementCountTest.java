package org.yearbook.api.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yearbook.api.graphql.GraphQlRequest;
import org.yearbook.domain.language.Language;

/**
 * However deep a question is, it takes a statement for each list, and one where there is none; an
 * object and its only list take one together.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StatementCountTest {
  /** Every way down that the depth of a document permits, lists in lists. */
  private static final String DEEPEST =
      """
      {
        editions {
          nodes {
            observations(first: 2) {
              nodes {
                subject {
                  observations(first: 2) {
                    nodes {
                      series {
                        observations(first: 2) {
                          totalCount
                          nodes { change { previous { citations { section { sections { path } } } } } }
                          groups(by: [METRIC]) { metric { observations(first: 1) { nodes { id } } } count }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }""";

  private Engine engine;

  @BeforeAll
  void start() {
    engine = Engine.start();
  }

  @AfterAll
  void stop() {
    engine.close();
  }

  private JsonNode ask(String query, boolean counted) {
    return engine.ask(new GraphQlRequest(query, null, Map.of(), Language.EN, true, counted));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ __typename } | 0",
        "{ facility(slug: \"ssrf-phase-1\") { name } } | 1",
        "{ facilities { totalCount } } | 1",
        "{ observations(first: 3) { totalCount nodes { value } } } | 1",
        "{ observations(where: { metric: { eq: \"none\" } }) { totalCount nodes { value } pageInfo { hasNextPage } } } | 1",
        "{ observations { groups(by: [YEAR]) { count } } } | 1",
        "{ facility(slug: \"nowhere\") { name } } | 1",
        "{ facility(slug: \"ssrf-phase-1\") { name outputMetrics { totalCount nodes { value } } } } | 1",
        "{ facility(slug: \"nowhere\") { name outputMetrics { totalCount nodes { value } } } } | 1",
        "{ facility(slug: \"ssrf-phase-1\") { citations { line } } } | 1",
        "{ facility(slug: \"ssrf-phase-1\") { outputMetrics { groups { count } } } } | 1",
        "{ facility(slug: \"ssrf-phase-1\") { outputMetrics { nodes { citations { line } } } } } | 3",
        "{ facilities { totalCount nodes { outputMetrics { totalCount nodes { value citations { line } } } } } } | 3",
        "DEEPEST | 8"
      })
  void isOneForEachList(String query, int statements) {
    engine.sent();
    JsonNode answer = ask(query.equals("DEEPEST") ? DEEPEST : query, true);
    assertThat(answer.get("errors")).isNull();
    assertThat(answer.at("/extensions/statements").asInt()).isEqualTo(statements);
    assertThat(engine.sent()).hasSize(statements);
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void isToldOnlyWhereItIsAskedFor(boolean counted) {
    assertThat(ask("{ facilities { totalCount } }", counted).has("extensions")).isEqualTo(counted);
  }

  /** Nothing is looked for where nothing stands in the way of a sum. */
  @Test
  void whatIsInTheWayIsAskedForOnlyWhereSomethingIs() {
    String sum = "{ observations(where: { metric: { eq: \"%s\" } }) { groups { sum } } }";
    JsonNode plain = ask(sum.formatted("none"), true);
    assertThat(plain.get("errors")).isNull();
    assertThat(plain.at("/extensions/statements").asInt()).isEqualTo(1);
    JsonNode refused = ask(sum.formatted("sci_papers"), true);
    assertThat(refused.at("/errors/0/extensions/code").asText()).isEqualTo("NOT_ADDITIVE");
    assertThat(refused.at("/extensions/statements").asInt()).isEqualTo(2);
  }
}
