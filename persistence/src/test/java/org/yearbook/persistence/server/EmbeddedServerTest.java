package org.yearbook.persistence.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {

  private static final Path BINARIES = Path.of("target", "test-binaries");

  @TempDir Path folder;

  @BeforeEach
  void shareThePrograms() throws IOException {
    Files.createDirectories(BINARIES);
    Files.createSymbolicLink(folder.resolve("binaries"), BINARIES.toAbsolutePath());
  }

  @Test
  void dataAreThereAfterARestartAndNothingRunsAfterClose() throws Exception {
    List<String> progress = new ArrayList<>();
    ProcessHandle postmaster;
    try (EmbeddedServer server = EmbeddedServer.start(folder, Durability.KEPT, progress::add)) {
      postmaster = postmaster();
      assertThat(setting(server, "fsync")).isEqualTo("on");
      assertThat(setting(server, "synchronous_commit")).isEqualTo("on");
      assertThat(setting(server, "full_page_writes")).isEqualTo("on");
      assertThat(setting(server, "listen_addresses")).isEqualTo("127.0.0.1");
      execute(server, "CREATE TABLE kept AS SELECT '光源' AS name");
    }
    assertThat(postmaster.onExit()).succeedsWithin(Duration.ofSeconds(2));
    assertThat(progress).last().asString().startsWith("Making an empty database in ");
    progress.clear();

    try (EmbeddedServer server = EmbeddedServer.start(folder, Durability.KEPT, progress::add)) {
      assertThat(read(server, "SELECT name FROM kept")).isEqualTo("光源");
      assertThat(server.version()).startsWith("18.");
    }
    assertThat(progress).isEmpty();
  }

  @Test
  void onlyWhoKnowsThePasswordGetsIn() throws Exception {
    try (EmbeddedServer server = start()) {
      DatabaseAddress address = server.address();
      DatabaseAddress guess =
          DatabaseAddress.local(address.port(), address.database(), address.user(), "guess");

      assertThatThrownBy(() -> guess.dataSource().getConnection())
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(passwordFile())))
          .isEqualTo("rw-------");
      assertThat(read(server, "SELECT rolsuper::text FROM pg_roles WHERE rolname = current_user"))
          .isEqualTo("false");
    }
  }

  @Test
  void aSecondServerOnTheSameFolderIsRefusedByName() {
    try (EmbeddedServer server = start()) {
      assertThatThrownBy(this::start)
          .isInstanceOf(DatabaseUnavailableException.class)
          .hasMessageContaining("is in use by process " + ProcessHandle.current().pid());
      assertThat(server.address().port()).isPositive();
    }
  }

  @Test
  void closingTwiceIsHarmless() {
    EmbeddedServer server = start();
    server.close();
    server.close();
  }

  private EmbeddedServer start() {
    return EmbeddedServer.start(folder, Durability.DISPOSABLE, line -> {});
  }

  private Path passwordFile() {
    return folder.resolve("password");
  }

  private ProcessHandle postmaster() throws Exception {
    return Postmaster.runningIn(Cluster.folderIn(folder.toRealPath())).orElseThrow();
  }

  private static String setting(EmbeddedServer server, String name) throws SQLException {
    return read(server, "SHOW " + name);
  }

  private static String read(EmbeddedServer server, String query) throws SQLException {
    try (Connection connection = server.address().dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }

  private static void execute(EmbeddedServer server, String sql) throws SQLException {
    try (Connection connection = server.address().dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
