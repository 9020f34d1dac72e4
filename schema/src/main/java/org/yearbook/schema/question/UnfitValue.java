package org.yearbook.schema.question;

/** A value of a variable does not have the type that is declared. */
final class UnfitValue extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String path;

  UnfitValue(String message) {
    this(message, "");
  }

  private UnfitValue(String message, String path) {
    super(message, null, false, false);
    this.path = path;
  }

  /** The same, seen from one step further out. */
  UnfitValue inside(String step) {
    return new UnfitValue(getMessage(), step + path);
  }

  /** The way to the value from the name of the variable, such as {@code .slug.in[2]}. */
  String path() {
    return path;
  }

  /** What is wrong and what would be right; never null. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
