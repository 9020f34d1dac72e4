package org.yearbook.api.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an edition says, and what was known at a time, asked at the top and holding for all below.
 */
final class ScopeTest {
  private static final String BUNDLED = "sti-report-2020-chapter-1";
  private static final String PRESS = "press-figures-2021";

  /** As wide and deep as its scope should reach; {@code %s} is where arguments go. */
  private static final String MUCH =
      """
      {
        facilities(%1$s first: 50, orderBy: [{ observations: { aggregate: COUNT }, direction: DESC }, { by: SLUG }]) {
          totalCount
          nodes {
            slug
            statusHistory { status edition { slug } }
            achievements { statement(lang: EN) parameters { printed } }
            observations(first: 50) {
              totalCount
              nodes { id printed value citations { line } series { observations(first: 50) { totalCount nodes { id } } } }
              groups(by: [METRIC], accept: [UNIT, METRIC, AGGREGATION, AGGREGATE, ORIGIN, ASSERTION, ENTITY, TIME, DIMENSION]) { metric { code } count sum }
            }
          }
        }
        metrics(%1$s first: 100, where: { observations: { some: { origin: { in: [STATED, EXTERNAL] } } } }) {
          totalCount
          nodes { code observations(where: { latest: 1 }, first: 100) { totalCount nodes { id } } }
        }
        observations(%1$s first: 5) { totalCount nodes { id } }
        achievements(%1$s first: 20) { totalCount }
        events(%1$s first: 20) { totalCount }
        validations(%1$s first: 20) { totalCount nodes { rule inputs { id } } }
      }
      """;

  @TempDir Path folder;

  private Engine engine;

  @BeforeEach
  void start() {
    engine = Engine.start(Engine.GENEROUS);
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  private JsonNode ask(String arguments) {
    JsonNode answer = engine.ask(MUCH.formatted(arguments));
    assertThat(answer.get("errors")).isNull();
    return answer.get("data");
  }

  @Test
  void whatAnEditionSaysIsWhatItWouldSayAlone() {
    JsonNode alone = ask("");
    engine.importPressFigures(folder);
    assertThat(ask("")).isNotEqualTo(alone);
    assertThat(ask("edition: \"" + BUNDLED + "\"")).isEqualTo(alone);
    JsonNode press = ask("edition: \"" + PRESS + "\"");
    assertThat(press.at("/facilities/totalCount").asInt()).isZero();
    assertThat(press.at("/metrics/totalCount").asInt()).isPositive();
    assertThat(press.at("/achievements/totalCount").asInt()).isZero();
  }

  @Test
  void whatWasKnownThenStaysAsItWas() {
    JsonNode before = ask("");
    String then = Instant.now().toString();
    engine
        .database()
        .execute(
            """
            UPDATE observation SET superseded_at = now() WHERE id % 3 = 0""");
    assertThat(ask("")).isNotEqualTo(before);
    assertThat(ask("asOf: \"" + then + "\"")).isEqualTo(before);
    assertThat(ask("asOf: \"2019-01-01T00:00:00Z\"").at("/observations/totalCount").asInt())
        .isZero();
  }

  @Test
  void scopesComeWithVariablesAndHoldForOneObjectToo() {
    engine.importPressFigures(folder);
    String query =
        """
        query ($edition: String, $slug: String!) {
          subject(slug: $slug, edition: $edition) { observations(first: 500) { nodes { edition { slug } } } }
        }""";
    for (String edition : new String[] {BUNDLED, PRESS}) {
      JsonNode nodes =
          engine
              .ask(query, Map.of("slug", "shanghai", "edition", edition))
              .at("/data/subject/observations/nodes");
      assertThat(nodes).isNotEmpty();
      nodes.forEach(node -> assertThat(node.at("/edition/slug").asText()).isEqualTo(edition));
    }
    JsonNode both =
        engine.ask(query, Map.of("slug", "shanghai")).at("/data/subject/observations/nodes");
    assertThat(both.findValuesAsText("slug")).contains(BUNDLED, PRESS);
  }
}
