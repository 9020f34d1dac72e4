package org.yearbook.api.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yearbook.api.http.HttpLimits;
import org.yearbook.persistence.archive.PoolSettings;

/** Many rows: as much memory as for few, one state of the data, and an end in any case. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CsvStreamingTest {
  private static final int ROWS = 200_000;
  private static final int ROWS_OF_A_PIECE = 500;
  private static final int STATEMENTS_OF_A_PIECE = 3;
  private static final String MANY =
      "{ observations(where: { metric: { eq: \"many\" } }) { nodes { value } } }";
  private static final String WIDE =
      MANY.replace(
          "value",
          "value metric { name(lang: EN) definition(lang: EN) } series { id } subject { id }");

  /** Without the checks of the database, which take longer than what is tested. */
  private static final String MANY_FIGURES =
      """
      SET session_replication_role = replica;
      INSERT INTO metric (id, key, name_zh, name_en, definition_zh, definition_en, folded, theme, kind, unit_id,
             additive_over, applies_to)
      SELECT 100000, 'many', name_zh, name_en, definition_zh, definition_en, folded, theme, kind, unit_id,
             additive_over, applies_to
        FROM metric ORDER BY id LIMIT 1;
      INSERT INTO observation (key, edition_id, subject_id, metric_id, unit_id, series_id, printed, value, qualifier,
             low_inclusive, high_inclusive, aggregation, aggregate, flags, origin, assertion)
      SELECT 'many/' || number, edition_id, subject_id, 100000, unit_id, series_id, printed, number, qualifier,
             false, false, aggregation, aggregate, flags, origin, assertion
        FROM (SELECT * FROM observation WHERE origin = 'STATED' AND value IS NOT NULL ORDER BY id LIMIT 1) one
       CROSS JOIN generate_series(1, %d) number;
      INSERT INTO observation_citation (observation_id, position, citation_id)
      SELECT id, 1, (SELECT min(id) FROM citation) FROM observation WHERE metric_id = 100000;
      ANALYZE;
      """;

  private ServedRows csv;

  @BeforeAll
  void start() {
    csv =
        ServedRows.start(
            new HttpLimits(
                4_096,
                4_096,
                1_400,
                Duration.ofSeconds(4),
                Duration.ofSeconds(4),
                Duration.ofSeconds(1)),
            new PoolSettings(
                2, 8, 1, Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofSeconds(20)));
    csv.engine.database().execute(MANY_FIGURES.formatted(ROWS));
  }

  @AfterAll
  void stop() {
    csv.close();
  }

  @AfterEach
  void nothingStaysOpen() {
    await("an open transaction to end", () -> csv.openTransactions() == 0);
  }

  @Test
  void allRowsComeOnceAndInOrder() throws IOException, InterruptedException {
    HttpResponse<Stream<String>> response = request(BodyHandlers.ofLines());
    try (Stream<String> lines = response.body()) {
      int[] next = {0};
      lines.forEach(
          line -> {
            String value = line.substring(0, line.indexOf(','));
            assertThat(value).isEqualTo(next[0] == 0 ? "value" : String.valueOf(next[0]));
            next[0]++;
          });
      assertThat(next[0]).isEqualTo(ROWS + 1);
    }
  }

  @Test
  void allRowsComeAsLinesOfJsonToo() {
    String body = csv.post(MANY, Map.of(), "application/x-ndjson").body();
    assertThat(body.lines().count()).isEqualTo(ROWS);
    assertThat(body).startsWith("{\"value\":\"1\"}\n").endsWith("{\"value\":\"" + ROWS + "\"}\n");
  }

  @Test
  void asManyRowsAsAreWantedComeWhateverAPageMayHave() {
    for (int wanted : new int[] {0, 1, 499, 500, 501, 1_000, 1_234}) {
      String body = csv.post(MANY.replace("(", "(first: " + wanted + ", ")).body();
      assertThat(body.lines().count()).as("first: " + wanted).isEqualTo(wanted + 1);
    }
  }

  @Test
  void nothingIsReadThatAClientDoesNotTake() throws IOException {
    csv.engine.sent();
    try (Socket client = clientThatReadsNothingOf(WIDE)) {
      await("the first rows", () -> csv.openTransactions() == 1);
      int sent = statementsWhenItStops();
      assertThat(sent).isLessThan(STATEMENTS_OF_A_PIECE * ROWS / ROWS_OF_A_PIECE / 2);
      assertThat(csv.engine.ask("{ editions { totalCount } }").has("errors")).isFalse();
      assertThat(csv.openTransactions()).isEqualTo(1);
      assertThat(client.isConnected()).isTrue();
    }
  }

  @Test
  void aClientThatLeavesEndsTheReading() throws IOException {
    try (Socket client = clientThatReadsNothingOf(MANY)) {
      await("the first rows", () -> csv.openTransactions() == 1);
      assertThat(client.getInputStream().read()).isEqualTo('H');
    }
    long left = System.nanoTime();
    await("the transaction to end", () -> csv.openTransactions() == 0);
    assertThat(Duration.ofNanos(System.nanoTime() - left)).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void aClientThatStaysAndTakesNothingIsCutOff() throws IOException {
    try (Socket client = clientThatReadsNothingOf(MANY)) {
      await("the first rows", () -> csv.openTransactions() == 1);
      await("the transaction to end", () -> csv.openTransactions() == 0);
      assertThat(client.isClosed()).isFalse();
    }
  }

  @Test
  void oneReadingMoreThanThereMayBeIsRefusedAndOtherQuestionsAreAnswered() throws IOException {
    try (Socket client = clientThatReadsNothingOf(MANY)) {
      await("the first rows", () -> csv.openTransactions() == 1);
      HttpResponse<String> second = csv.post(MANY);
      assertThat(second.statusCode()).isEqualTo(503);
      assertThat(second.headers().firstValue("Retry-After")).isPresent();
      assertThat(second.body()).contains("OVERLOADED");
      assertThat(csv.engine.ask("{ editions { totalCount } }").has("errors")).isFalse();
      assertThat(client.isConnected()).isTrue();
    }
    await(
        "the place of the first one",
        () -> csv.post(MANY.replace("(", "(first: 1, ")).statusCode() == 200);
  }

  @Test
  void allRowsAreOfTheStateThatTheReadingBeganWith() throws IOException {
    try (Socket client = clientThatReadsNothingOf(MANY)) {
      await("the first rows", () -> csv.openTransactions() == 1);
      csv.engine.database().execute("UPDATE metric SET key = 'renamed' WHERE key = 'many'");
      long rows =
          new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))
              .lines()
              .filter(line -> line.contains(",sti-report-2020-chapter-1,"))
              .count();
      assertThat(rows).isEqualTo(ROWS);
    } finally {
      csv.engine.database().execute("UPDATE metric SET key = 'many' WHERE key = 'renamed'");
    }
  }

  @Test
  void aFailureOnTheWayIsABrokenTransferAndNoShortFile() throws IOException, InterruptedException {
    HttpResponse<Stream<String>> response = request(BodyHandlers.ofLines());
    assertThat(response.statusCode()).isEqualTo(200);
    csv.engine
        .database()
        .execute(
            """
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
             WHERE datname = current_database() AND xact_start IS NOT NULL AND pid <> pg_backend_pid()\
            """);
    assertThatThrownBy(() -> response.body().forEach(line -> {}))
        .isInstanceOf(UncheckedIOException.class);
  }

  private <T> HttpResponse<T> request(HttpResponse.BodyHandler<T> handler)
      throws IOException, InterruptedException {
    URI uri = csv.uri(MANY);
    HttpRequest request = HttpRequest.newBuilder(uri).header("Accept", "text/csv").build();
    return HttpClient.newHttpClient().send(request, handler);
  }

  private Socket clientThatReadsNothingOf(String query) throws IOException {
    Socket client = new Socket();
    client.setReceiveBufferSize(4_096);
    client.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), csv.port()));
    URI uri = csv.uri(query);
    client
        .getOutputStream()
        .write(
            ("GET "
                    + uri.getRawPath()
                    + "?"
                    + uri.getRawQuery()
                    + " HTTP/1.0\r\nHost: localhost\r\nAccept: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
    return client;
  }

  /** How many statements were sent when for a while no more are. */
  private int statementsWhenItStops() {
    int[] sent = {0};
    await(
        "the server to stop reading",
        () -> {
          int more = csv.engine.sent().size();
          sent[0] += more;
          pause(500);
          int late = csv.engine.sent().size();
          sent[0] += late;
          return sent[0] > 0 && late == 0;
        });
    return sent[0];
  }

  private static void await(String what, BooleanSupplier happened) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!happened.getAsBoolean()) {
      assertThat(System.nanoTime()).as("Waited in vain for " + what).isLessThan(end);
      pause(20);
    }
  }

  private static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
