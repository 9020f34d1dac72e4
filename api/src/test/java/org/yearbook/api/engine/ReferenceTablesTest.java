package org.yearbook.api.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Metrics and units are written from memory, and always as they are in the state that is read. */
@Tag("slow")
class ReferenceTablesTest {
  private static final String METRICS =
      "{ observations(where: { metric: { eq: \"sci_papers\" } }, first: 1) "
          + "{ nodes { metric { name(lang: EN) unit { code } } unit { symbol } } } }";
  private static final String NAME = "/data/observations/nodes/0/metric/name";

  private final Engine engine = Engine.start();

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void figuresAreReadWithoutTheTablesInMemory() {
    engine.ask(METRICS);
    assertThat(engine.sent()).hasSize(1).noneMatch(sql -> sql.contains("JOIN metric"));
  }

  @Test
  void aWriteIsSeenByTheNextQuestion() {
    engine.ask(METRICS);
    for (String name : List.of("Papers of one kind", "Papers of another kind")) {
      engine
          .database()
          .execute("UPDATE metric SET name_en = '" + name + "' WHERE key = 'sci_papers'");
      assertThat(engine.ask(METRICS).at(NAME).asText()).isEqualTo(name);
    }
    engine.sent();
    engine.ask(METRICS);
    assertThat(engine.sent()).as("the tables are read once for each write").hasSize(1);
  }

  @Test
  void noAnswerMixesTwoStates() throws Exception {
    String both = METRICS.replace("unit { symbol }", "printed");
    engine.database().execute(write(0));
    ExecutorService writer = Executors.newSingleThreadExecutor();
    Future<?> writes =
        writer.submit(
            () -> IntStream.rangeClosed(1, 30).forEach(n -> engine.database().execute(write(n))));
    Set<String> seen = new HashSet<>();
    while (!writes.isDone() || seen.isEmpty()) {
      JsonNode figure = engine.ask(both).at("/data/observations/nodes/0");
      assertThat(figure.at("/metric/name").asText()).isEqualTo(figure.get("printed").asText());
      seen.add(figure.get("printed").asText());
    }
    writes.get();
    writer.shutdown();
    assertThat(seen).as("states that were met").hasSizeGreaterThan(1);
  }

  /** In one transaction, as several statements that are sent as one are. */
  private static String write(int number) {
    return """
        UPDATE metric SET name_en = 'Papers %1$d' WHERE key = 'sci_papers';
        UPDATE observation SET printed = 'Papers %1$d'
         WHERE metric_id = (SELECT id FROM metric WHERE key = 'sci_papers')"""
        .formatted(number);
  }

  @Test
  void aTableThatHasGrownTooLongIsJoined() {
    String whole = engine.ask(METRICS).toString();
    engine
        .database()
        .execute(
            "INSERT INTO unit (key, symbol, name_zh, name_en, quantity, factor)"
                + " SELECT 'unit' || n, symbol, name_zh, name_en, quantity, factor"
                + " FROM unit, generate_series(1, 2000) n WHERE key = '{paper}'");
    assertThat(engine.ask(METRICS)).hasToString(whole);
    engine.sent();
    assertThat(engine.ask(METRICS)).hasToString(whole);
    assertThat(engine.sent()).hasSize(1).allMatch(sql -> sql.contains("JOIN unit"));
  }
}
