package org.yearbook.api.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads CSV as RFC 4180 has it; what is not in quotes and empty is null. */
final class CsvRecords {
  private final String text;
  private int at;

  private CsvRecords(String text) {
    this.text = text;
  }

  /** All records, the header first. */
  static List<List<@Nullable String>> of(String text) {
    CsvRecords reader = new CsvRecords(text);
    List<List<@Nullable String>> records = new ArrayList<>();
    while (reader.at < text.length()) {
      records.add(reader.next());
    }
    return records;
  }

  private List<@Nullable String> next() {
    List<@Nullable String> cells = new ArrayList<>();
    cells.add(cell());
    while (text.charAt(at) == ',') {
      at++;
      cells.add(cell());
    }
    if (!text.startsWith("\r\n", at)) {
      throw new AssertionError("A record does not end in CRLF at " + at + ".");
    }
    at += 2;
    return cells;
  }

  private @Nullable String cell() {
    if (text.charAt(at) == '"') {
      return quoted();
    }
    int start = at;
    while (text.charAt(at) != ',' && text.charAt(at) != '\r') {
      at++;
    }
    return start == at ? null : text.substring(start, at);
  }

  private String quoted() {
    StringBuilder cell = new StringBuilder();
    for (at++; text.charAt(at) != '"' || text.startsWith("\"\"", at); at++) {
      if (text.charAt(at) == '"') {
        at++;
      }
      cell.append(text.charAt(at));
    }
    at++;
    return cell.toString();
  }
}
