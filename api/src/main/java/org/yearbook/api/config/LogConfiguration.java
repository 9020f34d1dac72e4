package org.yearbook.api.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is logged, and where.
 *
 * @param level from which on a message is written
 * @param file where it is written; null for standard error
 */
public record LogConfiguration(Level level, @Nullable Path file) {

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

  static final Key FILE =
      new Key(
          "YEARBOOK_LOG_FILE",
          null,
          "file",
          "none: standard error",
          "Where `serve` writes them instead; beyond 10 MB it goes on in a new file and keeps four former ones.");

  static final List<Key> KEYS = List.of(LEVEL, FILE);

  static LogConfiguration from(Settings settings) {
    return new LogConfiguration(settings.choiceOf(LEVEL, Level.class), file(settings));
  }

  private static @Nullable Path file(Settings settings) {
    String file = settings.valueOf(FILE);
    try {
      return file == null ? null : Path.of(file);
    } catch (InvalidPathException e) {
      throw settings.refusal(FILE, "a file that this machine can name");
    }
  }
}
