package org.yearbook.domain.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that went wrong and may be told: a code for machines, a sentence for people, and where
 * in the document that is known.
 */
public final class YearbookException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final transient List<Place> places;

  /** The message is shown to clients: what was wrong, where, and what would be right. */
  public YearbookException(ErrorCode code, String message) {
    this(code, message, null);
  }

  /** The cause is kept for the log and never shown. */
  public YearbookException(ErrorCode code, String message, @Nullable Throwable cause) {
    this(code, message, cause, List.of());
  }

  private YearbookException(
      ErrorCode code, String message, @Nullable Throwable cause, List<Place> places) {
    super(message, cause, false, cause != null);
    this.code = code;
    this.places = List.copyOf(places);
  }

  /** The same, found at these places. */
  public YearbookException at(List<Place> foundAt) {
    return new YearbookException(code, getMessage(), getCause(), foundAt);
  }

  public ErrorCode code() {
    return code;
  }

  /** Where in the document; empty when nowhere in particular. */
  public List<Place> places() {
    return places;
  }

  /** The message; never null. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
