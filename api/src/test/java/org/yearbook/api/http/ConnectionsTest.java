package org.yearbook.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yearbook.api.http.HttpFixture.await;

import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yearbook.api.config.CorsOrigins;
import org.yearbook.api.config.HttpConfiguration;
import org.yearbook.api.graphql.GraphQlResponse;
import org.yearbook.api.graphql.GraphQlResponse.Status;

@Timeout(60)
class ConnectionsTest {
  private static final int MOST = 10;
  private static final Duration LONG = Duration.ofSeconds(40);
  private static final Duration SHORT = Duration.ofMillis(400);
  private static final String GET = "GET /graphql?query=%7Ba%7D HTTP/1.1\nHost: localhost\n\n";
  private static final String POST =
      """
      POST /graphql HTTP/1.1
      Host: localhost
      Content-Type: application/json
      Content-Length: 1500

      """;

  private static HttpFixture start(Duration arrival, Duration idle) {
    return HttpFixture.start(
        new HttpConfiguration("127.0.0.1", 0, MOST, CorsOrigins.ANY, Set.of()),
        new HttpLimits(4_096, 4_096, 1_000, arrival, idle, Duration.ofSeconds(5)));
  }

  @Test
  void noMoreConnectionsAreHeldThanThereIsRoomForAndOneThatEndsMakesRoom() throws Exception {
    try (HttpFixture http = start(LONG, LONG)) {
      List<RawConnection> held = new ArrayList<>();
      for (int each = 0; each < MOST; each++) {
        held.add(new RawConnection(http.port()));
      }
      awaitConnections(http, MOST);
      for (int beyond = 0; beyond < 50; beyond++) {
        try (RawConnection connection = new RawConnection(http.port())) {
          assertThat(connection.isClosedByServer()).isTrue();
        }
      }
      assertThat(held.get(0).send(GET).readResponse().status()).isEqualTo(200);
      assertThat(http.server().connections()).isEqualTo(MOST);

      held.get(1).close();
      awaitConnections(http, MOST - 1);

      try (RawConnection next = new RawConnection(http.port())) {
        assertThat(next.send(GET).readResponse().status()).isEqualTo(200);
      }
      for (RawConnection each : held) {
        each.close();
      }
      awaitConnections(http, 0);
    }
  }

  @Test
  void connectionsThatComeAndGoLeaveNoneCounted() throws Exception {
    try (HttpFixture http = start(LONG, LONG)) {
      for (int each = 0; each < 300; each++) {
        try (RawConnection connection = new RawConnection(http.port())) {
          connection.trySend(each % 2 == 0 ? "GET /gr" : GET);
        }
      }
      awaitConnections(http, 0);
    }
  }

  @Test
  void aHeadThatComesByteByByteHoldsNoConnection() throws Exception {
    try (HttpFixture http = start(SHORT, LONG);
        RawConnection connection = new RawConnection(http.port())) {
      int sent = 0;
      while (http.server().connections() > 0 || sent == 0) {
        connection.trySend("X");
        sent++;
        TimeUnit.MILLISECONDS.sleep(20);
        assertThat(sent).isLessThan(500);
      }
      assertThat(connection.isClosedByServer()).isTrue();
    }
  }

  @Test
  void aConnectionThatAsksNothingMoreIsClosedAfterAWhile() throws Exception {
    try (HttpFixture http = start(LONG, SHORT);
        RawConnection connection = new RawConnection(http.port())) {
      assertThat(connection.send(GET).readResponse().status()).isEqualTo(200);

      assertThat(connection.isClosedByServer()).isTrue();
    }
  }

  @Test
  void aBodyThatStallsIsToldSoAndTheConnectionCloses() throws Exception {
    try (HttpFixture http = start(SHORT, LONG);
        RawConnection connection = new RawConnection(http.port())) {
      connection.send(POST).send("{\"query\":");

      RawConnection.Response response = connection.readResponse();

      assertThat(response.status()).isEqualTo(408);
      assertThat(response.body()).contains("BAD_REQUEST", "too slowly");
      assertThat(response.header("connection")).isEqualTo("close");
      assertThat(connection.isClosedByServer()).isTrue();
      assertThat(http.service.asked()).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "an address, 414, GET /",
    "a header, 431, 'GET / HTTP/1.1\r\nHost: x\r\nX: '",
    "a body, 413, 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 900000\r\n\r\n'",
    "no HTTP, 400, '\0'"
  })
  void whoIsStillSendingWhenRefusedIsNotReset(String what, int status, String beginning)
      throws Exception {
    try (HttpFixture http = start(LONG, LONG);
        RawConnection connection = new RawConnection(http.port())) {
      connection.sendExactly(beginning);
      for (int piece = 0; piece < 5; piece++) {
        connection.sendExactly("x".repeat(20_000));
        TimeUnit.MILLISECONDS.sleep(50);
      }

      assertThat(connection.readResponse().status()).as(what).isEqualTo(status);
      assertThat(connection.endsInOrder()).isTrue();
    }
  }

  @Test
  void aBodyThatTricklesIsToldSo() throws Exception {
    try (HttpFixture http = start(SHORT, LONG);
        RawConnection connection = new RawConnection(http.port())) {
      connection.send(POST);
      for (int each = 0; each < 60 && http.server().connections() > 0; each++) {
        connection.trySend(" ");
        TimeUnit.MILLISECONDS.sleep(50);
      }

      assertThat(connection.readResponse().status()).isEqualTo(408);
    }
  }

  @Test
  void aBodyThatComesInPiecesFastEnoughIsRead() throws Exception {
    try (HttpFixture http = start(SHORT, LONG);
        RawConnection connection = new RawConnection(http.port())) {
      String body = "{\"query\":\"{a}\"" + " ".repeat(1_485) + "}";
      connection.send(POST);
      for (int piece = 0; piece < 10; piece++) {
        connection.send(body.substring(piece * 150, (piece + 1) * 150));
        TimeUnit.MILLISECONDS.sleep(100);
      }

      assertThat(connection.readResponse().status()).isEqualTo(200);
    }
  }

  @Test
  void aQuestionThatTakesLongKeepsItsConnection() throws Exception {
    try (HttpFixture http = start(SHORT, SHORT);
        RawConnection connection = new RawConnection(http.port())) {
      Promise<GraphQlResponse> later = Promise.promise();
      http.service.answers(later.future());
      connection.send(GET);
      TimeUnit.MILLISECONDS.sleep(1_500);
      later.complete(new GraphQlResponse(Status.ANSWERED, Buffer.buffer("{}")));

      assertThat(connection.readResponse().body()).isEqualTo("{}");
    }
  }

  @Test
  void anAnswerThatNobodyTakesIsCutEvenIfMoreIsAsked() throws Exception {
    try (HttpFixture http = start(LONG, SHORT);
        RawConnection connection = new RawConnection(http.port())) {
      http.service.answers("x".repeat(16_000_000));
      connection.send(GET);
      int sent = 0;
      do {
        connection.trySend("G");
        TimeUnit.MILLISECONDS.sleep(20);
        assertThat(sent++).isLessThan(500);
      } while (http.server().connections() > 0);
    }
  }

  @Test
  void anAnswerThatIsTakenSlowlyComesToItsEnd() throws Exception {
    try (HttpFixture http = start(LONG, Duration.ofSeconds(1));
        RawConnection connection = new RawConnection(http.port())) {
      http.service.answers("x".repeat(16_000_000));
      connection.send(GET);

      assertThat(connection.readResponseSlowly(Duration.ofSeconds(4)).body()).hasSize(16_000_000);
    }
  }

  @Test
  void whileItStopsEveryAnswerSaysThatTheConnectionEnds() throws Exception {
    try (HttpFixture http = start(LONG, LONG);
        RawConnection running = new RawConnection(http.port());
        RawConnection probe = new RawConnection(http.port())) {
      Promise<GraphQlResponse> later = Promise.promise();
      http.service.answers(later.future());
      running.send(GET);
      assertThat(probe.send("GET /health/live HTTP/1.1\nHost: x\n\n").readResponse().status())
          .isEqualTo(200);
      while (http.service.asked().isEmpty()) {
        Thread.onSpinWait();
      }

      var stop = http.server().stop();
      RawConnection.Response ready =
          probe.send("GET /health/ready HTTP/1.1\nHost: x\n\n").readResponse();
      later.complete(new GraphQlResponse(Status.ANSWERED, Buffer.buffer("{}")));
      RawConnection.Response answer = running.readResponse();

      assertThat(ready.status()).isEqualTo(503);
      assertThat(ready.body()).contains("The server is about to stop.");
      assertThat(ready.header("connection")).isEqualTo("close");
      assertThat(probe.isClosedByServer()).isTrue();
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("connection")).isEqualTo("close");
      assertThat(running.isClosedByServer()).isTrue();
      await(stop);
    }
  }

  private static void awaitConnections(HttpFixture http, int count) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (http.server().connections() != count) {
      if (System.nanoTime() > end) {
        throw new IOException(http.server().connections() + " connections instead of " + count);
      }
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }
}
