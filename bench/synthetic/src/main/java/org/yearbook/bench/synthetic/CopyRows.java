package org.yearbook.bench.synthetic;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows on their way into a table, sent in pieces as they come, so that few are in memory. Without
 * {@link #end} none of them arrives.
 */
final class CopyRows implements AutoCloseable {
  private static final int PIECE = 64 * 1024;

  private final CopyIn copy;
  private final StringBuilder piece = new StringBuilder(PIECE + 4096);

  /**
   * Begins.
   *
   * @param columns names joined by commas, in the order of the cells
   */
  CopyRows(Connection connection, String table, String columns) throws SQLException {
    copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("COPY %s (%s) FROM STDIN".formatted(table, columns));
  }

  /** Adds a row; a list is an array of texts. */
  void add(@Nullable Object... cells) throws SQLException {
    for (int index = 0; index < cells.length; index++) {
      if (index > 0) {
        piece.append('\t');
      }
      Object cell = cells[index];
      if (cell == null) {
        piece.append("\\N");
      } else if (cell instanceof Number || cell instanceof Boolean) {
        piece.append(cell);
      } else {
        escape(cell instanceof List<?> list ? array(list) : cell.toString());
      }
    }
    piece.append('\n');
    if (piece.length() >= PIECE) {
      send();
    }
  }

  private void escape(String text) {
    for (int index = 0; index < text.length(); index++) {
      char each = text.charAt(index);
      switch (each) {
        case '\\' -> piece.append("\\\\");
        case '\t' -> piece.append("\\t");
        case '\n' -> piece.append("\\n");
        case '\r' -> piece.append("\\r");
        default -> piece.append(each);
      }
    }
  }

  private static String array(List<?> texts) {
    return texts.stream()
        .map(text -> "\"" + text.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
        .collect(Collectors.joining(",", "{", "}"));
  }

  private void send() throws SQLException {
    byte[] bytes = piece.toString().getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    piece.setLength(0);
  }

  /** Sends what is left and waits until the table has it. */
  void end() throws SQLException {
    send();
    copy.endCopy();
  }

  @Override
  public void close() throws SQLException {
    if (copy.isActive()) {
      copy.cancelCopy();
    }
  }
}
