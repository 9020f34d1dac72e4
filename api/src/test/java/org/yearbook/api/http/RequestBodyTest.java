package org.yearbook.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yearbook.api.http.HttpFixture.BODY_BYTES;
import static org.yearbook.api.http.HttpFixture.await;
import static org.yearbook.api.http.HttpFixture.refusal;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestBodyTest {
  private static final HttpFixture HTTP = HttpFixture.start();

  @AfterAll
  static void stop() {
    HTTP.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "NONSENSE",
        "{\"query\":",
        "{\"query\":\"{a}\"} {}",
        "{\"query\":\"{a}\",}",
        "{query:\"{a}\"}",
        "{\"query\":\"{a}\",\"query\":\"{b}\"}",
        "{\"query\":\"{a}\",\"variables\":{\"x\":1,\"x\":2}}",
        "{\"query\":\"{a}\",\"variables\":{\"x\":NaN}}",
        "{\"query\":\"{a}\",\"variables\":{\"x\":01}}",
        "{\"query\":\"a\nb\"}",
        "\uFEFF{\"query\":\"{a}\"}"
      })
  void whatCannotBeReadOnlyOneWayIsRefused(String body) {
    int before = HTTP.service.asked().size();

    String message = refusal(HTTP.post(body), 400, "BAD_REQUEST");

    assertThat(message).startsWith("The body is not JSON").doesNotContain("jackson", "Source");
    assertThat(HTTP.service.asked()).hasSize(before);
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    byte[] latin1 = "{\"query\":\"{é}\"}".getBytes(StandardCharsets.ISO_8859_1);

    HttpResponse<Buffer> response = await(HTTP.post().sendBuffer(Buffer.buffer(latin1)));

    assertThat(refusal(response, 400, "BAD_REQUEST")).isEqualTo("The body is not in UTF-8.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"query\":\"{a \\ud800}\"}",
        "{\"query\":\"{a}\",\"variables\":{\"x\":[\"\\udc00\\ud800\"]}}",
        "{\"query\":\"{a}\",\"variables\":{\"\\ud83d\":1}}"
      })
  void halfOfASurrogatePairIsNoText(String body) {
    assertThat(refusal(HTTP.post(body), 400, "BAD_REQUEST"))
        .containsAnyOf("no Unicode text", "not JSON");
  }

  @Test
  void aWholeSurrogatePairIsText() {
    HTTP.post("{\"query\":\"{a}\",\"variables\":{\"x\":\"\\ud83d\\ude00\"}}");

    assertThat(HTTP.service.lastAsked().variables()).containsEntry("x", "😀");
  }

  @Test
  void utf16IsNotGuessed() {
    byte[] utf16 = "{\"query\":\"{a}\"}".getBytes(StandardCharsets.UTF_16LE);

    HttpResponse<Buffer> response = await(HTTP.post().sendBuffer(Buffer.buffer(utf16)));

    refusal(response, 400, "BAD_REQUEST");
  }

  @Test
  void nestingIsBounded() {
    String deep = "[".repeat(500) + "]".repeat(500);

    String message =
        refusal(
            HTTP.post("{\"query\":\"{a}\",\"variables\":{\"x\":" + deep + "}}"),
            400,
            "BAD_REQUEST");

    assertThat(message).contains("100 levels");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e401", "-1E-99999", "1e999999999", "0.1e2147483647"})
  void numbersBeyondAnyMeaningAreRefused(String number) {
    String body = "{\"query\":\"{a}\",\"variables\":{\"x\":[" + number + "]}}";

    assertThat(refusal(HTTP.post(body), 400, "BAD_REQUEST")).contains("digits");
  }

  @Test
  void numbersOfTooManyDigitsAreRefused() {
    String body = "{\"query\":\"{a}\",\"variables\":{\"x\":" + "9".repeat(401) + "}}";

    assertThat(refusal(HTTP.post(body), 400, "BAD_REQUEST")).contains("400 digits");
  }

  @Test
  void numbersStayExact() {
    HTTP.post("{\"query\":\"{a}\",\"variables\":{\"x\":[123456789012345678901, 0.10, 1e400]}}");

    assertThat(HTTP.service.lastAsked().variables().get("x"))
        .hasToString("[123456789012345678901, 0.10, 1E+400]");
  }

  @Test
  void aBodyOfExactlyTheLimitIsRead() {
    String frame = "{\"query\":\"\"}";
    String query = "a".repeat(BODY_BYTES - frame.length());

    HttpResponse<Buffer> response = HTTP.post("{\"query\":\"" + query + "\"}");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(HTTP.service.lastAsked().query()).isEqualTo(query);
  }

  @Test
  void aBodyOneByteOverTheLimitIsRefused() {
    String frame = "{\"query\":\"\"}";
    String query = "a".repeat(BODY_BYTES - frame.length() + 1);

    String message = refusal(HTTP.post("{\"query\":\"" + query + "\"}"), 413, "REQUEST_TOO_LARGE");

    assertThat(message).isEqualTo("The body is longer than the 2000 bytes that this server takes.");
  }

  @Test
  void aBodyInPiecesIsPutTogether() throws Exception {
    try (RawConnection connection = new RawConnection(HTTP.port())) {
      connection.send(
          """
          POST /graphql HTTP/1.1
          Host: localhost
          Content-Type: application/json
          Transfer-Encoding: chunked

          """);
      String json = "{\"query\":\"{ 超过 }\"}";
      for (byte each : json.getBytes(StandardCharsets.UTF_8)) {
        connection.send("1\n").send(each).send("\n");
      }
      connection.send("0\n\n");

      assertThat(connection.readResponse().status()).isEqualTo(200);
      assertThat(HTTP.service.lastAsked().query()).isEqualTo("{ 超过 }");
    }
  }

  @Test
  void aChunkedBodyIsRefusedBeforeItsEnd() throws Exception {
    try (RawConnection connection = new RawConnection(HTTP.port())) {
      connection.send(
          """
          POST /graphql HTTP/1.1
          Host: localhost
          Content-Type: application/json
          Transfer-Encoding: chunked

          """);
      for (int piece = 0; piece <= BODY_BYTES / 100; piece++) {
        connection.send("64\n").send(" ".repeat(100)).send("\n");
      }

      RawConnection.Response response = connection.readResponse();

      assertThat(response.status()).isEqualTo(413);
      assertThat(response.header("connection")).isEqualTo("close");
      assertThat(connection.isClosedByServer()).isTrue();
    }
  }

  @Test
  void anAnnouncedBodyIsRefusedBeforeItComes() throws Exception {
    try (RawConnection connection = new RawConnection(HTTP.port())) {
      connection.send(
          """
          POST /graphql HTTP/1.1
          Host: localhost
          Content-Type: application/json
          Content-Length: 99999999999

          """);

      assertThat(connection.readResponse().status()).isEqualTo(413);
      assertThat(connection.isClosedByServer()).isTrue();
    }
  }

  @Test
  void aClientThatWaitsForPermissionGetsIt() throws Exception {
    try (RawConnection connection = new RawConnection(HTTP.port())) {
      connection.send(
          """
          POST /graphql HTTP/1.1
          Host: localhost
          Content-Type: application/json
          Content-Length: 15
          Expect: 100-continue

          """);
      assertThat(connection.readResponse().status()).isEqualTo(100);

      connection.send("{\"query\":\"{a}\"}");
      assertThat(connection.readResponse().status()).isEqualTo(200);
    }
  }

  @Test
  void aClientThatGoesAwayInTheMiddleLeavesTheServerWell() throws Exception {
    try (RawConnection connection = new RawConnection(HTTP.port())) {
      connection.send(
          """
          POST /graphql HTTP/1.1
          Host: localhost
          Content-Type: application/json
          Content-Length: 100

          {"query":\
          """);
    }

    assertThat(HTTP.post("{\"query\":\"{a}\"}").statusCode()).isEqualTo(200);
  }
}
