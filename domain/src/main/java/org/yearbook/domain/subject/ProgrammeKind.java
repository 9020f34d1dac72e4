package org.yearbook.domain.subject;

/** What sort of programme it is. */
public enum ProgrammeKind {
  NATIONAL_MAJOR,
  NATIONAL_KEY_RD,
  MUNICIPAL_MAJOR,
  INTERNATIONAL_BIG_SCIENCE,
  SCIENCE_CITY,
  STRATEGY,
  TALENT,
  PROPOSAL
}
