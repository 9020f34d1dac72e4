package org.yearbook.domain.measure;

/** Where a value comes from. */
public enum Origin {
  STATED,
  DERIVED,
  EXTERNAL
}
