package org.yearbook.domain.measure;

/**
 * A figure that can't be computed from what an edition says. Its message is a sentence that names
 * the figure and says why.
 */
public final class UnderivableException extends IllegalArgumentException {
  private final String key;

  UnderivableException(String key, IllegalArgumentException cause) {
    super("“%s” can't be derived: %s".formatted(key, cause.getMessage()), cause);
    this.key = key;
  }

  /** The key of the figure that was wanted. */
  public String key() {
    return key;
  }
}
