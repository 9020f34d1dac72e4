package org.yearbook.persistence.edition.file;

import java.util.regex.Pattern;

/** Looks for figures in print. */
public final class Print {
  private Print() {}

  /** Whether the figure is there whole: 640万 is not in 13640万. */
  public static boolean contains(String print, String figure) {
    return Pattern.compile("(?<![0-9.])" + Pattern.quote(figure) + "(?![0-9]|\\.[0-9])")
        .matcher(print)
        .find();
  }
}
