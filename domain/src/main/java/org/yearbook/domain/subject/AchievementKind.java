package org.yearbook.domain.subject;

/** What sort of achievement it is. */
public enum AchievementKind {
  COMPLETION,
  DISCOVERY,
  METHOD,
  PRODUCT,
  EVENT,
  AGREEMENT,
  STATUS
}
