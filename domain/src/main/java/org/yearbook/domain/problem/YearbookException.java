package org.yearbook.domain.problem;

import org.jspecify.annotations.Nullable;

/** Something that went wrong and may be told: a code for machines and a sentence for people. */
public final class YearbookException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;

  /** The message is shown to clients: what was wrong, where, and what would be right. */
  public YearbookException(ErrorCode code, String message) {
    this(code, message, null);
  }

  /** The cause is kept for the log and never shown. */
  public YearbookException(ErrorCode code, String message, @Nullable Throwable cause) {
    super(message, cause, false, cause != null);
    this.code = code;
  }

  public ErrorCode code() {
    return code;
  }

  /** The message; never null. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
