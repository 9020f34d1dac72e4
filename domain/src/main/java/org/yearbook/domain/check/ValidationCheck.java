package org.yearbook.domain.check;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.language.Bilingual;

/**
 * A check that an edition asks for. What it comes to is computed, never written down.
 *
 * @param key stable key inside the edition
 * @param inputs the keys of the observations concerned
 * @param whole the key of the observation that the inputs are compared with, or null
 * @param list the key of the list concerned, or null
 * @param subjects the slugs of the subjects concerned
 * @param citations the keys of the places concerned
 * @param expected what is probably meant where a print is suspect, or null
 * @param tolerance the largest difference that still counts as equal, 0 or more, or null for 0
 * @param note what it means for whoever uses the data
 */
public record ValidationCheck(
    String key,
    ValidationRule rule,
    List<String> inputs,
    @Nullable String whole,
    @Nullable String list,
    List<String> subjects,
    List<String> citations,
    @Nullable String expected,
    @Nullable BigDecimal tolerance,
    Bilingual note) {
  public ValidationCheck {
    inputs = List.copyOf(inputs);
    subjects = List.copyOf(subjects);
    citations = List.copyOf(citations);
    if (tolerance != null && tolerance.signum() < 0) {
      throw new IllegalArgumentException("A tolerance is 0 or more, not " + tolerance + ".");
    }
    String lack = lack(rule, inputs, whole, list, subjects, citations, expected);
    if (lack != null) {
      throw new IllegalArgumentException("The rule " + rule + " needs " + lack + ".");
    }
  }

  private static @Nullable String lack(
      ValidationRule rule,
      List<String> inputs,
      @Nullable String whole,
      @Nullable String list,
      List<String> subjects,
      List<String> citations,
      @Nullable String expected) {
    return switch (rule) {
      case SUM_EQUALS -> inputs.isEmpty() || whole == null ? "inputs and a whole" : null;
      case ROUNDING_CONSISTENT ->
          inputs.size() != 1 || whole == null ? "one input and a whole" : null;
      case SHARE_WITHIN_100, DENOMINATOR_STATED -> inputs.isEmpty() ? "inputs" : null;
      case SAME_FIGURE, AGGREGATION_MIXED, METRIC_DISTINCT ->
          inputs.size() < 2 ? "two inputs or more" : null;
      case LIST_COMPLETE -> list == null ? "a list" : null;
      case STATUS_CONSISTENT, NAME_VARIANT -> subjects.isEmpty() ? "subjects" : null;
      case SUBJECT_DISTINCT -> subjects.size() < 2 ? "two subjects or more" : null;
      case TEXT_SUSPECT ->
          citations.isEmpty() || expected == null ? "citations and what is expected" : null;
      case YEAR_STATED, MONOTONE_CUMULATIVE -> null;
    };
  }
}
