package org.yearbook.domain.language;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How texts are made alike before they are compared: width, compatibility characters and case. */
public final class Folding {
  /** How many marks may be stacked on a character, as in the Stream-Safe Text Format of UAX #15. */
  private static final Pattern MOST_MARKS = Pattern.compile("\\p{M}{30}(?=\\p{M})");

  private Folding() {}

  /**
   * Folds by Unicode NFKC (full-width to half-width, {@code Ⅱ} to {@code II}) and then to lower
   * case, so that {@code ii}, {@code ＩＩ} and {@code Ⅱ} are one. Marks that are stacked higher than
   * any language does are parted first: putting thousands of them in order takes the square of
   * their number.
   */
  public static String fold(String text) {
    String parted = MOST_MARKS.matcher(text).replaceAll("$0\u034F");
    return Normalizer.normalize(parted, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
