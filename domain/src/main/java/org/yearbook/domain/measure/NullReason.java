package org.yearbook.domain.measure;

/** Why an observation has no value. */
public enum NullReason {
  NOT_STATED,
  QUALITATIVE_ONLY,
  NOT_APPLICABLE,
  WITHHELD
}
