package org.yearbook.persistence.migration;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;
import org.jspecify.annotations.Nullable;
import org.yearbook.persistence.server.DatabaseAddress;
import org.yearbook.persistence.server.DatabaseUnavailableException;

/** Applies the numbered SQL files of {@code db/migration} that a database does not have yet. */
public final class Migrations {

  private Migrations() {}

  /**
   * Brings the database to the newest version; does nothing when it is there already. Each file is
   * one transaction; concurrent callers wait for each other.
   *
   * @throws DatabaseUnavailableException when the database can't be reached, is newer than this
   *     program, or a file fails
   */
  public static Applied apply(DatabaseAddress address) {
    checkReachable(address);
    try {
      MigrateResult result =
          Flyway.configure(Migrations.class.getClassLoader())
              .dataSource(address.dataSource())
              .locations("classpath:db/migration")
              .loggers("slf4j")
              .load()
              .migrate();
      return new Applied(result.migrationsExecuted, result.targetSchemaVersion);
    } catch (FlywayException e) {
      throw new DatabaseUnavailableException(
          "The database " + address + " could not be migrated: " + e.getMessage(), e);
    }
  }

  private static void checkReachable(DatabaseAddress address) {
    try (Connection connection = address.dataSource().getConnection()) {
      connection.isValid(5);
    } catch (SQLException e) {
      throw new DatabaseUnavailableException(
          "The database " + address + " can't be reached: " + e.getMessage(), e);
    }
  }

  /**
   * What was done.
   *
   * @param count how many files were applied now, 0 or more
   * @param version the newest version that was applied now; null when none was
   */
  public record Applied(int count, @Nullable String version) {}
}
