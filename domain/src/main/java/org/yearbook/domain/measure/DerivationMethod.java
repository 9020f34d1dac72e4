package org.yearbook.domain.measure;

/** How a figure is computed from others. */
public enum DerivationMethod {
  SUM,
  DIFFERENCE,
  RATIO,
  SHARE_OF_TOTAL,
  IMPLIED_PREVIOUS,
  IMPLIED_DENOMINATOR,
  UNIT_CONVERSION
}
