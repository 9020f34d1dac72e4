package org.yearbook.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yearbook.api.http.HttpFixture.LIMITS;
import static org.yearbook.api.http.HttpFixture.await;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpResponse;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yearbook.api.config.CorsOrigins;
import org.yearbook.api.config.HttpConfiguration;
import org.yearbook.api.graphql.GraphQlResponse.Status;

class CorsTest {
  private static final String MARK = "Access-Control-Allow-Origin";
  private static final String PAGE = "http://localhost:5173";
  private static final HttpFixture ALL = HttpFixture.start();
  private static final HttpFixture ONE = start(new CorsOrigins(false, Set.of(PAGE)));
  private static final HttpFixture NONE = start(CorsOrigins.NONE);

  private static HttpFixture start(CorsOrigins origins) {
    return HttpFixture.start(
        new HttpConfiguration("127.0.0.1", 0, null, origins, Set.of()), LIMITS);
  }

  @AfterAll
  static void stop() {
    ALL.close();
    ONE.close();
    NONE.close();
  }

  private static HttpResponse<Buffer> preflight(HttpFixture http, String origin, String headers) {
    return await(
        http.request(HttpMethod.OPTIONS, "/graphql")
            .putHeader("Origin", origin)
            .putHeader("Access-Control-Request-Method", "POST")
            .putHeader("Access-Control-Request-Headers", headers)
            .send());
  }

  @ParameterizedTest
  @ValueSource(strings = {PAGE, "https://elsewhere.example", "null"})
  void aPageOfAnyOriginMayAskWithAnyHeaderButNoCredentials(String origin) {
    String headers =
        "apollographql-client-name,apollo-require-preflight,authorization,content-type,traceparent";

    HttpResponse<Buffer> response = preflight(ALL, origin, headers);

    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(response.getHeader(MARK)).isEqualTo("*");
    assertThat(response.getHeader("Access-Control-Allow-Headers")).isEqualTo(headers);
    assertThat(response.getHeader("Access-Control-Allow-Methods")).isEqualTo("GET, HEAD, POST");
    assertThat(response.getHeader("Access-Control-Max-Age")).isEqualTo("86400");
    assertThat(response.getHeader("Access-Control-Allow-Credentials")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "GET,  /graphql?query=%7Ba%7D, 200",
    "GET,  /graphql, 422",
    "POST, /graphql, 415",
    "PUT,  /graphql, 405",
    "GET,  /nothing, 404",
    "GET,  /%zz, 400",
    "GET,  /health/live, 200",
    "POST, /health/live, 405"
  })
  void aPageMayReadEveryAnswerWhateverItIs(String method, String path, int status) {
    HttpResponse<Buffer> response =
        await(ALL.request(HttpMethod.valueOf(method), path).putHeader("Origin", PAGE).send());

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.getHeader(MARK)).isEqualTo("*");
    assertThat(response.getHeader("Access-Control-Expose-Headers")).contains("Retry-After");
  }

  @Test
  void aPageMayReadThatTheServerCannotJustNow() {
    ALL.service.answers(Status.OVERLOADED);

    HttpResponse<Buffer> response =
        await(ALL.get("/graphql?query=%7Ba%7D").putHeader("Origin", PAGE).send());
    ALL.service.answers(Status.ANSWERED);

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.getHeader(MARK)).isEqualTo("*");
  }

  @Test
  void aPageMayReadThatItsRequestCannotBeRead() throws Exception {
    try (RawConnection connection = new RawConnection(ALL.port())) {
      connection.send(
          "GET /x" + "x".repeat(5_000) + " HTTP/1.1\nHost: x\nOrigin: " + PAGE + "\n\n");

      RawConnection.Response response = connection.readResponse();

      assertThat(response.status()).isEqualTo(414);
      assertThat(response.header("access-control-allow-origin")).isEqualTo("*");
    }
  }

  @Test
  void theAnswerForAllIsTheSameForEachAndSaysSoToCaches() {
    assertThat(await(ALL.get("/graphql?query=%7Ba%7D").send()).headers().getAll("Vary"))
        .containsExactly("Accept, Accept-Encoding, Accept-Language");
    assertThat(await(ALL.get("/graphql?query=%7Ba%7D").send()).getHeader(MARK)).isEqualTo("*");
  }

  @Test
  void onlyAnOriginThatIsNamedMayRead() {
    HttpResponse<Buffer> named =
        await(ONE.get("/graphql?query=%7Ba%7D").putHeader("Origin", PAGE).send());
    HttpResponse<Buffer> other =
        await(ONE.get("/graphql?query=%7Ba%7D").putHeader("Origin", PAGE + "0").send());

    assertThat(named.getHeader(MARK)).isEqualTo(PAGE);
    assertThat(named.headers().getAll("Vary")).contains("origin");
    assertThat(other.getHeader(MARK)).isNull();
    assertThat(other.headers().getAll("Vary")).contains("origin");
    assertThat(preflight(ONE, PAGE, "content-type").getHeader(MARK)).isEqualTo(PAGE);
    assertThat(preflight(ONE, "https://elsewhere.example", "x").headers().names())
        .noneMatch(name -> name.startsWith("access-control"));
  }

  @Test
  void whoIsNotABrowserIsAnsweredWhateverItsOrigin() {
    assertThat(
            await(NONE.get("/graphql?query=%7Ba%7D").putHeader("Origin", "http://x").send())
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void noPageOfAnotherOriginMayReadWhereNoneMay() {
    assertThat(
            await(NONE.get("/graphql?query=%7Ba%7D").putHeader("Origin", PAGE).send())
                .headers()
                .names())
        .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control"));
    assertThat(preflight(NONE, PAGE, "content-type").getHeader(MARK)).isNull();
  }
}
