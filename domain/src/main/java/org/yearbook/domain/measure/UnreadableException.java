package org.yearbook.domain.measure;

/**
 * A printed figure or period that can't be read with certainty. Its message is a sentence that says
 * what was wrong, where, and what would be right.
 */
public final class UnreadableException extends IllegalArgumentException {
  private final String printed;
  private final int position;

  UnreadableException(String printed, int position, String problem, String remedy) {
    super(
        "Can't read \"%s\" at character %d: %s; %s."
            .formatted(printed, printed.codePointCount(0, position) + 1, problem, remedy));
    this.printed = printed;
    this.position = printed.codePointCount(0, position);
  }

  /** The text that was to be read, without bold marks and surrounding white space. */
  public String printed() {
    return printed;
  }

  /** Where reading stopped: the number of code points of {@link #printed} before it. */
  public int position() {
    return position;
  }
}
