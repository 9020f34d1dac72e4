package org.yearbook.domain.measure;

import java.util.HashSet;
import java.util.List;

/** The rule that nothing is asserted without a citation. */
public final class Cited {
  private Cited() {}

  /**
   * Gives a copy of the keys of citations.
   *
   * @throws IllegalArgumentException when there is none, or one twice
   */
  public static List<String> atLeastOnce(List<String> citations) {
    if (citations.isEmpty()) {
      throw new IllegalArgumentException("An assertion needs at least one citation.");
    }
    if (new HashSet<>(citations).size() < citations.size()) {
      throw new IllegalArgumentException(
          "An assertion names each of its citations once, not " + citations + ".");
    }
    return List.copyOf(citations);
  }
}
