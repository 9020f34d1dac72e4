package org.yearbook.domain.measure;

/** What a metric tells about a subject. */
public enum Theme {
  OUTPUT,
  USAGE,
  FUNDING,
  CAPACITY,
  OUTCOME
}
