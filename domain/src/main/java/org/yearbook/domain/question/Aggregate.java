package org.yearbook.domain.question;

/** What many figures come to together. */
public enum Aggregate {
  /** How many there are. */
  COUNT,
  /** What they add up to. */
  SUM,
  /** Their arithmetic mean. */
  AVG,
  /** The least of them. */
  MIN,
  /** The greatest of them. */
  MAX
}
