package org.yearbook.domain.subject;

/** How well a name is established. */
public enum NameStatus {
  VERIFIED,
  LITERAL,
  UNVERIFIED
}
