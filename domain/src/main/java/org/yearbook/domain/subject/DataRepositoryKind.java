package org.yearbook.domain.subject;

/** What sort of data repository it is. */
public enum DataRepositoryKind {
  REPOSITORY,
  PREPRINT_SERVER
}
