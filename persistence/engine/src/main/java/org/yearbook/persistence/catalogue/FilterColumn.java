package org.yearbook.persistence.catalogue;

/**
 * How a field of a filter becomes an SQL condition. Templates hold {@code {t}} for the row and
 * {@code {v}} for the value.
 */
public sealed interface FilterColumn {
  /** A text or token, compared as it is. */
  record Text(String sql) implements FilterColumn {}

  /** A whole number of 32 bits. */
  record Int(String sql) implements FilterColumn {}

  /**
   * A value that can be ordered.
   *
   * @param type its SQL type
   */
  record Ordered(String sql, String type) implements FilterColumn {}

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
   * @param expression the folded text
   * @param condition where it is sought, with {@code {c}} for the comparison
   */
  record Folded(String expression, String condition) implements FilterColumn {}

  /**
   * A text or token of a related row.
   *
   * @param expression what is compared
   * @param condition where the related row is sought, with {@code {c}} for the comparison
   */
  record Related(String expression, String condition) implements FilterColumn {}

  /**
   * How near a row is to the end of its series.
   *
   * @param condition the SQL condition, with {@code {v}} for how many rows are wanted
   */
  record Latest(String condition) implements FilterColumn {}

  /** A daterange. */
  record Period(String sql) implements FilterColumn {}
}
