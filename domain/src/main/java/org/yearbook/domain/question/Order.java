package org.yearbook.domain.question;

import org.jspecify.annotations.Nullable;

/**
 * One key of an order. Missing values come last in both directions.
 *
 * @param key its name, such as {@code PERIOD_START}
 * @param of what related objects come to, where rows are ordered by that; null for a value of their
 *     own
 */
public record Order(String key, Direction direction, @Nullable RelatedAggregate of) {
  /** By a value of the rows themselves. */
  public Order(String key, Direction direction) {
    this(key, direction, null);
  }

  /** By what related objects come to; cursors know it by relation and aggregate. */
  public static Order by(RelatedAggregate of, Direction direction) {
    return new Order(of.field() + ' ' + of.aggregate(), direction, of);
  }

  /** Which way an order runs. */
  public enum Direction {
    ASC,
    DESC
  }

  /** How many conditions it has. */
  public int size() {
    return of == null ? 0 : of.size();
  }
}
