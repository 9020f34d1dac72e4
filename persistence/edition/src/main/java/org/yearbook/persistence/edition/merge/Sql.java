package org.yearbook.persistence.edition.merge;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Sends the statements of an import, and writes the parts that they have in common. Whoever made
 * the connection commits and closes it.
 */
public record Sql(Connection connection) {
  /** Runs a statement; returns how many rows it wrote. */
  public int update(String sql, @Nullable Object... parameters) throws SQLException {
    try (PreparedStatement statement = prepare(sql, parameters)) {
      return statement.executeUpdate();
    }
  }

  /** The first column of all rows, as texts. */
  public List<@Nullable String> texts(String sql, @Nullable Object... parameters)
      throws SQLException {
    List<@Nullable String> values = new ArrayList<>();
    try (PreparedStatement statement = prepare(sql, parameters);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }

  /** The first column of the first row; null when there is no row. */
  public @Nullable String text(String sql, @Nullable Object... parameters) throws SQLException {
    List<@Nullable String> values = texts(sql, parameters);
    return values.isEmpty() ? null : values.get(0);
  }

  /** The first column of the first row, which must be there and hold a whole number. */
  public long number(String sql, @Nullable Object... parameters) throws SQLException {
    return Long.parseLong(String.valueOf(text(sql, parameters)));
  }

  PreparedStatement prepare(String sql, @Nullable Object... parameters) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int index = 0; index < parameters.length; index++) {
      statement.setObject(index + 1, parameters[index]);
    }
    return statement;
  }

  /** Sets a reference to another row of the same table, which may come later. */
  void linkToOwnKind(String table, String column, String stagedColumn) throws SQLException {
    update(
        """
        UPDATE %1$s SET %2$s = target.id
          FROM staged_%1$s staged
          LEFT JOIN %1$s target ON target.key = staged.%3$s
         WHERE %1$s.key = staged.key AND %1$s.%2$s IS DISTINCT FROM target.id"""
            .formatted(table, column, stagedColumn));
  }

  /** Writes over what is there under the same key, if it differs. */
  static String onConflict(String table, String columns) {
    return """
        ON CONFLICT (key) DO UPDATE SET (%1$s) = ROW(%3$s)
         WHERE (%2$s) IS DISTINCT FROM (%3$s)"""
        .formatted(columns, qualified(table, columns), qualified("excluded", columns));
  }

  static String qualified(String table, String columns) {
    return Arrays.stream(columns.split(",\\s*"))
        .map(column -> table + "." + column)
        .collect(Collectors.joining(", "));
  }
}
