package org.yearbook.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yearbook.api.http.HttpFixture.await;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yearbook.api.config.GraphQlConfiguration;
import org.yearbook.api.config.HttpConfiguration;
import org.yearbook.api.graphql.GraphQlResponse;
import org.yearbook.api.graphql.GraphQlResponse.Status;
import org.yearbook.schema.document.DocumentLimits;

class HttpServiceTest {
  private static final HttpFixture HTTP = HttpFixture.start();
  private static final String GET = "GET /graphql?query=%7Ba%7D HTTP/1.1\nHost: localhost\n\n";

  @BeforeEach
  void answerAsUsual() {
    HTTP.service.answers(Status.ANSWERED);
  }

  @AfterAll
  static void stop() {
    HTTP.close();
  }

  @Test
  void aSecondServerOnThePortSaysSo() {
    assertThatThrownBy(() -> await(HTTP.startAnother(HTTP.port())))
        .isInstanceOf(HttpStartException.class)
        .hasMessage(
            "Port %d of 127.0.0.1 is taken, or may not be taken. Choose another with --port or"
                + " YEARBOOK_PORT.",
            HTTP.port());
  }

  @Test
  void aHostThatIsNotOursIsExplained() {
    Future<HttpService> start =
        HttpService.start(
            HTTP.vertx,
            HttpConfiguration.at("192.0.2.1", 8080),
            new GraphQlConfiguration(true, 1_000, DocumentLimits.DEFAULT),
            HttpLimits.DEFAULT,
            HTTP.service,
            Future::succeededFuture);

    assertThatThrownBy(() -> await(start))
        .isInstanceOf(HttpStartException.class)
        .hasMessageContaining("192.0.2.1");
  }

  @Test
  void oneConnectionServesManyRequests() throws IOException {
    try (RawConnection connection = new RawConnection(HTTP.port())) {
      assertThat(connection.send(GET).readResponse().status()).isEqualTo(200);
      assertThat(connection.send(GET.replace("%7Ba", "")).readResponse().status()).isEqualTo(200);
      assertThat(connection.send(GET.replace("query=", "q=")).readResponse().status())
          .isEqualTo(422);
      assertThat(connection.send(GET.replace("GET", "HEAD")).readResponse().status())
          .isEqualTo(200);
      assertThat(connection.send(GET).send(GET).readResponse().status()).isEqualTo(200);
      assertThat(connection.readResponse().status()).isEqualTo(200);
    }
  }

  @Test
  void longAnswersAreCompressedForThoseWhoTakeIt() {
    String json = "{\"data\":\"" + "上海光源".repeat(1_000) + "\"}";
    HTTP.service.answers(json);

    HttpResponse<Buffer> packed =
        await(HTTP.get("/graphql?query=%7Ba%7D").putHeader("Accept-Encoding", "gzip").send());
    HttpResponse<Buffer> plain = await(HTTP.get("/graphql?query=%7Ba%7D").send());

    assertThat(packed.getHeader("Content-Encoding")).isEqualTo("gzip");
    assertThat(packed.body().length()).isLessThan(1_000);
    assertThat(plain.getHeader("Content-Encoding")).isNull();
    assertThat(plain.bodyAsString()).isEqualTo(json);
  }

  @Test
  void shortAnswersAreNotCompressed() {
    HttpResponse<Buffer> response =
        await(HTTP.get("/graphql?query=%7Ba%7D").putHeader("Accept-Encoding", "gzip").send());

    assertThat(response.getHeader("Content-Encoding")).isNull();
    assertThat(response.bodyAsString()).isEqualTo(FakeGraphQlService.DATA);
  }

  @Test
  void aUrlBeyondTheLimitIsRefused() throws IOException {
    try (RawConnection connection = new RawConnection(HTTP.port())) {
      connection.send(GET.replace("query=", "query=" + "a".repeat(5_000)));

      RawConnection.Response response = connection.readResponse();

      assertThat(response.status()).isEqualTo(414);
      assertThat(response.body()).contains("REQUEST_TOO_LARGE", "Use POST");
      assertThat(connection.isClosedByServer()).isTrue();
    }
  }

  @Test
  void headersBeyondTheLimitAreRefused() throws IOException {
    try (RawConnection connection = new RawConnection(HTTP.port())) {
      connection.send(GET.replace("Host:", "X-Long: " + "a".repeat(5_000) + "\nHost:"));

      assertThat(connection.readResponse().status()).isEqualTo(431);
    }
  }

  @Test
  void whatIsNotHttpIsRefused() throws IOException {
    try (RawConnection connection = new RawConnection(HTTP.port())) {
      connection.send("hello there\n\n");

      assertThat(connection.readResponse().status()).isEqualTo(400);
      assertThat(connection.isClosedByServer()).isTrue();
    }
  }

  @Test
  void twoLengthsOfOneBodyAreRefused() throws IOException {
    try (RawConnection connection = new RawConnection(HTTP.port())) {
      connection.send(
          """
          POST /graphql HTTP/1.1
          Host: localhost
          Content-Type: application/json
          Content-Length: 15
          Content-Length: 16

          {"query":"{a}"}\
          """);

      assertThat(connection.readResponse().status()).isEqualTo(400);
    }
  }

  @Test
  void aConnectionThatSaysNothingIsClosed() throws IOException {
    HttpLimits impatient =
        new HttpLimits(
            4_096,
            4_096,
            1_000,
            Duration.ofMillis(200),
            Duration.ofSeconds(5),
            Duration.ofSeconds(1));
    try (HttpFixture http = HttpFixture.start(impatient);
        RawConnection connection = new RawConnection(http.port())) {
      assertThat(connection.isClosedByServer()).isTrue();
    }
  }

  @Test
  void aClientThatDoesNotWaitForItsAnswerLeavesTheServerWell() throws IOException {
    Promise<GraphQlResponse> later = Promise.promise();
    HTTP.service.answers(later.future());
    int before = HTTP.service.asked().size();
    try (RawConnection connection = new RawConnection(HTTP.port())) {
      connection.send(GET);
      while (HTTP.service.asked().size() == before) {
        Thread.onSpinWait();
      }
    }
    later.complete(new GraphQlResponse(Status.ANSWERED, Buffer.buffer("x".repeat(10_000_000))));
    HTTP.service.answers(Status.ANSWERED);

    assertThat(await(HTTP.get("/graphql?query=%7Ba%7D").send()).statusCode()).isEqualTo(200);
  }

  @Test
  void aStopLetsARunningRequestEndAndTakesNoOther() throws Exception {
    try (HttpFixture http = HttpFixture.start();
        RawConnection running = new RawConnection(http.port())) {
      Promise<GraphQlResponse> later = Promise.promise();
      http.service.answers(later.future());
      running.send(GET);
      while (http.service.asked().isEmpty()) {
        Thread.onSpinWait();
      }

      Future<Void> stop = http.server().stop();
      awaitRefusal(http.port());
      assertThat(stop.isComplete()).isFalse();
      later.complete(new GraphQlResponse(Status.ANSWERED, Buffer.buffer(FakeGraphQlService.DATA)));

      assertThat(running.readResponse().body()).isEqualTo(FakeGraphQlService.DATA);
      await(stop);
      assertThat(running.isClosedByServer()).isTrue();
    }
  }

  @Test
  void aStopDoesNotWaitForEver() throws Exception {
    HttpLimits impatient =
        new HttpLimits(
            4_096,
            4_096,
            1_000,
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            Duration.ofMillis(300));
    try (HttpFixture http = HttpFixture.start(impatient);
        RawConnection running = new RawConnection(http.port())) {
      http.service.answers(Promise.<GraphQlResponse>promise().future());
      running.send(GET);
      while (http.service.asked().isEmpty()) {
        Thread.onSpinWait();
      }

      http.server().stop().await(10, TimeUnit.SECONDS);

      assertThat(running.isClosedByServer()).isTrue();
    }
  }

  private static void awaitRefusal(int port) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (System.nanoTime() < end) {
      try {
        new RawConnection(port).close();
      } catch (ConnectException refused) {
        return;
      } catch (SocketException closing) {
        // It was taken by a socket that closes at this moment; the next one is refused.
        Thread.onSpinWait();
      }
    }
    throw new AssertionError("It still listens.");
  }
}
