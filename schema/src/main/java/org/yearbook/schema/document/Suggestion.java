package org.yearbook.schema.document;

import java.util.Collection;
import org.yearbook.domain.language.NearWord;

/** A sentence that follows a message and names what was probably meant. */
final class Suggestion {
  /** As many words can be named all. */
  private static final int FEW = 12;

  private Suggestion() {}

  /**
   * The nearest of the words that are there, or all of them when they are few; begins with a space
   * and is empty when there is nothing to suggest.
   */
  static String of(String word, Collection<String> there) {
    return of(word, there, "");
  }

  /**
   * The same for words that have a sign before them.
   *
   * @param sign such as $ of variables
   */
  static String of(String word, Collection<String> there, String sign) {
    String near = NearWord.near(word, there);
    if (near != null) {
      return " Did you mean “" + sign + near + "”?";
    } else if (there.isEmpty() || there.size() > FEW) {
      return "";
    }
    return " There "
        + (there.size() == 1 ? "is " : "are ")
        + sign
        + String.join(", " + sign, there)
        + ".";
  }
}
