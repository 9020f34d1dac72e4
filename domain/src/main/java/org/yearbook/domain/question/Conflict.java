package org.yearbook.domain.question;

/** Why figures must not be put together. */
public enum Conflict {
  /** They are in different units. */
  UNIT,
  /** They measure different things. */
  METRIC,
  /** They were taken together over different things, as cumulative and annual figures are. */
  AGGREGATION,
  /** Some are totals of others. */
  AGGREGATE,
  /** Some are printed, some derived or from elsewhere. */
  ORIGIN,
  /** Some say the same once more. */
  ASSERTION,
  /** They are of different subjects, and their metric does not add up over subjects. */
  ENTITY,
  /** They are of different times, and figures of their kind do not add up over time. */
  TIME,
  /** They are of different parts of a subject, and their metric does not add up over parts. */
  DIMENSION
}
