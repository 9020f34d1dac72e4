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
  private final SourceText source;
  private final StringScanner strings;
  private Kind kind = Kind.END;
  private int start;
  private int end;

  Lexer(String text) {
    this.text = text;
    this.source = new SourceText(text);
    this.strings = new StringScanner(source);
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
    return source.at(start);
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
    char first = source.at(start);
    if (start >= text.length()) {
      end = start;
      kind = Kind.END;
    } else if (isNameStart(first)) {
      end = name(start);
      kind = Kind.NAME;
    } else if (first == '"') {
      end = text.startsWith("\"\"\"", start) ? strings.block(start + 3) : strings.string(start + 1);
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
    while (at < text.length() && !SourceText.isLineEnd(text.charAt(at))) {
      at = source.scalar(at);
    }
    return at;
  }

  private int name(int from) {
    int at = from;
    while (isNameStart(source.at(at)) || isDigit(source.at(at))) {
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
    int after = source.scalar(from);
    throw source.refused(from, "“" + text.substring(from, after) + "” means nothing in GraphQL.");
  }

  private int number(int from) {
    int digits = source.at(from) == '-' ? from + 1 : from;
    int at = digits(digits);
    boolean wrong = at == digits || (source.at(digits) == '0' && at > digits + 1);
    if (source.at(at) == '.') {
      int fraction = digits(at + 1);
      wrong |= fraction == at + 1;
      at = fraction;
    }
    int exponent = 0;
    if (source.at(at) == 'e' || source.at(at) == 'E') {
      int first = source.at(at + 1) == '+' || source.at(at + 1) == '-' ? at + 2 : at + 1;
      at = digits(first);
      exponent = at - first;
      wrong |= exponent == 0;
    }
    if (wrong || isNameStart(source.at(at)) || source.at(at) == '.') {
      throw source.refused(
          from,
          Echo.of(text.substring(from, Math.max(name(at), from + 1)))
              + " is no number. One is written like 10, -3, 0.5 or 1.5e3, without a leading zero.");
    } else if (at - from > LONGEST_NUMBER || exponent > LONGEST_EXPONENT) {
      throw new RefusedException(
          ErrorCode.LIMIT_EXCEEDED,
          "A number has at most %d characters and an exponent of at most %d digits."
              .formatted(LONGEST_NUMBER, LONGEST_EXPONENT),
          source.place(from));
    }
    return at;
  }

  private int digits(int from) {
    int at = from;
    while (isDigit(source.at(at))) {
      at++;
    }
    return at;
  }

  /** The place of a character; a column is a character of Unicode wide. */
  SourceLocation place(int at) {
    return source.place(at);
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
