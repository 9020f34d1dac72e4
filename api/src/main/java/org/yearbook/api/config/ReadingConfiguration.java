package org.yearbook.api.config;

import java.time.Duration;
import java.util.List;
import org.yearbook.persistence.archive.PoolSettings;

/**
 * How the database is read.
 *
 * @param pool connections, queue and timeouts
 */
public record ReadingConfiguration(PoolSettings pool) {
  private static final PoolSettings STANDARD = PoolSettings.DEFAULT;

  static final Key CONNECTIONS =
      new Key(
          "YEARBOOK_DATABASE_CONNECTIONS",
          null,
          "connections",
          String.valueOf(STANDARD.connections()),
          "How many questions are read at once; divided among the threads, at least 4 to each.");
  static final Key QUEUE =
      new Key(
          "YEARBOOK_DATABASE_QUEUE",
          null,
          "questions",
          String.valueOf(STANDARD.waiting()),
          "How many questions may wait for a connection; the next is answered 503.");
  static final Key READINGS =
      new Key(
          "YEARBOOK_DATABASE_READINGS",
          null,
          "answers",
          String.valueOf(STANDARD.readings()),
          "How many answers in CSV are read at once, each over one connection more;"
              + " the next waits as questions do.");
  static final Key STATEMENT_TIMEOUT =
      new Key(
          "YEARBOOK_STATEMENT_TIMEOUT",
          null,
          "milliseconds",
          String.valueOf(STANDARD.statementTimeout().toMillis()),
          "How long one statement may take before it is given up;"
              + " all statements of a question together may take twice that.");
  static final Key CONNECT_TIMEOUT =
      new Key(
          "YEARBOOK_CONNECT_TIMEOUT",
          null,
          "milliseconds",
          String.valueOf(STANDARD.connectTimeout().toMillis()),
          "How long a question waits for a connection before it is answered 503.");

  static final Key ANSWER_TIMEOUT =
      new Key(
          "YEARBOOK_ANSWER_TIMEOUT",
          null,
          "milliseconds",
          String.valueOf(STANDARD.deadline().toMillis()),
          "How long a question may take in all, waiting included, before it is answered 504;"
              + " it holds when the database says nothing at all.");

  static final List<Key> KEYS =
      List.of(CONNECTIONS, QUEUE, READINGS, STATEMENT_TIMEOUT, CONNECT_TIMEOUT, ANSWER_TIMEOUT);

  static ReadingConfiguration from(Settings settings) {
    return new ReadingConfiguration(
        new PoolSettings(
            settings.integerOf(CONNECTIONS, 1, 1_000),
            settings.integerOf(QUEUE, 0, 100_000),
            settings.integerOf(READINGS, 1, 1_000),
            milliseconds(settings, STATEMENT_TIMEOUT),
            milliseconds(settings, CONNECT_TIMEOUT),
            milliseconds(settings, ANSWER_TIMEOUT)));
  }

  private static Duration milliseconds(Settings settings, Key key) {
    return Duration.ofMillis(settings.integerOf(key, 1, 3_600_000));
  }
}
