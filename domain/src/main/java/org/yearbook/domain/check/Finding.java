package org.yearbook.domain.check;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a rule found: the outcome with what was expected and what is there, as short texts. */
record Finding(Outcome outcome, @Nullable String expected, String actual) {

  /** A finding that expects nothing particular. */
  static Finding of(Outcome outcome, String actual) {
    return new Finding(outcome, null, actual);
  }

  /** Something to know of, or else nothing. */
  static Outcome warnIf(boolean remarkable) {
    return remarkable ? Outcome.WARN : Outcome.PASS;
  }

  static String list(Collection<?> words) {
    return words.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
