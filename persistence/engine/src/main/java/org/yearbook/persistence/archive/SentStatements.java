package org.yearbook.persistence.archive;

/** Is told of each statement of a question when it is sent. */
@FunctionalInterface
public interface SentStatements {
  /** Tells nobody. */
  SentStatements IGNORED = sql -> {};

  /** A statement is being sent, as it was prepared. */
  void sent(String sql);
}
