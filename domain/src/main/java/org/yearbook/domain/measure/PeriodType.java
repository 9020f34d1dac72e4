package org.yearbook.domain.measure;

/** What kind of time a figure speaks of. */
public enum PeriodType {
  /** One date on which a state is read: 截至年底. */
  INSTANT,
  /** A span from one date to another: 全年, 年内. */
  INTERVAL,
  /** From 1 January to a later date of the same year: 截至11月底. */
  YEAR_TO_DATE,
  /** One whole calendar month: 3月. */
  MONTH,
  /** One day: 3月28日. */
  DAY,
  /** The span of a plan, whatever of it has happened: “十四五”. */
  PLAN
}
