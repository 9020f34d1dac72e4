package org.yearbook.domain.subject;

/** What sort of name it is. */
public enum NameKind {
  OFFICIAL,
  AS_PRINTED,
  ACRONYM,
  ALIAS,
  TRANSLATION
}
