package org.yearbook.persistence.server;

/** What an embedded server promises about committed data. */
public enum Durability {
  /** Committed data survives a kill and a loss of power. */
  KEPT,
  /** Committed data survives a kill of the server, not a loss of power: quick, for tests. */
  DISPOSABLE
}
