package org.yearbook.domain.check;

/**
 * What is checked of figures and statements. A reconciliation that does not hold is a {@link
 * Outcome#FAIL}; something that a reader must know of is a {@link Outcome#WARN}.
 */
public enum ValidationRule {
  /** The inputs add up to the whole, within the tolerance; else FAIL. */
  SUM_EQUALS,
  /** Each input is a share from 0 to 100 per cent; else FAIL. */
  SHARE_WITHIN_100,
  /**
   * The input is the whole, rounded: WARN where it is less exact, FAIL where it is another figure.
   */
  ROUNDING_CONSISTENT,
  /** A list names as many as are stated: WARN where it is not meant to name all, else FAIL. */
  LIST_COMPLETE,
  /** No subject has statuses that contradict each other; else WARN. */
  STATUS_CONSISTENT,
  /** Each subject is printed under one name, its official one; else WARN. */
  NAME_VARIANT,
  /** What a place prints is what is meant; else WARN. */
  TEXT_SUSPECT,
  /** The inputs are different figures; WARN where one number stands for different things. */
  SAME_FIGURE,
  /** The inputs were taken over the same; WARN where they must not be added up. */
  AGGREGATION_MIXED,
  /** The wholes of the shares are stated; WARN where they are inferred. */
  DENOMINATOR_STATED,
  /** The inputs measure the same; WARN where they only look alike. */
  METRIC_DISTINCT,
  /** The subjects are one; WARN where two are easily taken for one. */
  SUBJECT_DISTINCT,
  /** The print names the years of its dates; WARN where they are inferred. */
  YEAR_STATED,
  /** A cumulative figure never falls from one period to a later one; else WARN. */
  MONOTONE_CUMULATIVE
}
