package org.yearbook.persistence.server;

import org.jspecify.annotations.Nullable;

/**
 * The database can't be reached, started or prepared. The message is a sentence for the operator:
 * what is wrong and what to do; it holds no password.
 */
public final class DatabaseUnavailableException extends RuntimeException {

  private final @Nullable String reason;

  public DatabaseUnavailableException(String message) {
    this(null, message, null);
  }

  public DatabaseUnavailableException(String message, @Nullable Throwable cause) {
    this(null, message, cause);
  }

  private DatabaseUnavailableException(
      @Nullable String reason, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  static DatabaseUnavailableException because(String reason, String message) {
    return new DatabaseUnavailableException(reason, message, null);
  }

  /** Half a sentence without folders and addresses, fit for anybody; null when there is none. */
  public @Nullable String reason() {
    return reason;
  }
}
