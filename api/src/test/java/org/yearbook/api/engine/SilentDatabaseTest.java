package org.yearbook.api.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import io.vertx.core.streams.ReadStream;
import io.vertx.core.streams.WriteStream;
import io.vertx.pgclient.PgConnectOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
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
import org.yearbook.api.graphql.GraphQlService;
import org.yearbook.api.graphql.RequestAnswering;
import org.yearbook.domain.language.Language;
import org.yearbook.persistence.TestDatabase;
import org.yearbook.persistence.archive.PoolSettings;
import org.yearbook.persistence.archive.PostgresArchive;
import org.yearbook.persistence.noun.YearbookCatalogue;
import org.yearbook.persistence.server.DatabaseAddress;
import org.yearbook.schema.contract.Contract;
import org.yearbook.schema.document.DocumentLimits;

/**
 * A database that takes connections and questions, and says nothing: frozen, or lost on the way.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SilentDatabaseTest {
  private static final Duration DEADLINE = Duration.ofSeconds(2);

  private static final GraphQlRequest FACILITIES =
      new GraphQlRequest(
          "{ facilities { totalCount nodes { slug } } }", null, Map.of(), Language.EN, true, false);

  private final Vertx vertx = Vertx.vertx();
  private final TestDatabase database = TestDatabase.migrated();
  private final List<NetSocket> sockets = new CopyOnWriteArrayList<>();
  private volatile boolean silent;
  private PostgresArchive archive;
  private GraphQlService service;

  @BeforeAll
  void start() throws Exception {
    DatabaseAddress address = database.address();
    NetServer proxy =
        await(
            vertx
                .createNetServer()
                .connectHandler(client -> forward(client, address))
                .listen(0, "127.0.0.1"));
    PgConnectOptions throughProxy =
        address.pgConnectOptions().setHost("127.0.0.1").setPort(proxy.actualPort());
    PoolSettings settings =
        new PoolSettings(2, 10, 1, Duration.ofSeconds(30), Duration.ofSeconds(30), DEADLINE);
    archive = PostgresArchive.over(YearbookCatalogue.catalogue(), vertx, throughProxy, settings);
    service = new RequestAnswering(Contract.load(), DocumentLimits.DEFAULT, archive);
  }

  private void forward(NetSocket client, DatabaseAddress address) {
    client.pause();
    vertx
        .createNetClient()
        .connect(address.port(), address.host())
        .onSuccess(
            server -> {
              sockets.add(server);
              pipe(client, server);
              pipe(server, client);
              client.resume();
              if (silent) {
                server.pause();
              }
            });
  }

  private static void pipe(ReadStream<Buffer> from, WriteStream<Buffer> to) {
    from.pipeTo(to).onFailure(gone -> {});
  }

  private void fallSilent() {
    silent = true;
    sockets.forEach(NetSocket::pause);
  }

  private void speakAgain() {
    silent = false;
    sockets.forEach(NetSocket::resume);
  }

  @AfterAll
  void stop() throws Exception {
    await(archive.close());
    await(vertx.close());
    database.close();
  }

  @Test
  void questionsEndInATimeoutAndAreAnsweredAgainWhenItSpeaks() throws Exception {
    awaitAnswered();
    assertThat(await(archive.dataVersion())).isPositive();
    fallSilent();
    try {
      List<Future<GraphQlResponse>> more =
          IntStream.range(0, 4).mapToObj(question -> asked(FACILITIES)).toList();
      for (Future<GraphQlResponse> each : more) {
        assertThat(await(each).status()).isEqualTo(Status.TIMED_OUT);
      }
      Future<Long> looked = archive.dataVersion();
      assertThat(archive.dataVersion()).as("those who ask meanwhile wait with it").isSameAs(looked);
      assertThatThrownBy(() -> looked.await(300, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);
    } finally {
      speakAgain();
    }
    awaitAnswered();
    assertThat(await(archive.dataVersion())).isPositive();
  }

  /** The first connections may take longer than the deadline on a busy machine. */
  private void awaitAnswered() throws TimeoutException {
    Status status = status();
    for (int attempt = 0; attempt < 10 && status == Status.TIMED_OUT; attempt++) {
      status = status();
    }
    assertThat(status).isEqualTo(Status.ANSWERED);
  }

  private Status status() throws TimeoutException {
    GraphQlRequest request =
        new GraphQlRequest(
            "{ facilities { totalCount nodes { slug } } }",
            null,
            Map.of(),
            Language.EN,
            true,
            false);
    return await(asked(request)).status();
  }

  private Future<GraphQlResponse> asked(GraphQlRequest request) {
    return service.execute(request).map(GraphQlResponse.class::cast);
  }

  private static <T> T await(Future<T> future) throws TimeoutException {
    return future.await(20, TimeUnit.SECONDS);
  }
}
