package org.yearbook.persistence.edition.reference;

import de.undercouch.citeproc.csl.CSLDateBuilder;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import de.undercouch.citeproc.csl.CSLNameBuilder;
import de.undercouch.citeproc.csl.CSLType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.document.Edition;
import org.yearbook.domain.document.ReportSeries;
import org.yearbook.domain.language.Language;
import org.yearbook.domain.measure.Precision;

/**
 * An edition as a work that is cited, in the words of one language.
 *
 * @param key speaking key of a citation in it, with {@link References#LINE}
 * @param writtenIn the language of the work itself
 * @param citedIn the language of the reference
 * @param title the title; a translation stands in square brackets, since the work doesn't bear it
 * @param originalTitle the title in the language of the work
 * @param publisher who published it and answers for it
 * @param published year, month and day as far as known, so 0 to 3 numbers
 */
public record CitedWork(
    String key,
    Language writtenIn,
    Language citedIn,
    String title,
    String originalTitle,
    String publisher,
    List<Integer> published) {
  public CitedWork {
    published = List.copyOf(published);
    if (published.size() > 3) {
      throw new IllegalArgumentException("A date has year, month and day, not " + published + ".");
    }
  }

  static CitedWork of(ReportSeries series, Edition edition, Language language) {
    String title = onOneLine(edition.title().in(language));
    return new CitedWork(
        edition.slug() + "-L" + References.LINE,
        edition.language(),
        language,
        edition.language() == language ? title : "[" + title + "]",
        onOneLine(edition.title().in(edition.language())),
        onOneLine(series.publisher().in(language)),
        parts(edition.publishedOn(), edition.publishedPrecision()));
  }

  /** The text with each stretch of white space as one space, since most forms are read by line. */
  static String onOneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  boolean isTranslated() {
    return writtenIn != citedIn;
  }

  /** The work for a CSL processor, without publisher, which not every style wants. */
  CSLItemDataBuilder item() {
    CSLItemDataBuilder item =
        new CSLItemDataBuilder()
            .id(key)
            .type(CSLType.REPORT)
            .language(tag(writtenIn))
            .title(title)
            .author(new CSLNameBuilder().literal(publisher).build());
    if (!published.isEmpty()) {
      int[] parts = published.stream().mapToInt(Integer::intValue).toArray();
      item.issued(new CSLDateBuilder().dateParts(new int[][] {parts}).build());
    }
    return item;
  }

  /** The tag of BCP 47, by which CSL names its locales. */
  static String tag(Language language) {
    return switch (language) {
      case ZH -> "zh-CN";
      case EN -> "en-US";
    };
  }

  private static List<Integer> parts(@Nullable LocalDate date, @Nullable Precision precision) {
    if (date == null || precision == null) {
      return List.of();
    }
    return switch (precision) {
      case YEAR -> List.of(date.getYear());
      case MONTH -> List.of(date.getYear(), date.getMonthValue());
      case DAY -> List.of(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    };
  }
}
