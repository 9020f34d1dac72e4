package org.yearbook.persistence.sql;

/** What is computed of a row. */
@FunctionalInterface
public interface Expression {
  Sql of(RowRef row);

  /** A column as it is. */
  static Expression column(String name) {
    return row -> row.column(name);
  }
}
