package org.yearbook.persistence.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
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

  private static final Duration SOON = Duration.ofSeconds(5);

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
    assertThat(postmaster.onExit()).succeedsWithin(SOON);
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
  void whoWantsToShareAFolderInUseIsToldTheAddress() {
    assertThat(EmbeddedServer.addressInUse(folder)).isNull();
    try (EmbeddedServer server = start()) {
      assertThat(EmbeddedServer.addressInUse(folder)).isEqualTo(server.address());
    }
    assertThat(EmbeddedServer.addressInUse(folder)).isNull();
  }

  @Test
  void closingTwiceIsHarmless() {
    EmbeddedServer server = start();
    server.close();
    server.close();
  }

  @Test
  void aServerThatWasKilledIsRevivedOnItsPortWithItsData() throws Exception {
    try (EmbeddedServer server = start()) {
      execute(server, "CREATE TABLE kept AS SELECT 42 AS number");
      assertThat(server.revive()).isFalse();

      ProcessHandle killed = postmaster();
      killed.destroyForcibly();
      assertThat(killed.onExit()).succeedsWithin(SOON);

      assertThat(server.revive()).isTrue();
      assertThat(read(server, "SELECT number FROM kept")).isEqualTo("42");
    }
  }

  @Test
  void committedRowsSurviveAKillOfTheProgramAndItsServerIsFoundAgain() throws Exception {
    int acknowledged = commitRowsUntilKilled();
    ProcessHandle survivor = postmaster();

    List<String> progress = new ArrayList<>();
    try (EmbeddedServer server = EmbeddedServer.start(folder, Durability.KEPT, progress::add)) {
      assertThat(progress).containsExactly("Stopping the PostgreSQL that outlived its program");
      assertThat(survivor.onExit()).succeedsWithin(SOON);
      assertThat(rowsKept(server)).isBetween(acknowledged, acknowledged + 1);
    }
    assertThat(Postmaster.runningIn(clusterFolder())).isEmpty();
  }

  @Test
  void committedRowsSurviveAKillOfTheProgramAndOfTheServer() throws Exception {
    int acknowledged = commitRowsUntilKilled();
    postmaster().destroyForcibly();

    try (EmbeddedServer server = EmbeddedServer.start(folder, Durability.KEPT, line -> {})) {
      assertThat(rowsKept(server)).isBetween(acknowledged, acknowledged + 1);
    }
    assertThat(Postmaster.runningIn(clusterFolder())).isEmpty();
  }

  @Test
  void whatAKilledFirstStartLeftHalfMadeIsMadeAgain() throws Exception {
    Path unfinished = Files.createDirectories(folder.resolve("unfinished-1"));
    Files.createDirectories(unfinished.resolve("base"));
    Files.writeString(unfinished.resolve("PG_VERSION"), "18");
    Files.writeString(folder.resolve("unfinished-1-password"), "half");
    Files.writeString(folder.resolve("password.unfinished"), "ha");

    try (EmbeddedServer server = start()) {
      assertThat(read(server, "SELECT 1")).isEqualTo("1");
      assertThat(folder).isDirectoryNotContaining("glob:**unfinished*");
    }
  }

  @Test
  void programsUnpackedInPartAreUnpackedAgain() throws Exception {
    Path half = Files.createDirectories(folder.resolve("programs").resolve("unfinished"));
    Files.writeString(half.resolve("bin"), "no folder");

    Binaries binaries = Binaries.unpackedIn(folder.resolve("programs"), line -> {});

    assertThat(binaries.program("postgres")).isExecutable();
    assertThat(half).doesNotExist();
  }

  @Test
  void aNumberThatNowBelongsToAnotherProcessIsNoRunningServer() throws Exception {
    start().close();
    Files.writeString(
        clusterFolder().resolve("postmaster.pid"),
        ProcessHandle.current().pid() + "\n" + clusterFolder() + "\n0\n5432\n\n127.0.0.1\n");

    try (EmbeddedServer server = start()) {
      assertThat(read(server, "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void aLostPasswordIsNamed() throws Exception {
    start().close();
    Files.delete(passwordFile());

    assertThatThrownBy(this::start)
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessageContaining("the file")
        .hasMessageContaining("is gone");
  }

  /** Runs another JVM over the folder, kills it amid its work; returns the last row it named. */
  private int commitRowsUntilKilled() throws Exception {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                RowsUntilKilled.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader lines = program.inputReader()) {
      int acknowledged = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        acknowledged = Integer.parseInt(line);
        if (acknowledged == 100) {
          program.toHandle().destroyForcibly();
        }
      }
      assertThat(program.waitFor()).isEqualTo(137);
      return acknowledged;
    }
  }

  private static int rowsKept(EmbeddedServer server) throws SQLException {
    return Integer.parseInt(read(server, "SELECT max(number) FROM kept"));
  }

  private EmbeddedServer start() {
    return EmbeddedServer.start(folder, Durability.DISPOSABLE, line -> {});
  }

  private Path passwordFile() {
    return folder.resolve("password");
  }

  private ProcessHandle postmaster() throws Exception {
    return Postmaster.runningIn(clusterFolder()).orElseThrow();
  }

  private Path clusterFolder() throws IOException {
    return Cluster.folderIn(folder.toRealPath());
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
