package org.yearbook.api.config;

import java.util.List;

/**
 * What is logged, on standard error.
 *
 * @param level from which on a message is written
 */
public record LogConfiguration(Level level) {

  /** How much a message matters, from most to least. */
  public enum Level {
    ERROR,
    WARN,
    INFO,
    DEBUG
  }

  static final Key LEVEL =
      new Key(
          "YEARBOOK_LOG_LEVEL",
          null,
          "`error`, `warn`, `info` or `debug`",
          "warn",
          "From which level on messages are written to standard error.");

  static final List<Key> KEYS = List.of(LEVEL);

  static LogConfiguration from(Settings settings) {
    return new LogConfiguration(settings.choiceOf(LEVEL, Level.class));
  }
}
