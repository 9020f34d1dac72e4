package org.yearbook.persistence.server;

import org.jspecify.annotations.Nullable;

/**
 * The database can't be reached, started or prepared. The message is a sentence for the operator:
 * what is wrong and what to do; it holds no password.
 */
public final class DatabaseUnavailableException extends RuntimeException {

  public DatabaseUnavailableException(String message) {
    super(message);
  }

  public DatabaseUnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
