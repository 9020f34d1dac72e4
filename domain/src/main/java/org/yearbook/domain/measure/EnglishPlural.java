package org.yearbook.domain.measure;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The regular plural of English names of units: facilities, years of age, bits per second. */
final class EnglishPlural {
  private static final Pattern HISSING = Pattern.compile(".*(?:s|x|z|ch|sh)");
  private static final Pattern CONSONANT_AND_Y = Pattern.compile(".*[^aeiou]y");
  private static final Pattern TAIL = Pattern.compile(" (?:of|per) .*");

  private EnglishPlural() {}

  /** The plural; each alternative of {@code province or municipality} by itself. */
  static String of(String name) {
    String head = TAIL.matcher(name).replaceFirst("");
    return Arrays.stream(head.split(" or ", -1))
            .map(EnglishPlural::ofWord)
            .collect(Collectors.joining(" or "))
        + name.substring(head.length());
  }

  private static String ofWord(String word) {
    if (CONSONANT_AND_Y.matcher(word).matches()) {
      return word.substring(0, word.length() - 1) + "ies";
    }
    return word + (HISSING.matcher(word).matches() ? "es" : "s");
  }
}
