package org.yearbook.persistence.edition.merge;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Copies rows into temporary tables, from which set-based statements then merge them. A staged
 * table goes with the transaction.
 */
public final class Staging {
  private final Connection connection;

  Staging(Connection connection) {
    this.connection = connection;
  }

  /**
   * Makes a table and fills it.
   *
   * @param columns names and types as in {@code CREATE TABLE}
   * @param rows with a text or null for each column
   */
  void fill(String table, String columns, List<List<@Nullable String>> rows) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TEMPORARY TABLE %s (%s) ON COMMIT DROP".formatted(table, columns));
      StringReader csv =
          new StringReader(rows.stream().map(Staging::line).collect(Collectors.joining()));
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("COPY %s FROM STDIN (FORMAT csv)".formatted(table), csv);
      statement.execute("ANALYZE " + table);
    } catch (IOException e) {
      throw new SQLException("Rows in memory can't be read.", e);
    }
  }

  private static String line(List<@Nullable String> row) {
    return row.stream().map(Staging::cell).collect(Collectors.joining(",", "", "\n"));
  }

  /** An empty cell without quotes is null. */
  private static String cell(@Nullable String text) {
    return text == null ? "" : "\"" + text.replace("\"", "\"\"") + "\"";
  }

  /** The literal of an array of texts. */
  static String array(List<String> texts) {
    return texts.stream()
        .map(text -> "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
        .collect(Collectors.joining(",", "{", "}"));
  }
}
