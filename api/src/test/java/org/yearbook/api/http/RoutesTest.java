package org.yearbook.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yearbook.api.http.HttpFixture.await;
import static org.yearbook.api.http.HttpFixture.refusal;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yearbook.domain.problem.ErrorCode;
import org.yearbook.domain.problem.YearbookException;

class RoutesTest {
  private static final HttpFixture HTTP = HttpFixture.start();

  @BeforeEach
  void beReady() {
    HTTP.readiness = Future.succeededFuture();
  }

  @AfterAll
  static void stop() {
    HTTP.close();
  }

  @Test
  void aProcessThatWorksIsLiveEvenWhenItIsNotReady() {
    HTTP.readiness = Future.failedFuture("no database");

    HttpResponse<Buffer> response = await(HTTP.get("/health/live").send());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.bodyAsJsonObject()).isEqualTo(new JsonObject().put("status", "live"));
  }

  @Test
  void aServerThatCanAnswerIsReady() {
    HttpResponse<Buffer> response = await(HTTP.get("/health/ready").send());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.bodyAsJsonObject()).isEqualTo(new JsonObject().put("status", "ready"));
    assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void aServerThatIsNotReadySaysWhatIsMissing() {
    HTTP.readiness =
        Future.failedFuture(
            new YearbookException(ErrorCode.UNAVAILABLE, "The database can't be reached."));

    HttpResponse<Buffer> response = await(HTTP.get("/health/ready").send());

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.bodyAsJsonObject())
        .isEqualTo(
            new JsonObject()
                .put("status", "not ready")
                .put("missing", "The database can't be reached."));
  }

  @Test
  void aDatabaseThatDoesNotAnswerWithinASecondIsMissing() {
    HTTP.readiness = Promise.<Void>promise().future();

    HttpResponse<Buffer> response = await(HTTP.get("/health/ready").send());

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.bodyAsJsonObject().getString("missing"))
        .isEqualTo("The database does not answer within a second.");
  }

  @Test
  void aCheckThatFailsItselfTellsNoDetails() {
    HTTP.readiness = Future.failedFuture(new IllegalStateException("SELECT 1 failed"));

    HttpResponse<Buffer> response = await(HTTP.get("/health/ready").send());

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.bodyAsString()).doesNotContain("SELECT");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/graphql/more",
        "/graphiql/static/none.js",
        "/graphiql/static/../index.html",
        "/graphiql/static/%2e%2e/%2e%2e/Main.class",
        "/health",
        "/favicon.ico"
      })
  void atAnUnknownAddressIsNothing(String path) {
    HttpResponse<Buffer> response = await(HTTP.get(path).send());

    assertThat(refusal(response, 404, "BAD_REQUEST")).contains("/graphql");
    assertThat(response.getHeader("Content-Type")).isEqualTo("application/json; charset=utf-8");
    assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void aPathThatCannotBeReadIsRefused() {
    refusal(await(HTTP.get("/%zz").send()), 400, "BAD_REQUEST");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/graphiql/", "/health/live"})
  void whatCanOnlyBeReadSaysSo(String path) {
    HttpResponse<Buffer> response = await(HTTP.request(HttpMethod.POST, path).send());

    refusal(response, 405, "BAD_REQUEST");
    assertThat(response.getHeader("Allow")).isEqualTo("GET, HEAD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/graphiql/", "/health/live", "/health/ready"})
  void headIsAGetWithoutTheBody(String path) {
    HttpResponse<Buffer> response = await(HTTP.request(HttpMethod.HEAD, path).send());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isNull();
  }

  @Test
  void theRootLeadsToTheExplorer() {
    HttpResponse<Buffer> response = await(HTTP.get("/").send());

    assertThat(response.statusCode()).isEqualTo(302);
    assertThat(response.getHeader("Location")).isEqualTo("/graphiql/");
  }

  @Test
  void theExplorerMayLoadFromHereOnly() {
    HttpResponse<Buffer> response = await(HTTP.get("/graphiql/").send());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.getHeader("Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(response.getHeader("Content-Security-Policy"))
        .startsWith("default-src 'none'; script-src 'self' 'sha256-")
        .doesNotContain("http", "*");
    assertThat(response.bodyAsString()).contains("FacilitiesWithTheirOutputMetrics");
  }

  @Test
  void theFilesOfTheExplorerComeFromTheJarAndMayBeKept() {
    String page = await(HTTP.get("/graphiql/").send()).bodyAsString();
    String script = page.replaceFirst("(?s).*src=\"\\./(static/js/[^\"]+)\".*", "$1");

    HttpResponse<Buffer> response = await(HTTP.get("/graphiql/" + script).send());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.getHeader("Content-Type")).contains("javascript");
    assertThat(response.getHeader("Cache-Control")).contains("max-age=31536000");
    assertThat(response.body().length()).isGreaterThan(500_000);
  }

  @Test
  void anExplorerThatIsSwitchedOffSaysSo() {
    try (HttpFixture without = HttpFixture.startWithoutGraphiql()) {
      assertThat(refusal(await(without.get("/graphiql").send()), 404, "BAD_REQUEST"))
          .isEqualTo("GraphiQL is switched off on this server. Ask /graphql directly.");
      assertThat(await(without.get("/").send()).bodyAsString()).contains("href=\"/health/ready\"");
      assertThat(await(without.get("/graphiql/static/js/main.js").send()).statusCode())
          .isEqualTo(404);
    }
  }
}
