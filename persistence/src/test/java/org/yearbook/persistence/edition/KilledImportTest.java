package org.yearbook.persistence.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yearbook.domain.edition.EditionContent;
import org.yearbook.persistence.TestDatabase;
import org.yearbook.persistence.edition.ImportResult.Outcome;
import org.yearbook.persistence.server.DatabaseAddress;

class KilledImportTest {
  @RegisterExtension static final TestDatabase database = TestDatabase.migrated();

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"sections", "subjects", "observations", "validations"})
  void anImportThatIsKilledLeavesTheDatabaseAsItWas(String step) throws Exception {
    SmallEdition.in(folder);
    SmallEdition.in(folder).files().importInto(database.address());
    Rows rows = new Rows(database);
    long version = rows.number("SELECT version FROM data_version");

    killAfter(step);

    assertThat(rows.number("SELECT version FROM data_version")).isEqualTo(version);
    assertThat(rows.number("SELECT count(*) FROM edition WHERE key LIKE 'sti-%'")).isZero();
    assertThat(rows.number("SELECT count(*) FROM subject")).isEqualTo(1);
    try (TestDatabase copy = database.copy()) {
      ImportResult result =
          new EditionImport(copy.address()).run(Importing.bundled(), Map.of(), line -> {});
      assertThat(result.outcome()).isEqualTo(Outcome.NEW);
    }
  }

  /** Kills another JVM that stands still in its transaction when that step is done. */
  private static void killAfter(String step) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Importing.class.getName(),
            step);
    builder.environment().put("ADDRESS", uri(database.address()));
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    Process process = builder.start();
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(output.readLine()).endsWith(step);
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    awaitTheEndOfItsTransaction();
  }

  /** The server ends it by itself when it finds the connection gone. */
  private static void awaitTheEndOfItsTransaction() {
    new Rows(database)
        .texts("SELECT pg_advisory_xact_lock(hashtextextended('yearbook import', 0))");
  }

  private static String uri(DatabaseAddress address) {
    return "postgresql://%s:%s@%s:%d/%s?sslmode=disable"
        .formatted(
            address.user(), address.password(), address.host(), address.port(), address.database());
  }

  /**
   * Imports the bundled edition, and stands still for ever at the step that it is told. It uses
   * nothing of the class around it: that would start a test server of its own, which nobody ends.
   */
  static final class Importing {
    private Importing() {}

    public static void main(String[] arguments) {
      DatabaseAddress address = DatabaseAddress.parse(System.getenv("ADDRESS"));
      new EditionImport(address).run(bundled(), Map.of(), line -> standStillAt(arguments[0], line));
    }

    static EditionContent bundled() {
      return Objects.requireNonNull(EditionFolder.bundled().validate(null).content());
    }

    private static void standStillAt(String step, String line) {
      if (line.endsWith(step)) {
        System.out.println(line);
        try {
          Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }
}
