package org.yearbook.persistence.edition;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.yearbook.persistence.TestDatabase;
import org.yearbook.persistence.server.DatabaseAddress;

/**
 * A program in a JVM of its own that works on the database of a test and is killed while it stands
 * still in its transaction.
 */
public final class KilledProgram {
  private static final String ADDRESS = "ADDRESS";

  private KilledProgram() {}

  /**
   * Starts a program, kills it when it says where it stands still, and waits for the end of its
   * transaction.
   *
   * @param program has a {@code main}, and nothing that would start a test server of its own, which
   *     nobody ends
   * @param step the only argument that the program is given
   * @return what it said
   */
  public static String kill(TestDatabase database, Class<?> program, String step)
      throws IOException, InterruptedException, TimeoutException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            program.getName(),
            step);
    builder.environment().put(ADDRESS, uri(database.address()));
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    Process process = builder.start();
    String said;
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      said = String.valueOf(output.readLine());
    } finally {
      process.destroyForcibly();
    }
    if (!process.waitFor(1, TimeUnit.MINUTES)) {
      throw new TimeoutException("The program that was killed lives on.");
    }
    awaitTheEndOfItsTransaction(database);
    return said;
  }

  /** The server ends it by itself when it finds the connection gone. */
  private static void awaitTheEndOfItsTransaction(TestDatabase database) {
    new Rows(database)
        .texts("SELECT pg_advisory_xact_lock(hashtextextended('yearbook import', 0))");
  }

  private static String uri(DatabaseAddress address) {
    return "postgresql://%s:%s@%s:%d/%s?sslmode=disable"
        .formatted(
            address.user(), address.password(), address.host(), address.port(), address.database());
  }

  /** In the program: the database to work on. */
  public static DatabaseAddress address() {
    return DatabaseAddress.parse(System.getenv(ADDRESS));
  }

  /** In the program: says where it stands, and stands there until it is killed. */
  public static void standStill(String line) {
    System.out.println(line);
    try {
      Thread.sleep(Long.MAX_VALUE);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
