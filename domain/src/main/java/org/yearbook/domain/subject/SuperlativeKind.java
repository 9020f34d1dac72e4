package org.yearbook.domain.subject;

/** What a superlative claims. */
public enum SuperlativeKind {
  FIRST,
  LARGEST,
  MOST
}
