package org.yearbook.api.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a computation is about has to be there; what is looked up or filtered by need not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class UnknownKeysTest {
  private static final String EDITION = "sti-report-2020-chapter-1";

  private Engine engine;

  @BeforeAll
  void start() {
    engine = Engine.start();
  }

  @AfterAll
  void stop() {
    engine.close();
  }

  private String refusal(String query, Map<String, Object> variables) {
    JsonNode answer = engine.ask(query, variables);
    assertThat(answer.has("data")).as(answer.toString()).isFalse();
    assertThat(answer.get("errors")).hasSize(1);
    assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("UNKNOWN_KEY");
    assertThat(answer.at("/errors/0/locations/0/line").asInt()).isPositive();
    return answer.at("/errors/0/message").asText();
  }

  @Test
  void aComputationIsRefusedWithTheKeyThatWasProbablyMeant() {
    assertThat(refusal("{ rank(metric: \"sci_paper\") { totalCount } }", Map.of()))
        .isEqualTo("No metric has the code “sci_paper”. Did you mean “sci_papers”?");
    assertThat(
            refusal(
                "query ($s: [String!]!) { compare(subjects: $s, metrics: \"sci_papers\") { __typename } }",
                Map.of("s", List.of("shanghai", "SSRF_Phase-1", "no such thing at all"))))
        .isEqualTo(
            "No subject has the slug “SSRF_Phase-1”. Did you mean “ssrf-phase-1”? "
                + "No subject has the slug “no such thing at all”. “subjects” lists those that there are.");
    assertThat(
            refusal(
                "query ($to: String!) { editionDiff(from: \""
                    + EDITION
                    + "\", to: $to) { to { slug } } }",
                Map.of("to", "sti-report-2020-chapter-2")))
        .isEqualTo(
            "No edition has the slug “sti-report-2020-chapter-2”. Did you mean “" + EDITION + "”?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "observations(edition: $e) { totalCount }",
        "observations(edition: $e, first: 0) { __typename }",
        "facility(slug: \"nowhere\", edition: $e) { name }",
        "metric(code: \"sci_papers\", edition: $e) { observations { groups { count } } }",
        "series(edition: $e, asOf: \"2000-01-01T00:00:00Z\") { nodes { id } }",
        "rank(metric: \"sci_papers\", edition: $e, accept: [AGGREGATION, TIME, DIMENSION, ORIGIN, ASSERTION]) { nodes { rank } }",
        "ssrf: subject(slug: \"ssrf-phase-1\", edition: $e) { slug }"
      })
  void anEditionThatIsNotThereIsRefusedWhereverItIsGiven(String field) {
    String query = "query ($e: String) { " + field + " }";
    assertThat(refusal(query, Map.of("e", EDITION + "0"))).contains("Did you mean “" + EDITION);
    assertThat(engine.ask(query, Map.of("e", EDITION)).get("errors")).isNull();
    assertThat(engine.ask(query, Collections.singletonMap("e", null)).get("errors")).isNull();
    assertThat(engine.ask(query).get("errors")).isNull();
  }

  @Test
  void everyKeyIsNamedUpToABoundOfNumberAndLength() {
    List<String> slugs = Collections.nCopies(50, "x".repeat(500));
    String message =
        refusal(
            "query ($s: [String!]!, $m: [String!]!) { compare(subjects: $s, metrics: $m) { totalCount } }",
            Map.of("s", slugs, "m", List.of("", "'; DROP TABLE metric", "上海")));
    assertThat(message).endsWith(" 48 more keys are unknown.").hasSizeLessThan(900);
    JsonNode tooMany =
        engine.ask(
            "query ($s: [String!]!) { compare(subjects: $s, metrics: []) { __typename } }",
            Map.of("s", Collections.nCopies(101, "x")));
    assertThat(tooMany.at("/errors/0/extensions/code").asText()).isEqualTo("LIMIT_EXCEEDED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ facility(slug: \"nowhere\") { name } }",
        "{ subject(slug: \"nowhere\") { slug } }",
        "{ metric(code: \"nothing\") { code } }",
        "{ edition(slug: \"never\") { slug } }",
        "{ grantTable(year: 1900) { year } }"
      })
  void whatIsLookedUpIsNull(String query) {
    JsonNode answer = engine.ask(query);
    assertThat(answer.get("errors")).isNull();
    assertThat(answer.get("data").elements().next().isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ l: observations(where: { metric: { eq: \"x\" } }) { totalCount } }",
        "{ l: observations(where: { subject: { in: [\"x\"] }, edition: { eq: \"x\" } }) { totalCount } }",
        "{ l: series(where: { metric: { eq: \"x\" } }) { totalCount } }"
      })
  void aFilterFindsNothing(String query) {
    JsonNode answer = engine.ask(query);
    assertThat(answer.get("errors")).isNull();
    assertThat(answer.at("/data/l/totalCount").asInt()).isZero();
  }
}
