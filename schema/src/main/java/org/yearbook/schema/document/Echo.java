package org.yearbook.schema.document;

/** What a document says, quoted in a message: never longer than is good for reading. */
final class Echo {
  private static final int LONGEST = 60;

  private Echo() {}

  /** A text in quotes, on one line, its end left out where it is long. */
  static String of(String text) {
    int end = text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length())));
    return "“" + text.substring(0, end) + (end < text.length() ? "…”" : "”");
  }
}
