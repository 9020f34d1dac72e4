package org.yearbook.domain.measure;

/** What is to be known before relying on a figure. */
public enum Flag {
  YEAR_INFERRED,
  UNIT_INFERRED,
  DENOMINATOR_INFERRED,
  TEXT_SUSPECT,
  NAME_VARIANT,
  ROUNDED,
  EXTERNAL_CONFLICT,
  COUNTED
}
