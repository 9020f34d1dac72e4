package org.yearbook.bench.synthetic;

/** The natural keys of a synthetic catalogue: none of them can be one of a real edition's. */
final class Keys {
  static final String SERIES = "synthetic";

  /** How the slugs of editions and subjects begin. */
  static final String SLUG_PREFIX = "synthetic-";

  static final String METRIC_PREFIX = "synthetic_";
  static final String UNIT_PREFIX = "{synthetic-";

  private Keys() {}

  static String edition(int year) {
    return SLUG_PREFIX + year;
  }
}
