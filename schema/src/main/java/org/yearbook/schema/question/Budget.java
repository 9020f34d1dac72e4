package org.yearbook.schema.question;

import graphql.language.SourceLocation;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.problem.ErrorCode;
import org.yearbook.domain.question.Filter;
import org.yearbook.schema.document.DocumentLimits;
import org.yearbook.schema.document.RefusedException;

/**
 * What one question may cost, counted while it is read, before anything is read of the data:
 * decision 0011.
 */
final class Budget {
  /** How many conditions the filters of a question may have in all. */
  static final int MOST_CONDITIONS = 200;

  /** How many lists a question may have; each is a statement. */
  static final int MOST_LISTS = 100;

  private final DocumentLimits limits;
  private long rows;
  private int lists;
  private int conditions;

  Budget(DocumentLimits limits) {
    this.limits = limits;
  }

  /** How many rows a page may have. */
  int pageSize() {
    return limits.pageSize();
  }

  /** How many rows may have to be read for what was counted, lists inside lists multiplied. */
  long rows() {
    return rows;
  }

  /**
   * Counts the rows that a list may read.
   *
   * @param times for how many rows the list is read
   * @param size how many of its rows are read for each
   * @return how many rows that is
   * @throws RefusedException {@code LIMIT_EXCEEDED} when it is too much
   */
  long list(long times, int size) {
    within(++lists, MOST_LISTS, "lists");
    long inside = times * size;
    rows += inside;
    if (rows > limits.rows()) {
      throw new RefusedException(
          ErrorCode.LIMIT_EXCEEDED,
          "Lists inside lists may come to more than "
              + limits.rows()
              + " rows here. Ask for shorter pages with “first”, or for fewer lists at once.");
    }
    return inside;
  }

  /** Counts the conditions of a filter, and gives it back. */
  Filter filter(Filter filter) {
    conditions(filter.size());
    return filter;
  }

  /**
   * Counts conditions.
   *
   * @throws RefusedException {@code LIMIT_EXCEEDED} when there are too many
   */
  void conditions(int more) {
    conditions += more;
    within(conditions, MOST_CONDITIONS, "conditions in its filters");
  }

  private static void within(int found, int most, String what) {
    if (found > most) {
      throw new RefusedException(
          ErrorCode.LIMIT_EXCEEDED,
          "The operation has more than " + most + " " + what + ". Ask in several requests.");
    }
  }

  /**
   * The size of a page, which is permitted.
   *
   * @param most how many rows are
   * @throws RefusedException {@code INVALID_ARGUMENT} when it is negative, {@code LIMIT_EXCEEDED}
   *     when it is too long
   */
  static int permitted(int size, int most, @Nullable SourceLocation place) {
    if (size < 0) {
      throw new RefusedException(
          ErrorCode.INVALID_ARGUMENT,
          "A page can't have " + size + " rows; ask for 0 to " + most + ".",
          place);
    } else if (size > most) {
      throw new RefusedException(
          ErrorCode.LIMIT_EXCEEDED,
          "A page of "
              + size
              + " rows is too long; ask for at most "
              + most
              + " and go on by cursor.",
          place);
    }
    return size;
  }
}
