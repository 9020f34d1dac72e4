package org.yearbook.domain.document;

/** How often a report appears. */
public enum Cadence {
  ANNUAL,
  QUARTERLY,
  MONTHLY,
  IRREGULAR
}
