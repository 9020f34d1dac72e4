package org.yearbook.domain.measure;

/** How an assertion stands to others of the same fact. */
public enum AssertionStatus {
  PREFERRED,
  ALTERNATE,
  CONFLICTING,
  SUPERSEDED
}
