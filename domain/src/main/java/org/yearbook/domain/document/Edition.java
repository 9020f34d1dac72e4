package org.yearbook.domain.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.language.Bilingual;
import org.yearbook.domain.language.Language;
import org.yearbook.domain.measure.Precision;

/**
 * One issue of a report.
 *
 * @param slug speaking key in lower case
 * @param series the slug of its series
 * @param referenceYear the year that it reports on, 1900 to 2200; editorial, since the text need
 *     not print it
 * @param publishedOn null when that is not known, and then {@code publishedPrecision} is null too
 * @param supersedes the slug of the edition that it replaces, or null
 */
public record Edition(
    String slug,
    String series,
    int referenceYear,
    Bilingual title,
    Language language,
    @Nullable LocalDate publishedOn,
    @Nullable Precision publishedPrecision,
    SourceDocument source,
    @Nullable String supersedes) {
  public Edition {
    Slug.check(slug);
    if (referenceYear < 1900 || referenceYear > 2200) {
      throw new IllegalArgumentException(
          "The reference year " + referenceYear + " is not between 1900 and 2200.");
    }
    if ((publishedOn == null) != (publishedPrecision == null)) {
      throw new IllegalArgumentException("A date of publication and its precision go together.");
    }
  }
}
