package org.yearbook.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9112: what could be read in two ways is refused, and what follows is never a request. */
class FramingTest {
  private static final HttpFixture HTTP = HttpFixture.start();
  private static final String BODY = "{\"query\":\"{a}\"}";
  private static final String CHUNKED = "f\r\n" + BODY + "\r\n0\r\n\r\n";
  private static final String POST = "POST /graphql HTTP/1.1\r\nContent-Type: application/json\r\n";
  private static final String NEXT = "GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n";

  @AfterAll
  static void stop() {
    HTTP.close();
  }

  static Stream<Arguments> ambiguous() {
    String host = "Host: x\r\n";
    String length = "Content-Length: 15\r\n";
    String chunked = "Transfer-Encoding: chunked\r\n";
    return Map.ofEntries(
            Map.entry("length and chunked", host + length + chunked + "\r\n" + CHUNKED),
            Map.entry("chunked and length", host + chunked + length + "\r\n" + CHUNKED),
            Map.entry(
                "chunked, then gzip", host + "Transfer-Encoding: chunked, gzip\r\n\r\n" + CHUNKED),
            Map.entry(
                "gzip, then chunked", host + "Transfer-Encoding: gzip, chunked\r\n\r\n" + CHUNKED),
            Map.entry("chunked twice", host + chunked + chunked + "\r\n" + CHUNKED),
            Map.entry(
                "chunked in quotes", host + "Transfer-Encoding: \"chunked\"\r\n\r\n" + CHUNKED),
            Map.entry("identity", host + "Transfer-Encoding: identity\r\n\r\n" + CHUNKED),
            Map.entry("an empty coding", host + "Transfer-Encoding: \r\n\r\n" + CHUNKED),
            Map.entry(
                "a coding with a vertical tab",
                host + "Transfer-Encoding: \013chunked\r\n\r\n" + CHUNKED),
            Map.entry("two lengths", host + length + "Content-Length: 16\r\n\r\n" + BODY),
            Map.entry("two lengths in one", host + "Content-Length: 15, 16\r\n\r\n" + BODY),
            Map.entry("a length with a sign", host + "Content-Length: +15\r\n\r\n" + BODY),
            Map.entry("a negative length", host + "Content-Length: -1\r\n\r\n" + BODY),
            Map.entry("a hexadecimal length", host + "Content-Length: 0xf\r\n\r\n" + BODY),
            Map.entry("a length with a fraction", host + "Content-Length: 15.0\r\n\r\n" + BODY),
            Map.entry("an empty length", host + "Content-Length: \r\n\r\n" + BODY),
            Map.entry(
                "a length beyond all",
                host + "Content-Length: 99999999999999999999\r\n\r\n" + BODY),
            Map.entry("two hosts", host + host + length + "\r\n" + BODY),
            Map.entry("two hosts that differ", host + "Host: y\r\n" + length + "\r\n" + BODY),
            Map.entry("two hosts, one in capitals", host + "HOST: y\r\n" + length + "\r\n" + BODY),
            Map.entry("no host", length + "\r\n" + BODY),
            Map.entry("an empty host", "Host: \r\n" + length + "\r\n" + BODY),
            Map.entry("a host with a space", "Host: x y\r\n" + length + "\r\n" + BODY),
            Map.entry("a host with a user", "Host: a@x\r\n" + length + "\r\n" + BODY),
            Map.entry("a host with a path", "Host: x/y\r\n" + length + "\r\n" + BODY),
            Map.entry("two hosts in one", "Host: x, y\r\n" + length + "\r\n" + BODY),
            Map.entry("a port that is none", "Host: x:http\r\n" + length + "\r\n" + BODY),
            Map.entry("a port beyond all", "Host: x:99999\r\n" + length + "\r\n" + BODY),
            Map.entry("a space before the colon", "Host : x\r\n" + length + "\r\n" + BODY),
            Map.entry(
                "a space before the colon of the length",
                host + "Content-Length : 15\r\n\r\n" + BODY),
            Map.entry("a line without a colon", host + "nonsense\r\n" + length + "\r\n" + BODY),
            Map.entry("a line without a name", host + ": x\r\n" + length + "\r\n" + BODY),
            Map.entry("a bare CR in a value", host + "X: a\rb\r\n" + length + "\r\n" + BODY),
            Map.entry("a NUL in a value", host + "X: a\0b\r\n" + length + "\r\n" + BODY),
            Map.entry("a NUL in a name", host + "X\0: a\r\n" + length + "\r\n" + BODY),
            Map.entry("a space in a name", host + "X Y: a\r\n" + length + "\r\n" + BODY),
            Map.entry(
                "a size that is none", host + chunked + "\r\nxyz\r\n" + BODY + "\r\n0\r\n\r\n"),
            Map.entry("a negative size", host + chunked + "\r\n-1\r\n" + BODY + "\r\n0\r\n\r\n"),
            Map.entry(
                "a size beyond all",
                host + chunked + "\r\nfffffffffffffffff\r\n" + BODY + "\r\n0\r\n\r\n"),
            Map.entry(
                "a size of 32 bits and more", host + chunked + "\r\n80000000\r\n" + BODY + "\r\n"),
            Map.entry(
                "more than the size says", host + chunked + "\r\ne\r\n" + BODY + "\r\n0\r\n\r\n"),
            Map.entry(
                "an endless extension of a size",
                host + chunked + "\r\nf;" + "x".repeat(5_000) + "\r\n" + BODY + "\r\n0\r\n\r\n"),
            Map.entry(
                "endless trailers",
                host
                    + chunked
                    + "\r\nf\r\n"
                    + BODY
                    + "\r\n0\r\nX: "
                    + "x".repeat(5_000)
                    + "\r\n\r\n"))
        .entrySet()
        .stream()
        .map(each -> Arguments.of(each.getKey(), each.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ambiguous")
  void whatCouldBeReadInTwoWaysIsRefusedWithAllThatFollows(String what, String request)
      throws IOException {
    int before = HTTP.service.asked().size();
    try (RawConnection connection = new RawConnection(HTTP.port())) {
      connection.sendExactly(POST + request).trySend(NEXT);

      List<Integer> statuses = connection.statusesUntilClosed();

      assertThat(statuses)
          .as(what)
          .hasSize(1)
          .allMatch(each -> each == 400 || each == 413 || each == 431);
      assertThat(HTTP.service.asked()).hasSize(before);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /graphql?query={a}\r\n\r\n",
        "GET /health/live HTTP/0.9\r\n\r\n",
        "GET /health/live HTTP/1.2\r\nHost: x\r\n\r\n",
        "GET /health/live HTTP/2.0\r\nHost: x\r\n\r\n",
        "GET /health/live http/1.1\r\nHost: x\r\n\r\n",
        "GET /health/live HTTP/1.1 more\r\nHost: x\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "\026\003\001\002\000\001\000\001\374\003\003\r\n\r\n",
        "GET\r\n\r\n",
        "G@T /health/live HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /health/\0live HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /health/live HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "CONNECT x:80 HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
        "\0\0\0\0\0\r\n\r\n"
      })
  void anotherProtocolIsRefused(String request) throws IOException {
    try (RawConnection connection = new RawConnection(HTTP.port())) {
      connection.sendExactly(request).trySend(NEXT);

      assertThat(connection.statusesUntilClosed()).hasSize(1).allMatch(each -> each == 400);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x", "x:8080", "localhost.", "[::1]", "[::1]:80", "127.0.0.1:80", "X-y.z"})
  void aHostIsANameOrAnAddressWithOrWithoutAPort(String host) throws IOException {
    try (RawConnection connection = new RawConnection(HTTP.port())) {
      connection.send("GET /health/live HTTP/1.1\nHost: " + host + "\n\n");

      assertThat(connection.readResponse().status()).isEqualTo(200);
    }
  }

  @Test
  void anOlderClientNeedsNoHost() throws IOException {
    try (RawConnection connection = new RawConnection(HTTP.port())) {
      connection.send("GET /health/live HTTP/1.0\n\n");

      assertThat(connection.readResponse().status()).isEqualTo(200);
      assertThat(connection.isClosedByServer()).isTrue();
    }
  }

  @Test
  void manyRequestsInOneGoAreAnsweredInTheirOrder() throws IOException {
    try (RawConnection connection = new RawConnection(HTTP.port())) {
      connection.sendExactly(
          (NEXT + POST + "Host: x\r\nTransfer-Encoding: chunked\r\n\r\n" + CHUNKED).repeat(50));

      for (int pair = 0; pair < 50; pair++) {
        assertThat(connection.readResponse().body()).isEqualTo("{\"status\":\"live\"}");
        assertThat(connection.readResponse().body()).isEqualTo(FakeGraphQlService.DATA);
      }
    }
  }

  @Test
  void moreRequestsInOneGoThanAreQueuedEndTheConnectionAndNothingElse() throws IOException {
    try (RawConnection connection = new RawConnection(HTTP.port())) {
      connection.trySend(NEXT.repeat(2_000));

      assertThat(connection.statusesUntilClosed()).allMatch(each -> each == 200);
    }
    try (RawConnection connection = new RawConnection(HTTP.port())) {
      assertThat(connection.sendExactly(NEXT).readResponse().status()).isEqualTo(200);
    }
  }

  @Test
  void whatIsExpectedBesideAPermissionIsNotMet() throws IOException {
    try (RawConnection connection = new RawConnection(HTTP.port())) {
      connection.sendExactly(
          POST + "Host: x\r\nExpect: a-miracle\r\nContent-Length: 15\r\n\r\n" + BODY);

      assertThat(connection.readResponse().status()).isEqualTo(417);
      assertThat(connection.isClosedByServer()).isTrue();
    }
  }

  @Test
  void aTargetThatIsNoAddressIsNoFaultOfTheServer() throws IOException {
    for (String target : List.of("*", "http://x/health/live", "x:80", "//", "/%00", "/a%2", "?")) {
      for (String method : List.of("GET", "OPTIONS", "CONNECT", "POST", "X")) {
        try (RawConnection connection = new RawConnection(HTTP.port())) {
          connection.sendExactly(method + " " + target + " HTTP/1.1\r\nHost: x\r\n\r\n");

          assertThat(connection.readResponse().status())
              .as(method + " " + target)
              .isBetween(200, 499);
        }
      }
    }
  }
}
