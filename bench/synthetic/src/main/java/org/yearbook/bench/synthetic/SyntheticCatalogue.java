package org.yearbook.bench.synthetic;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yearbook.domain.problem.ErrorCode;
import org.yearbook.domain.problem.YearbookException;
import org.yearbook.persistence.edition.merge.Sql;
import org.yearbook.persistence.server.DatabaseAddress;

/**
 * Fills a database with a synthetic catalogue of any size, for tests of scale: a report series with
 * an edition for each year, facilities, institutions that operate them, and a figure with its
 * citation for each facility, metric and year.
 *
 * <p>Rows of real editions are neither written nor deleted. Loading is one transaction, and so is
 * the deletion of the catalogue that was there, so that a database holds a whole catalogue or none,
 * whenever the loading ends. Imports of editions wait meanwhile, and so do readers.
 */
public final class SyntheticCatalogue {
  private static final Logger LOG = LoggerFactory.getLogger(SyntheticCatalogue.class);

  private final DatabaseAddress database;

  /**
   * The catalogue of a database.
   *
   * @param database with the tables of this version
   */
  public SyntheticCatalogue(DatabaseAddress database) {
    this.database = database;
  }

  /** Whether there was something to do. */
  public enum Outcome {
    /** The catalogue was loaded or removed. */
    CHANGED,
    /** The same catalogue was there already, or none. */
    UNCHANGED
  }

  /**
   * Loads. Who calls this answers for it that the database is one for tests.
   *
   * @param replace whether a catalogue of other sizes or another seed may be deleted for it
   * @param progress told in short sentences what is done
   * @throws YearbookException when another catalogue is there that may not be replaced, when other
   *     rows have keys of its form, or when the database can't be reached or refuses something;
   *     what was there before is there then, but for a catalogue that was to be replaced
   */
  public Outcome load(CatalogueSize size, boolean replace, Consumer<String> progress) {
    return changed(connection -> load(connection, size, replace, progress));
  }

  /**
   * Deletes the catalogue that is there, of whatever sizes, and nothing else.
   *
   * @param progress told in short sentences what is done
   * @return {@link Outcome#UNCHANGED} when there is none
   * @throws YearbookException when something else rests on the catalogue, or when the database
   *     can't be reached or refuses something; what was there before is there then
   */
  public Outcome remove(Consumer<String> progress) {
    return changed(connection -> remove(connection, progress));
  }

  private interface Change {
    Outcome in(Connection connection) throws SQLException;
  }

  private Outcome changed(Change change) {
    try (Connection connection = database.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      try {
        awaitImports(new Sql(connection));
        return change.in(connection);
      } finally {
        rollBack(connection);
      }
    } catch (SQLException e) {
      throw problem(e);
    }
  }

  private static void awaitImports(Sql sql) throws SQLException {
    sql.texts("SELECT pg_advisory_lock(hashtextextended('yearbook import', 0))");
  }

  private static Outcome load(
      Connection connection, CatalogueSize size, boolean replace, Consumer<String> progress)
      throws SQLException {
    Sql sql = new Sql(connection);
    CatalogueTables tables = new CatalogueTables(connection, progress);
    if (isThere(sql, size)) {
      connection.commit();
      return Outcome.UNCHANGED;
    }
    String other = whatIsThere(sql);
    if (other != null) {
      refuseUnless(replace, other, size);
      empty(connection, tables);
    }
    refuseTakenKeys(sql);
    tables.fill(size);
    connection.commit();
    vacuum(connection, tables);
    return Outcome.CHANGED;
  }

  private static Outcome remove(Connection connection, Consumer<String> progress)
      throws SQLException {
    if (whatIsThere(new Sql(connection)) == null) {
      return Outcome.UNCHANGED;
    }
    empty(connection, new CatalogueTables(connection, progress));
    return Outcome.CHANGED;
  }

  private static void empty(Connection connection, CatalogueTables tables) throws SQLException {
    tables.empty();
    connection.commit();
    vacuum(connection, tables);
  }

  private static boolean isThere(Sql sql, CatalogueSize size) throws SQLException {
    return sql.text(
            "SELECT key FROM edition WHERE key = ? AND content_sha256 = ?",
            Keys.edition(CatalogueSize.LAST_YEAR),
            DocumentRows.content(size, CatalogueSize.LAST_YEAR).hex())
        != null;
  }

  /** The title of the catalogue that is there; null when none is. */
  private static @Nullable String whatIsThere(Sql sql) throws SQLException {
    return sql.text(
        """
        SELECT source_file_name
          FROM edition JOIN report_series ON report_series.id = series_id
         WHERE report_series.key = ? AND source_file_name LIKE ?
         LIMIT 1""",
        Keys.SERIES,
        DocumentRows.TITLES);
  }

  private static void refuseUnless(boolean replace, String there, CatalogueSize wanted) {
    if (!replace) {
      throw new YearbookException(
          ErrorCode.INVALID_ARGUMENT,
          "The database holds \"%s\", not \"%s\". Nothing was changed; --replace deletes the one that is there first."
              .formatted(there, DocumentRows.title(wanted)));
    }
  }

  private static void refuseTakenKeys(Sql sql) throws SQLException {
    String taken =
        sql.text(
            """
            SELECT string_agg(key, ', ')
              FROM (SELECT key FROM subject WHERE starts_with(key, ?)
                    UNION ALL SELECT key FROM metric WHERE starts_with(key, ?)
                    UNION ALL SELECT key FROM unit WHERE starts_with(key, ?)
                    UNION ALL SELECT key FROM edition WHERE starts_with(key, ?)
                    UNION ALL SELECT key FROM report_series WHERE key = ?
                    LIMIT 10) taken""",
            Keys.SLUG_PREFIX,
            Keys.METRIC_PREFIX,
            Keys.UNIT_PREFIX,
            Keys.SLUG_PREFIX,
            Keys.SERIES);
    if (taken != null) {
      throw new YearbookException(
          ErrorCode.INVALID_ARGUMENT,
          "Rows of other editions have keys that a synthetic catalogue needs: %s. Load it into another database; nothing was changed."
              .formatted(taken));
    }
  }

  /** Can't be done inside a transaction. */
  private static void vacuum(Connection connection, CatalogueTables tables) throws SQLException {
    connection.setAutoCommit(true);
    tables.vacuum();
    connection.setAutoCommit(false);
  }

  /** Undoes what was not committed; a connection that is gone has undone it by itself. */
  private static void rollBack(Connection connection) throws SQLException {
    if (!connection.isClosed()) {
      connection.rollback();
    }
  }

  private YearbookException problem(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    if (PSQLState.isConnectionError(state) || state.startsWith("57P")) {
      return new YearbookException(
          ErrorCode.UNAVAILABLE,
          "The connection to %s was lost or could not be made; what was not committed is undone. Try again when the database is there."
              .formatted(database),
          e);
    }
    LOG.error("The synthetic catalogue could not be loaded or removed", e);
    return new YearbookException(
        ErrorCode.INTERNAL,
        "The database refused what was to be done with the synthetic catalogue, and is as it was. The log says why.",
        e);
  }
}
