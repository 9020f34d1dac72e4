package org.yearbook.schema.document;

import graphql.language.SourceLocation;
import org.yearbook.domain.problem.ErrorCode;

/**
 * Reads the text of a document token by token, as section 2.1 of the GraphQL specification of
 * September 2025 says. What is no token is refused with its place and a sentence that says why.
 */
final class Lexer {
  /** The kinds of tokens that make a difference to whoever reads them. */
  enum Kind {
    PUNCTUATOR,
    NAME,
    NUMBER,
    STRING,
    END
  }

  /** A number with more digits than this is none of any type; reading it takes long. */
  private static final int LONGEST_NUMBER = 400;

  private static final int LONGEST_EXPONENT = 4;

  private final String text;
  private Kind kind = Kind.END;
  private int start;
  private int end;

  Lexer(String text) {
    this.text = text;
  }

  /** The kind of the token that was read last. */
  Kind kind() {
    return kind;
  }

  /** Where the token that was read last begins, in characters from 0. */
  int start() {
    return start;
  }

  /** Where the token that was read last has ended. */
  int end() {
    return end;
  }

  /** The character that the token begins with; 0 at the end. */
  char first() {
    return at(start);
  }

  /** Whether the token that was read last is this one. */
  boolean is(String token) {
    return end - start == token.length() && text.startsWith(token, start);
  }

  /**
   * Reads on, to the next token.
   *
   * @throws RefusedException {@code SYNTAX_ERROR} where there is none, {@code LIMIT_EXCEEDED} for a
   *     number that is too long
   */
  Kind next() {
    start = ignored(end);
    char first = at(start);
    if (start >= text.length()) {
      end = start;
      kind = Kind.END;
    } else if (isNameStart(first)) {
      end = name(start);
      kind = Kind.NAME;
    } else if (first == '"') {
      end = text.startsWith("\"\"\"", start) ? block(start + 3) : string(start + 1);
      kind = Kind.STRING;
    } else if (first == '-' || isDigit(first)) {
      end = number(start);
      kind = Kind.NUMBER;
    } else {
      end = punctuator(start);
      kind = Kind.PUNCTUATOR;
    }
    return kind;
  }

  private int ignored(int from) {
    int at = from;
    while (at < text.length()) {
      char character = text.charAt(at);
      if (character == '#') {
        at = comment(at);
      } else if (" \t\n\r,\ufeff".indexOf(character) >= 0) {
        at++;
      } else {
        return at;
      }
    }
    return at;
  }

  private int comment(int from) {
    int at = from;
    while (at < text.length() && !isLineEnd(text.charAt(at))) {
      at = scalar(at);
    }
    return at;
  }

  private int name(int from) {
    int at = from;
    while (isNameStart(at(at)) || isDigit(at(at))) {
      at++;
    }
    return at;
  }

  private int punctuator(int from) {
    if (text.startsWith("...", from)) {
      return from + 3;
    } else if ("!$&():=@[]{|}".indexOf(text.charAt(from)) >= 0) {
      return from + 1;
    }
    int after = scalar(from);
    throw refused(from, "“" + text.substring(from, after) + "” means nothing in GraphQL.");
  }

  private int number(int from) {
    int digits = at(from) == '-' ? from + 1 : from;
    int at = digits(digits);
    boolean wrong = at == digits || (at(digits) == '0' && at > digits + 1);
    if (at(at) == '.') {
      int fraction = digits(at + 1);
      wrong |= fraction == at + 1;
      at = fraction;
    }
    int exponent = 0;
    if (at(at) == 'e' || at(at) == 'E') {
      int first = at(at + 1) == '+' || at(at + 1) == '-' ? at + 2 : at + 1;
      at = digits(first);
      exponent = at - first;
      wrong |= exponent == 0;
    }
    if (wrong || isNameStart(at(at)) || at(at) == '.') {
      throw refused(
          from,
          Echo.of(text.substring(from, Math.max(name(at), from + 1)))
              + " is no number. One is written like 10, -3, 0.5 or 1.5e3, without a leading zero.");
    } else if (at - from > LONGEST_NUMBER || exponent > LONGEST_EXPONENT) {
      throw new RefusedException(
          ErrorCode.LIMIT_EXCEEDED,
          "A number has at most %d characters and an exponent of at most %d digits."
              .formatted(LONGEST_NUMBER, LONGEST_EXPONENT),
          place(from));
    }
    return at;
  }

  private int digits(int from) {
    int at = from;
    while (isDigit(at(at))) {
      at++;
    }
    return at;
  }

  private int string(int from) {
    int at = from;
    while (at < text.length() && !isLineEnd(text.charAt(at))) {
      char character = text.charAt(at);
      if (character == '"') {
        return at + 1;
      }
      at = character == '\\' ? escape(at) : scalar(at);
    }
    throw refused(
        from - 1, "A text that begins here does not end on its line. Put \" where it ends.");
  }

  private int block(int from) {
    int at = from;
    while (at < text.length()) {
      if (text.startsWith("\"\"\"", at)) {
        return at + 3;
      }
      at = text.startsWith("\\\"\"\"", at) ? at + 4 : scalar(at);
    }
    throw refused(from - 3, "A text that begins here does not end. Put \"\"\" where it ends.");
  }

  private int escape(int from) {
    char escaped = at(from + 1);
    if (escaped != 'u') {
      if (escaped == 0 || "\"\\/bfnrt".indexOf(escaped) < 0) {
        throw noEscape(from);
      }
      return from + 2;
    }
    int after = escapeEnd(from);
    int code = code(from, after);
    if (at(from + 2) != '{' && Character.isHighSurrogate((char) code)) {
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
      throw refused(
          from, Echo.of(text.substring(from, after)) + " stands for no character of Unicode.");
    }
    return after;
  }

  private int escapeEnd(int from) {
    boolean braced = at(from + 2) == '{';
    int digits = braced ? from + 3 : from + 2;
    int after = braced ? text.indexOf('}', digits) : digits + 4;
    if (after <= digits || !isHex(digits, after)) {
      throw noEscape(from);
    }
    return braced ? after + 1 : after;
  }

  private RefusedException noEscape(int from) {
    return refused(
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

  /** Where the character of Unicode ends that begins there. */
  private int scalar(int from) {
    char character = text.charAt(from);
    if (!Character.isSurrogate(character)) {
      return from + 1;
    } else if (Character.isHighSurrogate(character) && Character.isLowSurrogate(at(from + 1))) {
      return from + 2;
    }
    throw refused(from, "Half a surrogate pair is no character of Unicode.");
  }

  private RefusedException refused(int at, String message) {
    return new RefusedException(ErrorCode.SYNTAX_ERROR, message, place(at));
  }

  /** The place of a character; a column is a character of Unicode wide. */
  SourceLocation place(int at) {
    int line = 1;
    int lineStart = 0;
    for (int index = 0; index < at; index++) {
      if (text.charAt(index) == '\n' || (text.charAt(index) == '\r' && at(index + 1) != '\n')) {
        line++;
        lineStart = index + 1;
      }
    }
    return new SourceLocation(line, text.codePointCount(lineStart, at) + 1);
  }

  private char at(int index) {
    return index < text.length() ? text.charAt(index) : 0;
  }

  private static boolean isLineEnd(char character) {
    return character == '\n' || character == '\r';
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  private static boolean isNameStart(char character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || character == '_';
  }
}
