package org.yearbook.persistence.edition.file;

import java.util.PrimitiveIterator;

/**
 * Which characters a text of an edition may have: not those that no screen shows, that end lines
 * for some programs only, or that are halves of a character. A database can't store all of them.
 */
public final class Characters {
  private Characters() {}

  /** Where the first one is that may not stand in a text; -1 when there is none. */
  static int unfitIn(String text) {
    int position = 0;
    PrimitiveIterator.OfInt all = text.codePoints().iterator();
    while (all.hasNext()) {
      int character = all.nextInt();
      if (isUnfit(character)) {
        return position;
      }
      position += Character.charCount(character);
    }
    return -1;
  }

  /** The text with U+FFFD in place of each one that may not stand in it. */
  static String mended(String text) {
    return text.codePoints()
        .map(character -> isUnfit(character) ? 0xFFFD : character)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** As Unicode names it: {@code U+0000}. */
  static String name(int character) {
    return "U+%04X".formatted(character);
  }

  private static boolean isUnfit(int character) {
    if (character == '\n' || character == '\t') {
      return false;
    }
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> isNoCharacter(character);
    };
  }

  /** The 66 code points that Unicode keeps from ever being characters. */
  private static boolean isNoCharacter(int character) {
    return (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
  }
}
