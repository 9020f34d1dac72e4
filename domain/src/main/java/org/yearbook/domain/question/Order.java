package org.yearbook.domain.question;

/**
 * One key of an order. Missing values come last in both directions.
 *
 * @param key its name, such as {@code PERIOD_START}
 */
public record Order(String key, Direction direction) {
  /** Which way an order runs. */
  public enum Direction {
    ASC,
    DESC
  }
}
