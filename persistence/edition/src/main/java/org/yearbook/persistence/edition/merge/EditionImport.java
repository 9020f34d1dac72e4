package org.yearbook.persistence.edition.merge;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.postgresql.util.PSQLState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yearbook.domain.document.Sha256;
import org.yearbook.domain.edition.EditionContent;
import org.yearbook.domain.problem.ErrorCode;
import org.yearbook.domain.problem.YearbookException;
import org.yearbook.persistence.server.DatabaseAddress;

/**
 * Writes an edition into the database in one transaction: all of it is there afterwards, or
 * nothing. Imports into one database wait for each other.
 *
 * <p>An edition that is there with the same content is left alone. One that has changed is brought
 * up to date: observations that differ are superseded and stay, the rest is written over. What
 * editions share (units, metrics, names, type and status of a subject) is as the edition of the
 * latest year says; among editions of one year, as the last one imported says.
 */
public final class EditionImport {
  private static final Logger LOG = LoggerFactory.getLogger(EditionImport.class);

  private final DatabaseAddress database;

  public EditionImport(DatabaseAddress database) {
    this.database = database;
  }

  /**
   * Whether an edition with this slug is there with another content than these.
   *
   * @param contents the digests of contents
   */
  public boolean holdsOtherThan(Set<Sha256> contents, String slug) {
    try (Connection connection = database.dataSource().getConnection();
        PreparedStatement statement =
            connection.prepareStatement("SELECT content_sha256 FROM edition WHERE key = ?")) {
      statement.setString(1, slug);
      try (ResultSet found = statement.executeQuery()) {
        return found.next() && !contents.contains(new Sha256(found.getString(1)));
      }
    } catch (SQLException e) {
      throw new YearbookException(
          ErrorCode.UNAVAILABLE, "The database %s could not be asked.".formatted(database), e);
    }
  }

  /**
   * Imports.
   *
   * @param quotes the cited text by key of the citation; empty without a source document, and then
   *     quotes that are there stay
   * @param progress told in short sentences what is done
   * @throws YearbookException when the database can't be reached or refuses something; nothing is
   *     written then
   */
  public ImportResult run(
      EditionContent content, Map<String, String> quotes, Consumer<String> progress) {
    try (Connection connection = database.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      try {
        ImportResult result = new EditionMerge(connection, content, quotes, progress).run();
        connection.commit();
        return result;
      } finally {
        rollBack(connection);
      }
    } catch (SQLException e) {
      throw problem(content, e);
    }
  }

  /** Undoes what was not committed; a connection that is gone has undone it by itself. */
  private static void rollBack(Connection connection) throws SQLException {
    if (!connection.isClosed()) {
      connection.rollback();
    }
  }

  private YearbookException problem(EditionContent content, SQLException e) {
    String edition = content.edition().slug();
    String state = String.valueOf(e.getSQLState());
    if (PSQLState.isConnectionError(state) || state.startsWith("57P")) {
      return new YearbookException(
          ErrorCode.UNAVAILABLE,
          "The connection to %s was lost or could not be made; nothing of the edition %s was imported. Try again when the database is there."
              .formatted(database, edition),
          e);
    }
    if (state.equals("57014")) {
      return new YearbookException(
          ErrorCode.TIMEOUT,
          "The database ended the import of the edition %s before it was done; nothing was imported."
              .formatted(edition),
          e);
    }
    LOG.error("The import of {} failed", edition, e);
    return new YearbookException(
        ErrorCode.INTERNAL,
        "The database refused the edition %s; nothing was imported. The log says why."
            .formatted(edition),
        e);
  }
}
