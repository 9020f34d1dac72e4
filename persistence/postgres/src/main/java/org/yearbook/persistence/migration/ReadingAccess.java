package org.yearbook.persistence.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yearbook.persistence.server.DatabaseAddress;
import org.yearbook.persistence.server.DatabaseUnavailableException;

/**
 * What the role that questions are read by can do in a database that is not ours to arrange.
 *
 * @param identity of the server and database, shared by a standby; null where that is not told
 * @param dataVersion grows with each write
 * @param unreadable a table that questions need and the role can't read; null when it can read all
 * @param canWrite whether it could change or fill the database, if a way into it were found
 * @param boundsTemporaryFiles whether the server bounds the disk that its questions may take
 */
public record ReadingAccess(
    @Nullable String identity,
    long dataVersion,
    @Nullable String unreadable,
    boolean canWrite,
    boolean boundsTemporaryFiles) {

  private static final String LOOK =
      """
      WITH relation AS (
        SELECT oid, relname FROM pg_class
         WHERE relnamespace = to_regnamespace(quote_ident(current_schema())) AND relkind IN ('r', 'v', 'm', 'p')
      )
      SELECT CASE WHEN has_function_privilege('pg_control_system()', 'EXECUTE')
                  THEN (SELECT system_identifier || ' ' || current_database() FROM pg_control_system()) END,
             (SELECT min(served) FROM unnest(?) AS served LEFT JOIN relation ON relname = served
               WHERE oid IS NULL OR NOT has_table_privilege(oid, 'SELECT')),
             EXISTS (SELECT FROM relation WHERE has_table_privilege(oid, 'INSERT, UPDATE, DELETE, TRUNCATE'))
               OR coalesce(has_schema_privilege(current_schema(), 'CREATE'), false)
               OR has_database_privilege(current_database(), 'CREATE, TEMPORARY')
               OR (SELECT rolsuper OR rolcreaterole OR rolcreatedb FROM pg_roles WHERE rolname = current_user),
             current_setting('temp_file_limit') <> '-1'
      """;

  /**
   * Looks at the role for reading.
   *
   * @param reading may be the same as {@code writing}
   * @return what an operator should know, a sentence each; empty when all is well
   * @throws DatabaseUnavailableException when it can't be reached, can't read what questions need,
   *     or reaches other data
   */
  public static List<String> warnings(DatabaseAddress writing, DatabaseAddress reading) {
    ReadingAccess access = of(reading);
    if (access.unreadable != null) {
      throw new DatabaseUnavailableException(
          "The role %s of %s can't read the table %s. GRANT SELECT ON %3$s TO %1$s, by the role that owns it."
              .formatted(reading.user(), reading, access.unreadable));
    } else if (!access.reachesTheSameAs(of(writing))) {
      throw new DatabaseUnavailableException(
          "YEARBOOK_DATABASE_READ_URI (%s) reaches other data than YEARBOOK_DATABASE_URI (%s)."
              .formatted(reading, writing));
    }
    return access.warnings(reading, reading.equals(writing));
  }

  List<String> warnings(DatabaseAddress reading, boolean isOnlyAddress) {
    List<String> warnings = new ArrayList<>();
    if (isOnlyAddress) {
      warnings.add(
          "Questions are read by the role %s, which can also write. Give YEARBOOK_DATABASE_READ_URI with one"
                  .formatted(reading.user())
              + " that can't; docs/configuration.md shows how to make it.");
    } else if (canWrite) {
      warnings.add(
          "The role %s of YEARBOOK_DATABASE_READ_URI can do more than read. docs/configuration.md shows what to"
                  .formatted(reading.user())
              + " take from it.");
    }
    if (!boundsTemporaryFiles) {
      warnings.add(
          "Questions may fill the disk of the database with temporary files. A superuser can bound that: ALTER"
              + " ROLE %s SET temp_file_limit = '1GB'.".formatted(reading.user()));
    }
    return warnings;
  }

  /** A standby may lag behind. */
  boolean reachesTheSameAs(ReadingAccess written) {
    return (identity != null && written.identity != null)
        ? identity.equals(written.identity)
        : dataVersion <= written.dataVersion;
  }

  private static ReadingAccess of(DatabaseAddress address) {
    try (Connection connection = address.connect();
        var look = connection.prepareStatement(LOOK);
        Statement statement = connection.createStatement()) {
      look.setArray(1, connection.createArrayOf("text", ReadingRights.SERVED.toArray()));
      try (ResultSet row = look.executeQuery()) {
        row.next();
        String unreadable = row.getString(2);
        return new ReadingAccess(
            row.getString(1),
            unreadable == null ? dataVersion(statement) : 0,
            unreadable,
            row.getBoolean(3),
            row.getBoolean(4));
      }
    } catch (SQLException e) {
      throw new DatabaseUnavailableException(
          "The database %s can't be looked at: %s".formatted(address, e.getMessage()), e);
    }
  }

  private static long dataVersion(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("SELECT version FROM data_version")) {
      return row.next() ? row.getLong(1) : 0;
    }
  }
}
