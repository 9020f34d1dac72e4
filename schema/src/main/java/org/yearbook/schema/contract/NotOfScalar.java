package org.yearbook.schema.contract;

import org.jspecify.annotations.Nullable;

/** A value is none of a scalar. */
final class NotOfScalar extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final @Nullable String wanted;

  NotOfScalar() {
    this(null);
  }

  /**
   * Says what would be right.
   *
   * @param wanted completes "Expected", as in {@code "a day such as …"}
   */
  NotOfScalar(@Nullable String wanted) {
    super(wanted, null, false, false);
    this.wanted = wanted;
  }

  /** What would be right, after the name of the scalar; empty when the name says it all. */
  String wanted() {
    return wanted == null ? "" : " (" + wanted + ")";
  }
}
