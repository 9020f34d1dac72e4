package org.yearbook.persistence.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yearbook.persistence.server.DataFolder.execute;
import static org.yearbook.persistence.server.DataFolder.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class EmbeddedServerTest {

  private static final Duration SOON = Duration.ofSeconds(5);

  @TempDir Path folder;
  private DataFolder data;

  @BeforeEach
  void makeTheFolder() throws IOException {
    data = DataFolder.in(folder);
  }

  @Test
  void dataAreThereAfterARestartAndNothingRunsAfterClose() throws Exception {
    List<String> progress = new ArrayList<>();
    ProcessHandle postmaster;
    try (EmbeddedServer server = EmbeddedServer.start(folder, Durability.KEPT, progress::add)) {
      postmaster = data.postmaster();
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
    try (EmbeddedServer server = data.start()) {
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
    try (EmbeddedServer server = data.start()) {
      assertThatThrownBy(data::start)
          .isInstanceOf(DatabaseUnavailableException.class)
          .hasMessageContaining("is in use by process " + ProcessHandle.current().pid());
      assertThat(server.address().port()).isPositive();
    }
  }

  @Test
  void whoWantsToShareAFolderInUseIsToldTheAddress() {
    assertThat(EmbeddedServer.inUse(folder)).isNull();
    try (EmbeddedServer server = data.start()) {
      assertThat(EmbeddedServer.inUse(folder))
          .isEqualTo(new EmbeddedServer.Addresses(server.address(), server.readingAddress()));
    }
    assertThat(EmbeddedServer.inUse(folder)).isNull();
  }

  @Test
  void closingTwiceIsHarmless() {
    EmbeddedServer server = data.start();
    server.close();
    server.close();
  }

  @Test
  void aServerThatWasKilledIsRevivedOnItsPortWithItsData() throws Exception {
    try (EmbeddedServer server = data.start()) {
      execute(server, "CREATE TABLE kept AS SELECT 42 AS number");
      assertThat(server.revive()).isFalse();

      ProcessHandle killed = data.postmaster();
      killed.destroyForcibly();
      assertThat(killed.onExit()).succeedsWithin(SOON);

      assertThat(server.revive()).isTrue();
      assertThat(read(server, "SELECT number FROM kept")).isEqualTo("42");
    }
  }

  @Test
  void committedRowsSurviveAKillOfTheProgramAndItsServerIsFoundAgain() throws Exception {
    int acknowledged = commitRowsUntilKilled();
    ProcessHandle survivor = data.postmaster();

    List<String> progress = new ArrayList<>();
    try (EmbeddedServer server = EmbeddedServer.start(folder, Durability.KEPT, progress::add)) {
      assertThat(progress).containsExactly("Stopping the PostgreSQL that outlived its program");
      assertThat(survivor.onExit()).succeedsWithin(SOON);
      assertThat(rowsKept(server)).isBetween(acknowledged, acknowledged + 1);
    }
    assertThat(Postmaster.runningIn(data.cluster())).isEmpty();
  }

  @Test
  void committedRowsSurviveAKillOfTheProgramAndOfTheServer() throws Exception {
    int acknowledged = commitRowsUntilKilled();
    data.postmaster().destroyForcibly();

    try (EmbeddedServer server = EmbeddedServer.start(folder, Durability.KEPT, line -> {})) {
      assertThat(rowsKept(server)).isBetween(acknowledged, acknowledged + 1);
    }
    assertThat(Postmaster.runningIn(data.cluster())).isEmpty();
  }

  @Test
  void whatAKilledFirstStartLeftHalfMadeIsMadeAgain() throws Exception {
    Path unfinished = Files.createDirectories(folder.resolve("unfinished-1"));
    Files.createDirectories(unfinished.resolve("base"));
    Files.writeString(unfinished.resolve("PG_VERSION"), "18");
    Files.writeString(folder.resolve("unfinished-1-password"), "half");
    Files.writeString(folder.resolve("password.unfinished"), "ha");

    try (EmbeddedServer server = data.start()) {
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

    Files.write(binaries.program("pg_ctl"), new byte[0]);
    Binaries.unpackedIn(folder.resolve("programs"), line -> {});
    assertThat(binaries.program("pg_ctl")).isNotEmptyFile().isExecutable();
  }

  @Test
  void aStartThatFailsIsToldInWordsWithTheWayOut() throws Exception {
    data.start().close();
    Path settings = data.cluster().resolve("postgresql.conf");
    String good = Files.readString(settings);
    Files.writeString(settings, good + "\nwork_mem = much\n");

    assertThatThrownBy(data::start)
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessageContaining("a setting in postgresql.conf or pg_hba.conf can't be")
        .hasMessageContaining("Correct the line")
        .hasMessageContaining("work_mem");

    Files.writeString(settings, good);
    Path version = data.cluster().resolve("PG_VERSION");
    Files.writeString(version, "17\n");
    assertThatThrownBy(data::start)
        .hasMessageContaining("of another version of PostgreSQL")
        .hasMessageContaining("Use the Yearbook that made them");
  }

  @Test
  void whatAClientSendsIsNotInTheLog() throws Exception {
    try (EmbeddedServer server = data.start()) {
      assertThatThrownBy(() -> execute(server, "SELECT 1 FROM made_up_by_a_client"))
          .isInstanceOf(SQLException.class);
      for (String each : List.of("log_statement", "log_min_error_statement")) {
        assertThat(setting(server, each)).isIn("none", "panic");
      }
      assertThat(Files.readString(folder.resolve("postgresql.log")))
          .doesNotContain("STATEMENT")
          .doesNotContain("SELECT 1 FROM");
    }
  }

  @Test
  void theLogIsTurnedOverWhileTheServerRuns() throws Exception {
    try (EmbeddedServer server = data.start()) {
      Path log = folder.resolve("postgresql.log");
      for (int turn = 1; turn <= 2; turn++) {
        Files.writeString(
            log, "much\n".repeat((int) ServerLog.MOST_BYTES / 4), StandardOpenOption.APPEND);
        assertThat(server.revive()).isFalse();
        assertThat(log).isEmptyFile();
        assertThat(folder.resolve("postgresql.log.old")).hasSize(ServerLog.MOST_BYTES);
      }
      assertThatThrownBy(
          () ->
              DatabaseAddress.local(server.address().port(), "nowhere", "nobody", "x")
                  .dataSource()
                  .getConnection());
      assertThat(Files.readString(log)).startsWith("20").contains("FATAL");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"password", "password-writer", "password-reader"})
  void aPasswordThatIsLostOrDamagedIsReplaced(String name) throws Exception {
    try (EmbeddedServer server = data.start()) {
      execute(server, "CREATE TABLE kept AS SELECT 42 AS number");
    }
    Path file = folder.resolve(name);
    Files.delete(file);
    startAndReadTheKeptNumber();
    Files.write(file, new byte[33]);
    startAndReadTheKeptNumber();
    Files.writeString(file, "of-another-database-altogether\n");
    startAndReadTheKeptNumber();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  private void startAndReadTheKeptNumber() throws SQLException {
    try (EmbeddedServer server = data.start()) {
      assertThat(read(server, "SELECT number FROM kept")).isEqualTo("42");
      server.readingAddress().connect().close();
      server.administrationAddress().connect().close();
    }
  }

  @Test
  void aFolderOfTheVersionWithOnePasswordForAllRolesIsBroughtUpToDate() throws Exception {
    String former;
    try (EmbeddedServer server = data.start()) {
      execute(server, "CREATE TABLE kept AS SELECT 42 AS number");
      former = Files.readString(passwordFile()).strip();
      try (Connection connection = server.administrationAddress().connect();
          Statement statement = connection.createStatement()) {
        statement.execute("ALTER ROLE yearbook PASSWORD '" + former + "'");
        statement.execute("REVOKE ALL ON DATABASE yearbook FROM yearbook_reader");
        statement.execute("GRANT ALL ON DATABASE postgres, template1, yearbook TO PUBLIC");
        statement.execute("DROP ROLE yearbook_reader");
      }
    }
    Files.delete(folder.resolve("password-writer"));
    Files.delete(folder.resolve("password-reader"));

    startAndReadTheKeptNumber();
    try (EmbeddedServer server = data.start()) {
      int port = server.address().port();
      assertThat(Files.readString(passwordFile()).strip()).isEqualTo(former);
      for (String role : List.of("yearbook", "yearbook_reader")) {
        assertThatThrownBy(() -> DatabaseAddress.local(port, "yearbook", role, former).connect())
            .hasMessageContaining("it refuses the password of " + role);
      }
      assertThatThrownBy(() -> server.readingAddress().withDatabase("postgres").connect())
          .hasMessageContaining("may not connect to it");
    }
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

  private Path passwordFile() {
    return folder.resolve("password");
  }

  private static String setting(EmbeddedServer server, String name) throws SQLException {
    return read(server, "SHOW " + name);
  }
}
