package org.yearbook.api.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Growing text of CSV as RFC 4180 has it. */
final class CsvText {
  private final StringBuilder text = new StringBuilder();

  /** A record. A cell that is null is empty; an empty text is in quotes, to tell it from that. */
  void append(List<? extends @Nullable String> cells) {
    for (int index = 0; index < cells.size(); index++) {
      if (index > 0) {
        text.append(',');
      }
      String cell = cells.get(index);
      if (cell != null) {
        append(cell);
      }
    }
    text.append("\r\n");
  }

  private void append(String cell) {
    if (needsQuotes(cell)) {
      text.append('"').append(cell.replace("\"", "\"\"")).append('"');
    } else {
      text.append(cell);
    }
  }

  private static boolean needsQuotes(String cell) {
    for (int index = 0; index < cell.length(); index++) {
      char character = cell.charAt(index);
      if (character == ',' || character == '"' || character == '\r' || character == '\n') {
        return true;
      }
    }
    return cell.isEmpty();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
