package org.yearbook.domain.language;

import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Finds the word that was probably meant: the one fewest edits away (Levenshtein 1966). */
public final class NearWord {
  /** Of a word, however long it is, no more than this is compared. */
  private static final int COMPARED = 100;

  private NearWord() {}

  /** The nearest of the words; null when there are none. */
  public static @Nullable String to(String word, Collection<String> permitted) {
    return permitted.stream().min(Comparator.comparingInt(each -> edits(word, each))).orElse(null);
  }

  /** A sentence that names the nearest word, or says how to choose when none is near. */
  public static String meant(String word, Collection<String> permitted) {
    String nearest = to(word, permitted);
    return nearest != null
            && edits(word, nearest) <= Math.max(2, Math.min(word.length(), COMPARED) / 3)
        ? "Did you mean %s?".formatted(nearest)
        : "Choose one that is there.";
  }

  private static int edits(String word, String to) {
    String from = word.length() > COMPARED ? word.substring(0, COMPARED) : word;
    int[] previous = new int[to.length() + 1];
    for (int column = 0; column <= to.length(); column++) {
      previous[column] = column;
    }
    for (int row = 1; row <= from.length(); row++) {
      int[] current = new int[to.length() + 1];
      current[0] = row;
      for (int column = 1; column <= to.length(); column++) {
        int replaced =
            previous[column - 1] + (from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1);
        current[column] = Math.min(replaced, Math.min(previous[column], current[column - 1]) + 1);
      }
      previous = current;
    }
    return previous[to.length()];
  }
}
