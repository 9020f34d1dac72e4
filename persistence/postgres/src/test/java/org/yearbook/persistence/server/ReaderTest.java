package org.yearbook.persistence.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yearbook.persistence.migration.Migrations;

/** What the role that questions are read by can't do, even by SQL of its own choice. */
class ReaderTest {

  @TempDir static Path folder;
  private static EmbeddedServer server;

  @BeforeAll
  static void start() throws Exception {
    server = DataFolder.in(folder).start();
    Migrations.apply(server.address(), server.readingAddress().user());
    try (Connection connection = server.address().connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE not_served (secret text)");
    }
    Migrations.apply(server.address(), server.readingAddress().user());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM not_served",
        "SELECT * FROM flyway_schema_history",
        "SELECT * FROM grant_table_line",
        "INSERT INTO data_version DEFAULT VALUES",
        "UPDATE data_version SET version = 0",
        "DELETE FROM observation",
        "TRUNCATE observation",
        "DROP TABLE observation",
        "ALTER TABLE observation ADD mine int",
        "CREATE TABLE mine (id int)",
        "CREATE TEMPORARY TABLE mine (id int)",
        "CREATE SCHEMA mine",
        "CREATE DATABASE mine",
        "CREATE ROLE mine",
        "CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "CREATE EXTENSION lo",
        "COPY observation TO '/tmp/mine'",
        "COPY observation FROM PROGRAM 'true'",
        "COPY observation FROM STDIN",
        "SELECT pg_read_file('postgresql.conf')",
        "SELECT pg_ls_dir('.')",
        "SELECT lo_create(0)",
        "SELECT lo_creat(-1)",
        "SELECT lo_from_bytea(0, 'mine')",
        "SELECT lo_import('/etc/passwd')",
        "SELECT pg_notify('a', 'b')",
        "SELECT pg_logical_emit_message(false, 'a', 'b')",
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'yearbook' OR usename IS NULL",
        "SELECT rolpassword FROM pg_authid",
        "SET ROLE yearbook",
        "SET SESSION AUTHORIZATION postgres",
        "SET temp_file_limit = -1",
        "SET log_min_messages = debug5",
        "ALTER ROLE yearbook_reader SUPERUSER",
        "ALTER ROLE yearbook_reader SET temp_file_limit = -1",
        "ALTER SYSTEM SET fsync = off",
        "BEGIN; LOCK TABLE observation IN EXCLUSIVE MODE"
      })
  void itIsRefused(String sql) throws SQLException {
    try (Connection connection = server.readingAddress().connect();
        Statement statement = connection.createStatement()) {
      statement.execute("SET default_transaction_read_only = off");
      statement.execute("SET statement_timeout = 0");
      assertThatThrownBy(() -> statement.execute(sql))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }
  }

  @Test
  void itConnectsToNoOtherDatabase() {
    for (String name : List.of("postgres", "template1")) {
      assertThatThrownBy(() -> server.readingAddress().withDatabase(name).connect())
          .isInstanceOf(DatabaseUnavailableException.class)
          .hasMessageContaining("yearbook_reader may not connect to it");
    }
  }

  @Test
  void itReadsOnlyAndWithinBoundsUnlessItAsksForMore() throws SQLException {
    assertThat(read("SHOW default_transaction_read_only")).isEqualTo("on");
    assertThat(read("SHOW temp_file_limit")).isEqualTo("1GB");
    assertThat(read("SHOW statement_timeout")).isEqualTo("1min");
    assertThat(read("SHOW idle_in_transaction_session_timeout")).isEqualTo("5min");
    assertThat(read("SELECT count(*) FROM observation")).isEqualTo("0");
    assertThat(read("SELECT count(*) FROM search_hit('a')")).isEqualTo("0");
  }

  @Test
  void eachTableIsServedOrKeptBackOnPurpose() throws SQLException {
    List<String> keptBack = new ArrayList<>();
    try (Connection connection = server.readingAddress().connect();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace"
                    + " AND relkind IN ('r', 'v', 'm', 'p') AND NOT has_table_privilege(oid, 'SELECT')"
                    + " ORDER BY 1")) {
      while (rows.next()) {
        keptBack.add(rows.getString(1));
      }
    }
    assertThat(keptBack)
        .containsExactly("flyway_schema_history", "grant_table_line", "not_served", "table_cell");
  }

  @Test
  void whatItIsRefusedIsNotInTheLog() throws Exception {
    itIsRefused("SELECT 'words of a client' FROM not_served");
    assertThat(Files.readString(folder.resolve("postgresql.log")))
        .doesNotContain("words of a client", "permission denied for table not_served");
  }

  private static String read(String sql) throws SQLException {
    try (Connection connection = server.readingAddress().connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }
}
