package org.yearbook.persistence;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.yearbook.persistence.server.DatabaseAddress;
import org.yearbook.persistence.server.DatabaseUnavailableException;
import org.yearbook.persistence.server.Durability;
import org.yearbook.persistence.server.EmbeddedServer;

/**
 * The one PostgreSQL of all tests of this program: the one at {@code YEARBOOK_TEST_DATABASE_URI},
 * else a container where an engine runs, else an embedded one below {@code target}.
 */
final class TestServer {

  static final String DATABASE_PREFIX = "yearbook_test_";

  private static final String VARIABLE = "YEARBOOK_TEST_DATABASE_URI";
  private static final String IMAGE = "postgres:18";
  private static final int FOLDERS_TRIED = 8;

  private TestServer() {}

  static DatabaseAddress address() {
    return Started.ADDRESS;
  }

  /** Whether the server's databases end with this program anyhow. */
  static boolean endsWithThisProgram() {
    return System.getenv(VARIABLE) == null;
  }

  private static final class Started {
    static final DatabaseAddress ADDRESS = start();
  }

  private static DatabaseAddress start() {
    String uri = System.getenv(VARIABLE);
    if (uri != null) {
      return DatabaseAddress.parse(uri);
    }
    DatabaseAddress container = startContainer();
    return container != null ? container : startEmbedded();
  }

  private static @Nullable DatabaseAddress startContainer() {
    if (!hasEngineSocket() || !DockerClientFactory.instance().isDockerAvailable()) {
      return null;
    }
    @SuppressWarnings("resource") // ended with this program by Testcontainers
    PostgreSQLContainer container = new PostgreSQLContainer(IMAGE);
    container.withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200").start();
    return DatabaseAddress.parse(
        "postgresql://%s:%s@%s:%d/%s?sslmode=disable"
            .formatted(
                container.getUsername(),
                container.getPassword(),
                container.getHost(),
                container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                container.getDatabaseName()));
  }

  private static boolean hasEngineSocket() {
    String runtime = System.getenv().getOrDefault("XDG_RUNTIME_DIR", "/nowhere");
    return System.getenv("DOCKER_HOST") != null
        || Stream.of(
                Path.of("/var/run/docker.sock"),
                Path.of(runtime, "docker.sock"),
                Path.of(runtime, "podman", "podman.sock"),
                Path.of(System.getProperty("user.home"), ".docker", "run", "docker.sock"))
            .anyMatch(Files::exists);
  }

  private static DatabaseAddress startEmbedded() {
    for (int number = 1; ; number++) {
      try {
        EmbeddedServer server =
            EmbeddedServer.start(
                Path.of("target", "test-server-" + number), Durability.DISPOSABLE, line -> {});
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        dropLeftovers(server.administrationAddress());
        return server.administrationAddress();
      } catch (DatabaseUnavailableException e) {
        if (number == FOLDERS_TRIED || !String.valueOf(e.getMessage()).contains("in use")) {
          throw e;
        }
      }
    }
  }

  private static void dropLeftovers(DatabaseAddress address) {
    try (Connection connection = address.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      for (String name : leftovers(statement)) {
        statement.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The databases of earlier tests can't be dropped", e);
    }
  }

  private static List<String> leftovers(Statement statement) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            "SELECT datname FROM pg_database WHERE starts_with(datname, '"
                + DATABASE_PREFIX
                + "')")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }
}
