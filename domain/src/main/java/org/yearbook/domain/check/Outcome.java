package org.yearbook.domain.check;

/** What a check came to. */
public enum Outcome {
  PASS,
  WARN,
  FAIL
}
