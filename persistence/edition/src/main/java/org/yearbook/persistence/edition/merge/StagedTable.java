package org.yearbook.persistence.edition.merge;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.measure.Period;

/**
 * Rows on their way into a temporary table: texts with natural keys as references. Each row begins
 * with its position, so that ids rise in the order of the report.
 */
public final class StagedTable {
  /** The columns of a period; {@link #period} gives their cells. */
  static final String PERIOD =
      """
      period daterange, period_type text, period_label text, period_precision text,
      year_inferred boolean""";

  private final String name;
  private final String columns;
  private final List<List<@Nullable String>> rows = new ArrayList<>();

  /**
   * A table without rows.
   *
   * @param columns names and types as in {@code CREATE TABLE}, without the position
   */
  StagedTable(String name, String columns) {
    this.name = name;
    this.columns = columns;
  }

  void add(@Nullable Object... cells) {
    List<@Nullable String> row = new ArrayList<>();
    row.add(Integer.toString(rows.size() + 1));
    Arrays.stream(cells)
        .flatMap(cell -> cell instanceof Object[] several ? Stream.of(several) : Stream.of(cell))
        .map(StagedTable::text)
        .forEach(row::add);
    rows.add(row);
  }

  private static @Nullable String text(@Nullable Object value) {
    if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    } else if (value instanceof List<?> list) {
      return Staging.array(list.stream().map(String::valueOf).toList());
    }
    return value == null ? null : value.toString();
  }

  /** The cells of a period, all empty for none. */
  static @Nullable Object[] period(@Nullable Period period) {
    return period == null
        ? new @Nullable Object[5]
        : new @Nullable Object[] {
          "[%s,%s]".formatted(period.start(), period.end()),
          period.type(),
          period.label(),
          period.precision(),
          period.yearInferred()
        };
  }

  void fill(Staging staging) throws SQLException {
    staging.fill(name, "position integer, " + columns, rows);
  }
}
