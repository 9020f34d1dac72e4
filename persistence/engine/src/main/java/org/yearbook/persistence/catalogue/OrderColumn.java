package org.yearbook.persistence.catalogue;

import static org.yearbook.persistence.sql.Sql.sql;

import org.yearbook.persistence.sql.Expression;

/**
 * A key that rows can be ordered by.
 *
 * @param value what is compared
 * @param type what it holds, to read a cursor back
 * @param nullable whether it may be NULL
 */
public record OrderColumn(Expression value, OrderType type, boolean nullable) {
  /** What is never NULL. */
  public static OrderColumn of(OrderType type, Expression value) {
    return new OrderColumn(value, type, false);
  }

  /** What may be NULL. */
  public static OrderColumn nullable(OrderType type, Expression value) {
    return new OrderColumn(value, type, true);
  }

  /** The characters of a text, in the same order in every place. */
  public static OrderColumn byCode(Expression text) {
    return of(OrderType.TEXT, row -> sql("%s COLLATE \"C\"", text.of(row)));
  }
}
