package org.yearbook.domain.subject;

/** Among whom a superlative is claimed. */
public enum SuperlativeScope {
  WORLD,
  NATIONAL,
  INTERNATIONAL
}
