package org.yearbook.domain.language;

import java.text.Normalizer;
import java.util.Locale;

/** How texts are made alike before they are compared: width, compatibility characters and case. */
public final class Folding {
  private Folding() {}

  /**
   * Folds by Unicode NFKC (full-width to half-width, {@code Ⅱ} to {@code II}) and then to lower
   * case, so that {@code ii}, {@code ＩＩ} and {@code Ⅱ} are one.
   */
  public static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
