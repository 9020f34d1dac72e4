package org.yearbook.persistence.answer;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row brings along: the head of an answer, or the row of an object whose list it belongs to.
 *
 * @param at the index of its first column
 */
public record RowPart(Row row, int at) implements Row {
  @Override
  public @Nullable Object getValue(int index) {
    return row.getValue(at + index);
  }

  @Override
  public int size() {
    return row.size() - at;
  }

  @Override
  public @Nullable String getColumnName(int index) {
    return row.getColumnName(at + index);
  }

  @Override
  public int getColumnIndex(String column) {
    return row.getColumnIndex(column) - at;
  }

  @Override
  public List<Class<?>> types() {
    return row.types().subList(at, row.size());
  }

  @Override
  public Tuple addValue(@Nullable Object value) {
    throw new UnsupportedOperationException("Rows are read only.");
  }

  @Override
  public void clear() {
    throw new UnsupportedOperationException("Rows are read only.");
  }
}
