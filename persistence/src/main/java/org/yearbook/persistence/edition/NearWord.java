package org.yearbook.persistence.edition;

import java.util.Collection;
import java.util.Comparator;

/** Finds the word that was probably meant: the one fewest edits away (Levenshtein 1966). */
final class NearWord {
  private NearWord() {}

  /** A sentence that names the nearest word, or says how to choose when none is near. */
  static String meant(String word, Collection<String> permitted) {
    return permitted.stream()
        .min(Comparator.comparingInt(each -> edits(word, each)))
        .filter(nearest -> edits(word, nearest) <= Math.max(2, word.length() / 3))
        .map(nearest -> "Did you mean %s?".formatted(nearest))
        .orElse("Choose one that is there.");
  }

  private static int edits(String from, String to) {
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
