package org.yearbook.domain.document;

import org.yearbook.domain.language.Bilingual;

/**
 * A report that appears again and again.
 *
 * @param slug speaking key in lower case
 */
public record ReportSeries(String slug, Bilingual title, Bilingual publisher, Cadence cadence) {
  public ReportSeries {
    Slug.check(slug);
  }
}
