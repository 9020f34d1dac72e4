package org.yearbook.domain.document;

/** Why a stretch of text asserts nothing. */
public enum PassageReason {
  PAGE_FURNITURE,
  DECORATION,
  HEADING_OF_TABLE,
  EMPTY_CELL,
  TIME,
  LEAD_IN,
  AIM,
  VALUATION,
  REPETITION
}
