package org.yearbook.persistence.sql;

/**
 * A further row that belongs to each row of a table, one at most.
 *
 * @param table where it lies
 * @param on which one it is
 */
public record Part(String table, Condition on) {
  /** Ties two rows together. */
  @FunctionalInterface
  public interface Condition {
    /**
     * The condition.
     *
     * @param part the row that is joined
     * @param row the row that it belongs to
     */
    Sql of(RowRef part, RowRef row);
  }
}
