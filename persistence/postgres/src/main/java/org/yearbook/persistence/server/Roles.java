package org.yearbook.persistence.server;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * Who may do what in an embedded server: the superuser everything, the writer what tables and
 * imports need, the reader nothing but to connect; which tables it may read, the migrations say.
 */
final class Roles {

  static final String SUPERUSER = "postgres";
  static final String WRITER = "yearbook";
  static final String READER = "yearbook_reader";
  static final String DATABASE = "yearbook";

  private static final String ORDINARY =
      " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS";

  /** What a reader has even where a client of the server does not ask for less. */
  private static final List<String> BOUNDS_OF_THE_READER =
      List.of(
          "default_transaction_read_only = on",
          "temp_file_limit = '1GB'",
          "statement_timeout = '1min'",
          "idle_in_transaction_session_timeout = '5min'",
          "log_min_messages = fatal");

  /** Everybody may call these, and each of them leaves something on the disk. */
  private static final String WRITING_FUNCTIONS =
      "lo_creat(integer), lo_create(oid), lo_from_bytea(oid, bytea), pg_notify(text, text),"
          + " pg_logical_emit_message(boolean, text, text, boolean),"
          + " pg_logical_emit_message(boolean, text, bytea, boolean)";

  private Roles() {}

  /**
   * Makes database and roles where they are missing, and gives each role its password and its
   * rights, so that a cluster of an earlier version, or one amid this, becomes right.
   */
  static void prepare(int port, Passwords passwords) throws SQLException {
    DatabaseAddress all = DatabaseAddress.local(port, SUPERUSER, SUPERUSER, passwords.superuser());
    try (Connection connection = all.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      role(connection, statement, WRITER, passwords.writer());
      role(connection, statement, READER, passwords.reader());
      for (String bound : BOUNDS_OF_THE_READER) {
        statement.execute("ALTER ROLE " + READER + " SET " + bound);
      }
      if (isMissing(statement, "pg_database WHERE datname = '" + DATABASE + "'")) {
        statement.execute("CREATE DATABASE " + DATABASE + " OWNER " + WRITER);
      }
      statement.execute("REVOKE ALL ON DATABASE postgres, template1, yearbook FROM PUBLIC");
      statement.execute("GRANT CONNECT ON DATABASE " + DATABASE + " TO " + READER);
    }
    try (Connection connection = all.withDatabase(DATABASE).dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("REVOKE EXECUTE ON FUNCTION " + WRITING_FUNCTIONS + " FROM PUBLIC");
    }
  }

  private static void role(Connection connection, Statement statement, String name, String password)
      throws SQLException {
    if (isMissing(statement, "pg_roles WHERE rolname = '" + name + "'")) {
      statement.execute("CREATE ROLE " + name);
    }
    statement.execute("ALTER ROLE " + name + ORDINARY);
    connection
        .unwrap(PGConnection.class)
        .alterUserPassword(name, password.toCharArray(), "scram-sha-256");
  }

  private static boolean isMissing(Statement statement, String row) throws SQLException {
    try (ResultSet rows = statement.executeQuery("SELECT FROM " + row)) {
      return !rows.next();
    }
  }
}
