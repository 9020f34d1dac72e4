package org.yearbook.schema.document;

import graphql.language.SourceLocation;
import org.yearbook.domain.problem.ErrorCode;

/**
 * The text of a document as its characters of Unicode: section 2.1 of the GraphQL specification.
 *
 * @param text as it was sent
 */
record SourceText(String text) {
  /** The code unit at a position; 0 behind the end. */
  char at(int index) {
    return index < text.length() ? text.charAt(index) : 0;
  }

  static boolean isLineEnd(char character) {
    return character == '\n' || character == '\r';
  }

  /** Where the character of Unicode ends that begins there. */
  int scalar(int from) {
    char character = text.charAt(from);
    if (!Character.isSurrogate(character)) {
      return from + 1;
    } else if (Character.isHighSurrogate(character) && Character.isLowSurrogate(at(from + 1))) {
      return from + 2;
    }
    throw refused(from, "Half a surrogate pair is no character of Unicode.");
  }

  RefusedException refused(int at, String message) {
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
}
