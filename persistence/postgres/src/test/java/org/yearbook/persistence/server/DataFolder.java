package org.yearbook.persistence.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A folder of an embedded server of its own; PostgreSQL's programs are unpacked once for all. */
record DataFolder(Path path) {

  /** Of each program of tests that runs at the same time. */
  private static final Path BINARIES =
      Path.of("target", "test-binaries-" + System.getProperty("yearbook.test.fork", "1"));

  /** A server can be started in it. */
  static DataFolder in(Path empty) throws IOException {
    Files.createDirectories(BINARIES);
    Files.createSymbolicLink(empty.resolve("binaries"), BINARIES.toAbsolutePath());
    return new DataFolder(empty);
  }

  EmbeddedServer start() {
    return EmbeddedServer.start(path, Durability.DISPOSABLE, line -> {});
  }

  Path cluster() throws IOException {
    return Cluster.folderIn(path.toRealPath());
  }

  /** The server that runs in it. */
  ProcessHandle postmaster() throws IOException {
    return Postmaster.runningIn(cluster()).orElseThrow();
  }

  static String read(EmbeddedServer server, String query) throws SQLException {
    try (Connection connection = server.address().connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }

  static void execute(EmbeddedServer server, String sql) throws SQLException {
    try (Connection connection = server.address().connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
