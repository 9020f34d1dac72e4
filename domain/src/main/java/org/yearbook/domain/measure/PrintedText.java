package org.yearbook.domain.measure;

/** What all readers of print do first. */
final class PrintedText {
  private static final String BOLD = "**";
  private static final int LONGEST = 100;

  private PrintedText() {}

  /** The text without Markdown bold marks and surrounding white space. */
  static String withoutMarks(String printed) {
    String stripped = printed.strip();
    if (stripped.length() > LONGEST) {
      String start = stripped.substring(0, stripped.offsetByCodePoints(0, LONGEST / 2)) + "…";
      throw new UnreadableException(
          start,
          0,
          "it is longer than %d characters".formatted(LONGEST),
          "give the figure or period alone");
    }
    String[] parts = stripped.split("\\*\\*", -1);
    if (parts.length % 2 == 0) {
      throw new UnreadableException(
          stripped,
          stripped.lastIndexOf(BOLD),
          "this bold mark has no partner",
          "marks come in pairs: **5万**");
    }
    return String.join("", parts).strip();
  }

  /** Full-width forms as ASCII (５ as 5, ％ as %), one character for one, so positions stay. */
  static String halfWidth(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      folded.append(halfWidth(text.charAt(i)));
    }
    return folded.toString();
  }

  private static char halfWidth(char character) {
    if (character == '\u3000') {
      return ' ';
    }
    return character >= '！' && character <= '～' ? (char) (character - '！' + '!') : character;
  }
}
