package org.yearbook.domain.subject;

/** A scheme in which things have identifiers. */
public enum IdentifierScheme {
  ISSN,
  DOI,
  ROR,
  URL
}
