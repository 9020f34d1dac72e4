package org.yearbook.domain.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.language.Bilingual;

/**
 * How a derived figure was computed.
 *
 * @param formula with the numbers that went in, such as {@code 124 ÷ (1 + 42.5 %)}
 * @param inputs the keys of the observations that went in, in the order of the formula
 * @param assumptions what has to hold for the figure to be right, or null
 */
public record Derivation(
    DerivationMethod method, String formula, List<String> inputs, @Nullable Bilingual assumptions) {
  public Derivation {
    inputs = List.copyOf(inputs);
    if (inputs.isEmpty() || formula.isBlank()) {
      throw new IllegalArgumentException("A derivation needs inputs and a formula.");
    }
  }
}
