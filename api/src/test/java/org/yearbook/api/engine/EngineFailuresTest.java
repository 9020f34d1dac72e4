package org.yearbook.api.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yearbook.api.graphql.GraphQlRequest;
import org.yearbook.api.graphql.GraphQlResponse;
import org.yearbook.api.graphql.GraphQlResponse.Status;
import org.yearbook.domain.language.Language;
import org.yearbook.domain.question.NodeId;
import org.yearbook.persistence.archive.PoolSettings;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EngineFailuresTest {
  private static final String SLUGS = "{ facilities { nodes { slug } } }";

  private Engine engine;

  @BeforeAll
  void start() {
    engine =
        Engine.start(
            new PoolSettings(
                1, 2, 1, Duration.ofMillis(700), Duration.ofSeconds(5), Duration.ofSeconds(20)));
  }

  @AfterAll
  void stop() {
    engine.close();
  }

  private String code(String query, Map<String, Object> variables) {
    JsonNode answer = engine.ask(query, variables);
    assertThat(answer.has("data")).as(answer.toString()).isFalse();
    return answer.at("/errors/0/extensions/code").asText();
  }

  @Test
  void aCursorIsGoodForItsOwnListAndOrderOnly() {
    String page =
        "query ($after: String) { facilities(first: 1, after: $after) { pageInfo { endCursor } } }";
    String cursor = engine.ask(page).at("/data/facilities/pageInfo/endCursor").asText();
    assertThat(engine.ask(page, Map.of("after", cursor)).has("errors")).isFalse();
    assertThat(
            code("{ metrics(after: \"" + cursor + "\") { totalCount nodes { code } } }", Map.of()))
        .isEqualTo("INVALID_CURSOR");
    assertThat(
            code(
                "{ facilities(after: \""
                    + cursor
                    + "\", orderBy: { by: SLUG }) { nodes { slug } } }",
                Map.of()))
        .isEqualTo("INVALID_CURSOR");
    for (String garbage : List.of("", "!", "42", cursor + "x", cursor.substring(3))) {
      assertThat(code(page, Map.of("after", garbage))).as(garbage).isEqualTo("INVALID_CURSOR");
    }
  }

  @Test
  void aForgedCursorIsRefusedBeforeTheDatabaseSeesIt() {
    List<String> forged =
        List.of(
            "PERIOD_START ASC\u001fyesterday\u001f1",
            "PERIOD_START ASC\u001f2021-02-30\u001f1",
            "PERIOD_START ASC\u001f0000-01-01\u001f1",
            "PERIOD_END DESC\u001f99999999-01-01\u001f1",
            "PERIOD_END DESC\u001f2021-01-01 BC\u001f1",
            "VALUE ASC\u001fmany\u001f1",
            "VALUE ASC\u001f1e400000\u001f1",
            "VALUE ASC\u001fNaN\u001f1",
            "VALUE ASC\u001f" + "9".repeat(2_000) + "\u001f1",
            "VALUE ASC\u001f1\u001f99999999999999999999",
            "VALUE ASC\u001f1\u001f\u0000",
            "VALUE ASC\u001f1",
            "VALUE ASC\u001f1\u001f1\u001f1",
            "SUBJECT ASC\u001fa\u0000b\u001f1",
            "SUBJECT ASC\u001f\u0000\u001f1");
    for (String plain : forged) {
      String[] order = plain.substring(0, plain.indexOf('\u001f')).split(" ", 2);
      String query =
          "query ($after: String) { observations(after: $after, orderBy: { by: %s, direction: %s }) { nodes { printed } } }"
              .formatted(order[0], order[1]);
      String cursor =
          Base64.getUrlEncoder()
              .withoutPadding()
              .encodeToString(("Observation " + plain).getBytes(StandardCharsets.UTF_8));
      engine.sent();
      assertThat(code(query, Map.of("after", cursor)))
          .as(plain.substring(0, Math.min(60, plain.length())))
          .isEqualTo("INVALID_CURSOR");
      assertThat(engine.sent()).isEmpty();
    }
  }

  @Test
  void aTextThatSpansTwoNamesIsInNeither() {
    String query =
        "query ($text: String!) { metrics(where: { name: { contains: $text } }) { totalCount } }";
    assertThat(engine.ask(query, Map.of("text", "\n")).at("/data/metrics/totalCount").asInt())
        .isZero();
    assertThat(engine.ask(query, Map.of("text", "ＳＣＩ")).at("/data/metrics/totalCount").asInt())
        .isPositive();
  }

  @Test
  void anAnswerThatRepeatsItselfEndlesslyIsRefused() {
    String id = NodeId.encode("Section", "sti-report-2020-chapter-1/1.1.4.2");
    String inner = "heading headingTrail id";
    for (int level = 0; level < 7; level++) {
      inner = level == 6 ? "sections { " + inner + " }" : "parent { sections { " + inner + " } }";
    }
    assertThat(code("{ node(id: \"" + id + "\") { ... on Section { " + inner + " } } }", Map.of()))
        .isEqualTo("LIMIT_EXCEEDED");
  }

  @Test
  void tooManyConditionsInAVariableAreRefused() {
    String query =
        "query ($any: [FacilityFilter!]) { facilities(where: { or: $any }) { totalCount } }";
    Object condition = Map.of("slug", Map.of("eq", "x"));
    assertThat(code(query, Map.of("any", Collections.nCopies(300, condition))))
        .isEqualTo("LIMIT_EXCEEDED");
    assertThat(engine.ask(query, Map.of("any", Collections.nCopies(100, condition))).has("errors"))
        .isFalse();
  }

  @Test
  void aDateHasAYearOfFourDigits() {
    for (String date :
        List.of("+10000000-01-01", "-0001-01-01", "0000-01-01", "2020-1-1", "2021-02-30")) {
      String query =
          "{ observations(where: { period: { overlaps: { start: \""
              + date
              + "\" } } }) { totalCount } }";
      assertThat(code(query, Map.of())).as(date).isEqualTo("VALIDATION_FAILED");
    }
  }

  @Test
  void aRangeThatEndsBeforeItBeginsIsRefused() {
    assertThat(
            code(
                """
                { observations(where: { period: { overlaps: { start: "2021-01-01", end: "2020-01-01" } } }) {
                  totalCount } }""",
                Map.of()))
        .isEqualTo("INVALID_ARGUMENT");
  }

  @Test
  void aLockedTableEndsInATimeoutAndThoseWhoFindNoPlaceToWaitAreTurnedAway() throws SQLException {
    try (Connection other = engine.database().connect();
        Statement lock = other.createStatement()) {
      other.setAutoCommit(false);
      lock.execute("LOCK TABLE subject IN ACCESS EXCLUSIVE MODE");
      List<Future<GraphQlResponse>> many =
          IntStream.range(0, 6)
              .mapToObj(index -> engine.service().execute(request(SLUGS)))
              .map(asked -> asked.map(GraphQlResponse.class::cast))
              .toList();
      List<Status> statuses = many.stream().map(EngineFailuresTest::status).toList();
      assertThat(statuses).contains(Status.TIMED_OUT, Status.OVERLOADED);
      assertThat(statuses).containsOnly(Status.TIMED_OUT, Status.OVERLOADED);
      other.rollback();
    }
    assertThat(engine.ask(SLUGS).has("errors")).isFalse();
  }

  private static GraphQlRequest request(String query) {
    return new GraphQlRequest(query, null, Map.of(), Language.EN, true, false);
  }

  private static Status status(Future<GraphQlResponse> response) {
    try {
      return response.await(20, TimeUnit.SECONDS).status();
    } catch (TimeoutException late) {
      throw new AssertionError(late);
    }
  }

  @Test
  void connectionsThatAreCutAreMadeAnew() {
    assertThat(engine.ask(SLUGS).has("errors")).isFalse();
    engine
        .database()
        .execute(
            """
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
             WHERE datname = current_database() AND pid <> pg_backend_pid()""");
    engine.respond(SLUGS, Map.of());
    engine.respond(SLUGS, Map.of());
    assertThat(engine.ask(SLUGS).has("errors")).isFalse();
  }

  @Test
  void aDatabaseThatIsGoneIsSaidToBeUnavailable() {
    try (Engine lost = Engine.start(PoolSettings.DEFAULT)) {
      lost.database().close();
      assertThat(lost.respond(SLUGS, Map.of()).status()).isEqualTo(Status.UNAVAILABLE);
      assertThat(
              lost.ask("{ __typename __type(name: \"Query\") { name } }")
                  .at("/data/__typename")
                  .asText())
          .isEqualTo("Query");
    }
  }

  @Test
  void aMissingValueTakesTheNearestObjectThatMayBeMissingWithIt() {
    try (Engine broken = Engine.start()) {
      broken
          .database()
          .execute(
              "ALTER TABLE metric ALTER COLUMN name_en DROP NOT NULL, DROP COLUMN words_en CASCADE, DROP COLUMN search CASCADE");
      broken.database().execute("UPDATE metric SET name_en = NULL WHERE key = 'papers'");
      JsonNode answer =
          broken.ask(
              "{ metric(code: \"sci_papers\") { code broader { name(lang: EN) } unit { code } } }");
      assertThat(answer.at("/data/metric").toString())
          .isEqualTo("{\"code\":\"sci_papers\",\"broader\":null,\"unit\":{\"code\":\"{paper}\"}}");
      assertThat(answer.at("/errors/0/path").toString())
          .isEqualTo("[\"metric\",\"broader\",\"name\"]");
      assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("INTERNAL");

      JsonNode whole =
          broken.ask("{ metrics(where: { code: { in: [\"papers\"] } }) { nodes { name } } }");
      assertThat(whole.get("data").isNull()).isTrue();
      assertThat(whole.at("/errors/0/path").toString())
          .isEqualTo("[\"metrics\",\"nodes\",0,\"name\"]");
    }
  }
}
