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
   * one transaction; concurrent callers wait for each other. Nothing is changed in a database that
   * can't take all of them.
   *
   * @param reader a role that is given the right to read what questions need, and no other on the
   *     tables, unless it is the one that owns them
   * @throws DatabaseUnavailableException when the database can't be reached, is not fit, is newer
   *     than this program, or a file fails
   */
  public static Applied apply(DatabaseAddress address, String reader) {
    checkFitness(address);
    Applied applied = migrate(address);
    if (!reader.equals(address.user())) {
      giveReadingRights(address, reader);
    }
    return applied;
  }

  /** The same, with the role of the address for reading too. */
  public static Applied apply(DatabaseAddress address) {
    return apply(address, address.user());
  }

  private static void checkFitness(DatabaseAddress address) {
    try (Connection connection = address.connect()) {
      String problem = ServerFacts.of(connection).problem(address);
      if (problem != null) {
        throw new DatabaseUnavailableException("The database " + address + " " + problem);
      }
    } catch (SQLException e) {
      throw new DatabaseUnavailableException(
          "The database " + address + " can't be looked at: " + e.getMessage(), e);
    }
  }

  private static Applied migrate(DatabaseAddress address) {
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

  private static void giveReadingRights(DatabaseAddress address, String reader) {
    try (Connection connection = address.connect()) {
      ReadingRights.give(connection, reader);
    } catch (SQLException e) {
      throw new DatabaseUnavailableException(
          "The role %s can't be given the right to read the tables of %s: %s"
              .formatted(reader, address, e.getMessage()),
          e);
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
