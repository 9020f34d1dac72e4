package org.yearbook.domain.measure;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.language.Bilingual;

/**
 * What is measured. Metrics are data: a new one needs no change of code or schema.
 *
 * @param code speaking key in snake_case
 * @param definition what is counted and what is not
 * @param unit the code of the unit that its values are kept in
 * @param additiveOver over what its values may be added up; empty when they may not be
 * @param appliesTo the names of the kinds of facility that it is meant for; empty for all
 * @param denominator for a share, the code of the metric that it is a share of, or null
 * @param broader the code of the wider metric that includes it, or null
 */
public record Metric(
    String code,
    Bilingual name,
    Bilingual definition,
    Theme theme,
    String unit,
    MetricKind kind,
    List<Additivity> additiveOver,
    List<String> appliesTo,
    @Nullable String denominator,
    @Nullable String broader) {
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]*");

  public Metric {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "“"
              + code
              + "” is no metric code: use lower-case letters, digits and underscores, as in sci_papers.");
    }
    additiveOver = List.copyOf(additiveOver);
    appliesTo = List.copyOf(appliesTo);
  }
}
