package org.yearbook.schema.document;

/** Reads string values: section 2.9.4 of the GraphQL specification. */
final class StringScanner {
  private final SourceText source;
  private final String text;

  StringScanner(SourceText source) {
    this.source = source;
    this.text = source.text();
  }

  /** Where a text in quotes ends whose inside begins there. */
  int string(int from) {
    int at = from;
    while (at < text.length() && !SourceText.isLineEnd(text.charAt(at))) {
      char character = text.charAt(at);
      if (character == '"') {
        return at + 1;
      }
      at = character == '\\' ? escape(at) : source.scalar(at);
    }
    throw source.refused(
        from - 1, "A text that begins here does not end on its line. Put \" where it ends.");
  }

  /** The same of a text in three quotes. */
  int block(int from) {
    int at = from;
    while (at < text.length()) {
      if (text.startsWith("\"\"\"", at)) {
        return at + 3;
      }
      at = text.startsWith("\\\"\"\"", at) ? at + 4 : source.scalar(at);
    }
    throw source.refused(
        from - 3, "A text that begins here does not end. Put \"\"\" where it ends.");
  }

  private int escape(int from) {
    char escaped = source.at(from + 1);
    if (escaped != 'u') {
      if (escaped == 0 || "\"\\/bfnrt".indexOf(escaped) < 0) {
        throw noEscape(from);
      }
      return from + 2;
    }
    int after = escapeEnd(from);
    int code = code(from, after);
    if (source.at(from + 2) != '{' && Character.isHighSurrogate((char) code)) {
      int pairEnd = after + 6;
      boolean paired =
          text.startsWith("\\u", after)
              && isHex(after + 2, pairEnd)
              && Character.isLowSurrogate((char) code(after, pairEnd));
      if (paired) {
        return pairEnd;
      }
    }
    if (code > Character.MAX_CODE_POINT || (code >= 0xd800 && code <= 0xdfff)) {
      throw source.refused(
          from, Echo.of(text.substring(from, after)) + " stands for no character of Unicode.");
    }
    return after;
  }

  private int escapeEnd(int from) {
    boolean braced = source.at(from + 2) == '{';
    int digits = braced ? from + 3 : from + 2;
    int after = braced ? text.indexOf('}', digits) : digits + 4;
    if (after <= digits || !isHex(digits, after)) {
      throw noEscape(from);
    }
    return braced ? after + 1 : after;
  }

  private RefusedException noEscape(int from) {
    return source.refused(
        from,
        "After \\ in a text comes one of \" \\ / b f n r t, or u with four digits such as \\u4e2d, or u with digits in braces such as \\u{1f600}.");
  }

  private boolean isHex(int from, int to) {
    if (to > text.length()) {
      return false;
    }
    for (int at = from; at < to; at++) {
      if (Character.digit(text.charAt(at), 16) < 0 || text.charAt(at) > 'f') {
        return false;
      }
    }
    return true;
  }

  /** The number that an escape writes; beyond Unicode, some number beyond Unicode. */
  private int code(int from, int to) {
    int code = 0;
    for (int at = from + 2; at < to && code <= Character.MAX_CODE_POINT; at++) {
      int digit = Character.digit(text.charAt(at), 16);
      code = digit < 0 ? code : code * 16 + digit;
    }
    return code;
  }
}
