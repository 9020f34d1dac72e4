package org.yearbook.domain.language;

import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Finds the word that was probably meant: the one fewest edits away (Levenshtein 1966). */
public final class NearWord {
  /** Of a word, however long it is, no more than this is compared. */
  private static final int COMPARED = 100;

  /** Fewer letters are the beginning of too much. */
  private static final int SHORTEST_BEGINNING = 3;

  private NearWord() {}

  /** The nearest of the words; null when there are none. */
  public static @Nullable String to(String word, Collection<String> permitted) {
    return permitted.stream().min(Comparator.comparingInt(each -> edits(word, each))).orElse(null);
  }

  /**
   * The nearest of the words, if it is near enough to be meant, or else the shortest that begins
   * with what was given; null when there is neither.
   */
  public static @Nullable String near(String word, Collection<String> permitted) {
    int most = Math.max(2, Math.min(word.length(), COMPARED) / 3);
    String nearest =
        to(
            word,
            permitted.stream()
                .filter(each -> Math.abs(each.length() - word.length()) <= most)
                .toList());
    return nearest != null && edits(word, nearest) <= most ? nearest : longer(word, permitted);
  }

  private static @Nullable String longer(String word, Collection<String> permitted) {
    return permitted.stream()
        .filter(each -> word.length() >= SHORTEST_BEGINNING && each.startsWith(word))
        .min(Comparator.comparingInt(String::length))
        .orElse(null);
  }

  /** A sentence that names the nearest word, or says how to choose when none is near. */
  public static String meant(String word, Collection<String> permitted) {
    String near = near(word, permitted);
    return near == null ? "Choose one that is there." : "Did you mean %s?".formatted(near);
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
