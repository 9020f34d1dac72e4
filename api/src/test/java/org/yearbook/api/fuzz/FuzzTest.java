package org.yearbook.api.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.sun.management.UnixOperatingSystemMXBean;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import io.netty.util.ResourceLeakDetector;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;
import org.yearbook.api.engine.Engine;
import org.yearbook.api.engine.ServedEngine;
import org.yearbook.api.http.HttpLimits;
import org.yearbook.schema.contract.Contract;

/**
 * Whatever is sent, the server answers it as the client's fault or as a fact, soon, and keeps
 * nothing of it. {@code -Dyearbook.fuzz.inputs} says how many inputs are tried, {@code
 * -Dyearbook.fuzz.seed} repeats a run, and {@code -Dyearbook.fuzz.first} passes over those before
 * one.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FuzzTest {
  private static final int INPUTS = Integer.getInteger("yearbook.fuzz.inputs", 2_000);
  private static final int FIRST = Integer.getInteger("yearbook.fuzz.first", 0);
  private static final long SEED =
      Long.getLong("yearbook.fuzz.seed", new Random().nextInt(1_000_000_000));

  private static final int WARM_UP = 300;
  private static final long MOST_MILLISECONDS = 100;
  private static final int WORST_SHOWN = 5;
  private static final Duration ANSWER = Duration.ofSeconds(30);
  private static final Duration SILENCE = Duration.ofMillis(100);

  private final GraphQLSchema schema = Contract.load().schema();
  private final ListAppender<ILoggingEvent> errors = new ListAppender<>();
  private Engine engine;
  private ServedEngine served;
  private HostileInputs inputs;

  @BeforeAll
  void start() throws IOException {
    ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.PARANOID);
    errors.start();
    root().addAppender(errors);
    engine = Engine.start();
    served = new ServedEngine(engine, HttpLimits.DEFAULT);
    inputs = new HostileInputs(schema, knownDocuments(), cursors(), SEED);
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }

  @AfterAll
  void stop() {
    served.close();
    root().detachAppender(errors);
    ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.SIMPLE);
  }

  private static List<String> knownDocuments() throws IOException {
    List<String> documents = new ArrayList<>();
    for (Path file : files("golden", "query.graphql")) {
      documents.add(Files.readString(file));
    }
    for (Path file : files("questions", ".yaml")) {
      for (JsonNode question : new YAMLMapper().readTree(file.toFile()).path("questions")) {
        documents.add(question.path("operation").asText());
      }
    }
    assertThat(documents).hasSizeGreaterThan(100);
    return documents;
  }

  private static List<Path> files(String folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/resources", folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private List<String> cursors() {
    List<String> cursors = new ArrayList<>();
    for (GraphQLFieldDefinition field : schema.getQueryType().getFieldDefinitions()) {
      boolean asksForMore =
          field.getArguments().stream()
              .anyMatch(argument -> argument.getType().toString().endsWith("!"));
      if (field.getArgument("after") != null && !asksForMore) {
        String page = "{" + field.getName() + "(first:1){pageInfo{endCursor}}}";
        JsonNode cursor = engine.ask(page).at("/data/" + field.getName() + "/pageInfo/endCursor");
        if (cursor.isTextual()) {
          cursors.add(cursor.asText());
        }
      }
    }
    assertThat(cursors).hasSizeGreaterThan(5);
    return cursors;
  }

  @Test
  @Timeout(7_200)
  void nothingThatAStrangerSendsFailsTheServerOrHoldsItUp() throws Exception {
    for (int number = 0; number < WARM_UP; number++) {
      answer(inputs.number(-1 - number));
    }
    errors.list.clear();
    long descriptors = openDescriptors();
    List<String> faults = new ArrayList<>();
    for (int number = FIRST; number < FIRST + INPUTS && faults.size() < WORST_SHOWN; number++) {
      HostileInput input = inputs.number(number);
      for (String fault : faults(input)) {
        faults.add("input %d of seed %d: %s%n%s".formatted(number, SEED, fault, input.readable()));
      }
    }
    assertThat(faults).isEmpty();
    assertThat(engine.ask("{ facilities { totalCount } }").has("errors")).isFalse();
    assertThat(openDescriptors() - descriptors).as("descriptors kept").isLessThan(40);
    assertThat(unfinishedTransactions()).isZero();
    provokeReportsOfLeaks();
    assertThat(errors.list)
        .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.ERROR))
        .extracting(ILoggingEvent::getFormattedMessage)
        .isEmpty();
  }

  /** What is new to the program may be slow once; what is slow each time is slow by its making. */
  private List<String> faults(HostileInput input) throws IOException {
    List<String> faults = new ArrayList<>();
    long least = Long.MAX_VALUE;
    for (int attempt = 0; attempt < 3 && least > MOST_MILLISECONDS; attempt++) {
      EventLoops loops = EventLoops.now();
      byte[] received = answer(input);
      least = Math.min(least, loops.milliseconds());
      if (attempt == 0) {
        faults.addAll(Verdict.on(isProper(input), received));
      }
    }
    if (least > MOST_MILLISECONDS) {
      faults.add("an event loop was busy with it for " + least + " ms");
    }
    return faults;
  }

  private static boolean isProper(HostileInput input) {
    return !input.kind().equals("bytes");
  }

  /** All that comes back until the server closes, or says nothing more to what is no request. */
  private byte[] answer(HostileInput input) throws IOException {
    ByteArrayOutputStream received = new ByteArrayOutputStream();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), served.port())) {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout((int) (isProper(input) ? ANSWER : SILENCE).toMillis());
      socket.getOutputStream().write(input.bytes());
      byte[] piece = new byte[64 * 1024];
      for (int read = 0; read >= 0; read = socket.getInputStream().read(piece)) {
        received.write(piece, 0, read);
      }
    } catch (SocketTimeoutException silence) {
      // It waits for the rest of a request, or was answered and keeps the connection.
    } catch (SocketException closed) {
      // Closed before all was sent: what came back until then counts.
    }
    return received.toByteArray();
  }

  private static long openDescriptors() {
    return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getOpenFileDescriptorCount();
  }

  private int unfinishedTransactions() throws SQLException {
    try (Connection connection = engine.database().connect();
        ResultSet rows =
            connection
                .createStatement()
                .executeQuery(
                    """
                    SELECT count(*) FROM pg_stat_activity
                     WHERE datname = current_database() AND pid <> pg_backend_pid()
                       AND state LIKE 'idle in transaction%'""")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  /** Buffers that were lost are reported at ERROR when others are made after a collection. */
  private void provokeReportsOfLeaks() throws IOException {
    for (int round = 0; round < 3; round++) {
      System.gc();
      for (int number = 0; number < 20; number++) {
        answer(inputs.number(FIRST + 5 * number));
      }
    }
  }
}
