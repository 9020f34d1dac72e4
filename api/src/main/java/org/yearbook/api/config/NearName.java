package org.yearbook.api.config;

import java.util.Comparator;
import java.util.List;

/** Finds the key that was probably meant: the one fewest edits away (Levenshtein 1966). */
final class NearName {

  private NearName() {}

  static String to(String name, List<Key> known) {
    return known.stream()
        .map(Key::name)
        .min(Comparator.comparingInt(each -> edits(name, each)))
        .orElseThrow();
  }

  private static int edits(String from, String to) {
    int[] previous = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] current = new int[to.length() + 1];
      current[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[to.length()];
  }
}
