package org.yearbook.persistence.catalogue;

import org.yearbook.persistence.sql.Expression;
import org.yearbook.persistence.sql.RowRef;
import org.yearbook.persistence.sql.Sql;

/** How a field of a filter becomes an SQL condition. */
public sealed interface FilterColumn {
  /** A text or token, compared as it is. */
  record Text(Expression text) implements FilterColumn {}

  /** A whole number of 32 bits. */
  record Int(Expression number) implements FilterColumn {}

  /**
   * A value that can be ordered.
   *
   * @param type its SQL type
   */
  record Ordered(Expression value, String type) implements FilterColumn {}

  /**
   * The natural key of a related row.
   *
   * @param foreignKey the column that refers to it
   * @param table where the related row lies
   */
  record Reference(String foreignKey, String table) implements FilterColumn {}

  /**
   * Texts that are compared folded.
   *
   * @param folded the folded text
   * @param where it is sought
   */
  record Folded(Sql folded, Around where) implements FilterColumn {}

  /**
   * A text or token of a related row.
   *
   * @param compared what is compared
   * @param where the related row is sought
   */
  record Related(Sql compared, Around where) implements FilterColumn {}

  /**
   * How near a row is to the end of its series.
   *
   * @param where given how many rows are wanted
   */
  record Latest(Around where) implements FilterColumn {}

  /** A daterange. */
  record Period(Expression range) implements FilterColumn {}

  /** A condition on a row that is made of another piece of SQL, which most often is a condition. */
  @FunctionalInterface
  interface Around {
    Sql of(RowRef row, Sql inner);
  }
}
