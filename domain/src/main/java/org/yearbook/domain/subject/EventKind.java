package org.yearbook.domain.subject;

/** What sort of happening it is. */
public enum EventKind {
  ISSUED,
  SIGNED,
  APPROVED,
  STARTED,
  ESTABLISHED,
  UNVEILED,
  OPENED,
  HELD,
  RELEASED,
  DATA_RELEASED,
  PREPRINT,
  ONLINE,
  PUBLISHED,
  COVER
}
