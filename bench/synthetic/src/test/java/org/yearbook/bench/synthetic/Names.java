package org.yearbook.bench.synthetic;

import java.util.List;
import java.util.Locale;
import org.yearbook.persistence.edition.Rows;

/** What a database says in its columns of names, titles, headings, references and keys. */
final class Names {
  private static final String COLUMNS =
      """
      SELECT table_name || '.' || column_name
        FROM information_schema.columns
       WHERE table_schema = 'public' AND is_generated = 'NEVER' AND data_type IN ('text', 'ARRAY')
         AND (column_name IN ('key', 'text', 'source_file_name') OR column_name ~ '_(zh|en)$')
       ORDER BY 1""";

  private static final String TEXTS =
      "SELECT %s::text FROM %s WHERE %1$s IS NOT NULL AND %1$s::text <> '{}'";

  /**
   * What a row has in a column.
   *
   * @param column with its table
   */
  record Text(String column, String value) {
    boolean isSynthetic() {
      return value.contains("合成") || value.toLowerCase(Locale.ROOT).contains("synthetic");
    }

    boolean isKey() {
      return column.endsWith(".key");
    }
  }

  private Names() {}

  static List<Text> of(Rows rows) {
    return rows.texts(COLUMNS).stream()
        .flatMap(
            column ->
                rows
                    .texts(TEXTS.formatted(column, column.substring(0, column.indexOf('.'))))
                    .stream()
                    .map(value -> new Text(column, value)))
        .toList();
  }
}
