package org.yearbook.domain.coverage;

/** What sort of assertion it is. */
public enum AssertionKind {
  OBSERVATION,
  ACHIEVEMENT,
  STATUS,
  PARTICIPATION,
  EVENT,
  LISTING,
  NAME
}
