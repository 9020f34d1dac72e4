package org.yearbook.domain.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.language.Bilingual;

/**
 * A figure that an edition asks to have computed; its value is never written down.
 *
 * @param key stable key inside the edition, of the observation that it becomes
 * @param inputs the keys of the observations that go in, in the order that the method says
 * @param digits how many decimals are kept, in the unit of the metric, where a division does not
 *     end; null where nothing is divided
 * @param assumptions what has to hold for the figure to be right, or null
 */
public record DerivedFigure(
    String key,
    String subject,
    Dimensions dimensions,
    String metric,
    DerivationMethod method,
    List<String> inputs,
    @Nullable Integer digits,
    Aggregation aggregation,
    @Nullable Period period,
    boolean aggregate,
    @Nullable Bilingual assumptions) {
  public DerivedFigure {
    inputs = List.copyOf(inputs);
    int count = inputs.size();
    boolean fits =
        switch (method) {
          case SUM, DIFFERENCE -> count >= 2;
          case RATIO, SHARE_OF_TOTAL, IMPLIED_PREVIOUS, IMPLIED_DENOMINATOR -> count == 2;
          case UNIT_CONVERSION -> count == 1;
        };
    if (!fits) {
      throw new IllegalArgumentException(
          "%s can't be computed from %d inputs.".formatted(method, count));
    }
    if (digits != null && (digits < 0 || digits > 30)) {
      throw new IllegalArgumentException("0 to 30 decimals can be kept, not " + digits + ".");
    }
  }
}
