package org.yearbook.persistence.edition.file;

import java.math.BigDecimal;
import org.yearbook.persistence.edition.file.EditionProblem.Code;

/**
 * How much an edition may hold, so that the database takes whatever was found valid: its indexes
 * take keys of some 2,700 bytes, its positions end at 32,767, its texts have words to search for.
 * docs/edition-format.md lists the same.
 */
public final class Limits {
  /** Bytes of a file. */
  public static final int FILE = 64_000_000;

  /** Characters of a key that is one word or slug. */
  public static final int KEY = 100;

  /** Characters of a key that is joined of others. */
  public static final int JOINED_KEY = 700;

  /** Characters of a text that labels something: a figure or a date as printed, a code, a term. */
  public static final int LABEL = 500;

  /** Characters of any other text. */
  public static final int TEXT = 10_000;

  /** Digits of a number before its point, and behind it. */
  static final int DIGITS = 50;

  /** The same of a number that is computed. */
  public static final int COMPUTED_DIGITS = 200;

  /** Things that one record lists, and places that support it. */
  static final int LISTED = 10_000;

  private Limits() {}

  static void checkLength(String text, int most) throws UnfitException {
    int length = text.codePointCount(0, text.length());
    if (length > most) {
      throw new UnfitException(
          Code.TOO_LONG,
          "“%s” has %,d characters.".formatted(text, length),
          "%,d are the most that may stand here.".formatted(most));
    }
  }

  static void checkCount(int listed) throws UnfitException {
    if (listed > LISTED) {
      throw new UnfitException(
          Code.TOO_LONG,
          "%,d things are listed here.".formatted(listed),
          "%,d are the most that one record may list.".formatted(LISTED));
    }
  }

  public static boolean hasFewDigits(BigDecimal number) {
    return number.precision() - number.scale() <= COMPUTED_DIGITS
        && number.scale() <= COMPUTED_DIGITS;
  }
}
