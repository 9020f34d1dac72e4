package org.yearbook.persistence.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.yearbook.persistence.server.DatabaseAddress;

/**
 * What a database is and what its role may do, looked at before the first table is made.
 *
 * @param version such as 180006
 * @param versionName such as 18.6
 * @param encoding such as UTF8
 * @param standby whether it only follows another server
 * @param readOnly whether transactions of the role may not write
 * @param schema where tables are made; null when there is none
 * @param mayCreate whether the role may make tables in the schema
 * @param mayUseTemporary whether the role may make temporary tables
 * @param stranger a table of another program where there is none of Yearbook, or one of Yearbook
 *     that belongs to another role; null when there is none
 * @param isOurs whether Yearbook has made tables there before
 */
record ServerFacts(
    int version,
    String versionName,
    String encoding,
    boolean standby,
    boolean readOnly,
    @Nullable String schema,
    boolean mayCreate,
    boolean mayUseTemporary,
    @Nullable String stranger,
    boolean isOurs) {

  private static final int LEAST_VERSION = 180_000;

  private static final String LOOK =
      """
      SELECT current_setting('server_version_num')::int, current_setting('server_version'), getdatabaseencoding(),
             pg_is_in_recovery(), current_setting('transaction_read_only') = 'on', current_schema(),
             coalesce(has_schema_privilege(current_schema(), 'CREATE'), false),
             has_database_privilege(current_database(), 'TEMPORARY'),
             (SELECT min(relname) FROM pg_class WHERE relnamespace = to_regnamespace(quote_ident(current_schema()))
                 AND relkind IN ('r', 'v', 'm', 'p')
                 AND (to_regclass('flyway_schema_history') IS NULL OR NOT pg_has_role(relowner, 'USAGE'))),
             to_regclass('flyway_schema_history') IS NOT NULL
      """;

  static ServerFacts of(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(LOOK)) {
      row.next();
      return new ServerFacts(
          row.getInt(1),
          row.getString(2),
          row.getString(3),
          row.getBoolean(4),
          row.getBoolean(5),
          row.getString(6),
          row.getBoolean(7),
          row.getBoolean(8),
          row.getString(9),
          row.getBoolean(10));
    }
  }

  /** Why Yearbook can't keep its tables there, and what to do; null when it can. */
  @Nullable String problem(DatabaseAddress address) {
    String user = address.user();
    String database = address.database();
    if (version < LEAST_VERSION) {
      return "is PostgreSQL "
          + versionName
          + ", and Yearbook needs 18 or newer. Upgrade it, or leave YEARBOOK_DATABASE_URI out for the embedded one.";
    } else if (!encoding.equals("UTF8")) {
      return "has the encoding %s. Make one with CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0."
          .formatted(encoding);
    } else if (standby) {
      return "is a standby, which can't be written. Give the primary as YEARBOOK_DATABASE_URI;"
          + " the standby may be YEARBOOK_DATABASE_READ_URI.";
    } else if (readOnly) {
      return "lets %1$s only read. ALTER ROLE %1$s RESET default_transaction_read_only, or give another role."
          .formatted(user);
    } else if (schema == null) {
      return "has no schema that %s may use. CREATE SCHEMA AUTHORIZATION %1$s.".formatted(user);
    } else if (stranger != null) {
      return isOurs
          ? "has tables that belong to another role, such as %s. Give the role that owns them."
              .formatted(stranger)
          : "has tables of another program, such as %s. Give Yearbook an empty database."
              .formatted(stranger);
    } else if (!mayCreate) {
      return "does not let %2$s make tables. GRANT CREATE ON SCHEMA %1$s TO %2$s."
          .formatted(schema, user);
    } else if (!mayUseTemporary) {
      return "does not let %2$s make temporary tables, which imports need. GRANT TEMPORARY ON DATABASE %1$s TO %2$s."
          .formatted(database, user);
    }
    return null;
  }
}
