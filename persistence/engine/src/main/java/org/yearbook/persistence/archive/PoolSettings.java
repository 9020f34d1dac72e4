package org.yearbook.persistence.archive;

import java.time.Duration;

/**
 * How many questions the database is given at once.
 *
 * @param connections at most, 1 or more
 * @param waiting how many questions may wait for a connection, and how many readings for theirs;
 *     the next one is refused
 * @param readings how many states of the data may be held at once, each over a connection more, 1
 *     or more
 * @param statementTimeout how long one statement may take, at least a millisecond; all those of a
 *     question together may take twice that
 * @param connectTimeout how long a question waits for a connection, at least a millisecond
 * @param deadline how long a question may take from its asking to its rows, at least a millisecond;
 *     it holds when the database says nothing at all
 */
public record PoolSettings(
    int connections,
    int waiting,
    int readings,
    Duration statementTimeout,
    Duration connectTimeout,
    Duration deadline) {
  /** Good for a server of a few cores. */
  public static final PoolSettings DEFAULT =
      new PoolSettings(
          8, 256, 4, Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(20));

  public PoolSettings {
    if (connections < 1
        || waiting < 0
        || readings < 1
        || statementTimeout.toMillis() < 1
        || connectTimeout.toMillis() < 1
        || deadline.toMillis() < 1) {
      throw new IllegalArgumentException(
          "A pool needs at least one connection and timeouts of at least 1 ms.");
    }
  }
}
