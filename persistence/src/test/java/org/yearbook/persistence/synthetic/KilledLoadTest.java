package org.yearbook.persistence.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yearbook.persistence.TestDatabase;
import org.yearbook.persistence.edition.Rows;
import org.yearbook.persistence.server.DatabaseAddress;

class KilledLoadTest {
  private static final CatalogueSize SIZE = new CatalogueSize(20, 2, 2, 1);

  @RegisterExtension static final TestDatabase database = TestDatabase.migrated();

  @ParameterizedTest
  @ValueSource(strings = {"institutions", "of 80 observations", "Building", "Checking"})
  void aLoadThatIsKilledLeavesTheDatabaseAsItWas(String step) throws Exception {
    Rows rows = new Rows(database);
    long version = rows.number("SELECT version FROM data_version");
    long indexes = rows.number("SELECT count(*) FROM pg_index");

    killAt(step);

    assertThat(rows.number("SELECT version FROM data_version")).isEqualTo(version);
    for (String table : new String[] {"report_series", "subject", "metric", "observation"}) {
      assertThat(rows.number("SELECT count(*) FROM " + table)).as(table).isZero();
    }
    assertThat(rows.number("SELECT count(*) FROM pg_index")).isEqualTo(indexes);
    try (TestDatabase copy = database.copy()) {
      assertThat(new SyntheticCatalogue(copy.address()).load(SIZE, false, line -> {}))
          .isEqualTo(SyntheticCatalogue.Outcome.LOADED);
    }
  }

  /** Kills another JVM that stands still in its transaction at that line of its progress. */
  private static void killAt(String step) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Loading.class.getName(),
            step);
    builder.environment().put("ADDRESS", uri(database.address()));
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    Process process = builder.start();
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(output.readLine()).contains(step);
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
   * Loads, and stands still for ever at the step that it is told. It uses nothing of the class
   * around it: that would start a test server of its own, which nobody ends.
   */
  static final class Loading {
    private Loading() {}

    public static void main(String[] arguments) {
      DatabaseAddress address = DatabaseAddress.parse(System.getenv("ADDRESS"));
      new SyntheticCatalogue(address)
          .load(new CatalogueSize(20, 2, 2, 1), false, line -> standStillAt(arguments[0], line));
    }

    private static void standStillAt(String step, String line) {
      if (line.contains(step)) {
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
