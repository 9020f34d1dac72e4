package org.yearbook.api.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder under {@code src/test/resources/golden} is a case, to be read as a manual: {@code
 * query.graphql}, {@code variables.json} where there are any, {@code statements.sql} as they were
 * sent, and {@code expected.json}.
 *
 * <p>After a change that is meant, {@code -Dyearbook.golden.write=true} writes the files anew; read
 * the difference before you commit it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class GoldenCasesTest {
  private static final Path CASES = Path.of("src/test/resources/golden");
  private static final boolean WRITE = Boolean.getBoolean("yearbook.golden.write");

  /**
   * Cases with this in their name are asked of the bundled edition and of figures of other years.
   */
  private static final String OTHER_YEARS = "over-the-years";

  private Engine bundled;
  private Engine several;

  @BeforeAll
  void start(@TempDir Path folder) {
    bundled = Engine.start();
    several = Engine.start();
    several.importPressFigures(folder);
  }

  @AfterAll
  void stop() {
    bundled.close();
    several.close();
  }

  static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isAnsweredAsWritten(Path folder) throws IOException {
    Path variables = folder.resolve("variables.json");
    Engine engine = folder.toString().endsWith(OTHER_YEARS) ? several : bundled;
    engine.sent();
    String answer =
        Engine.JSON
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(
                    engine.ask(
                        Files.readString(folder.resolve("query.graphql")),
                        Files.exists(variables)
                            ? Engine.JSON.readValue(
                                variables.toFile(), new TypeReference<Map<String, Object>>() {})
                            : Map.of()))
            + "\n";
    String statements =
        String.join(";\n\n", engine.sent().stream().map(GoldenCasesTest::laidOut).toList()) + ";\n";
    compare(folder.resolve("statements.sql"), statements);
    compare(folder.resolve("expected.json"), answer);
  }

  private static String laidOut(String sql) {
    return sql.replaceAll(" (FROM|LEFT JOIN|CROSS JOIN|JOIN|WHERE|ORDER BY|LIMIT) ", "\n$1 ");
  }

  private static void compare(Path file, String actual) throws IOException {
    if (WRITE) {
      Files.writeString(file, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(file));
  }
}
