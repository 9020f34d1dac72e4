package org.yearbook.persistence.edition.reference;

import java.util.List;

/**
 * Writes RIS: a tag, two spaces, a hyphen and a space, then the value; CR LF ends each line.
 *
 * @see <a href="http://www.refman.com/support/risformat_fields_02.asp">the format</a>
 */
public final class RisRecord {
  private final StringBuilder lines = new StringBuilder();

  private RisRecord() {}

  static String of(CitedWork work, CitedPlace place) {
    RisRecord ris = new RisRecord();
    ris.line("TY", "RPRT");
    ris.line("ID", work.key());
    ris.line("AU", work.publisher());
    ris.line("TI", work.title());
    if (!work.published().isEmpty()) {
      ris.line("PY", work.published().get(0).toString());
      ris.line("DA", date(work.published()));
    }
    ris.line("PB", work.publisher());
    ris.line("SE", place.section());
    ris.line("LA", CitedWork.tag(work.writtenIn()));
    ris.line("N1", place.text());
    ris.line("ER", "");
    return ris.lines.toString();
  }

  private void line(String tag, String value) {
    lines.append(tag).append("  - ").append(value).append("\r\n");
  }

  /** Year, month and day, each with a slash after it, whether known or not: {@code 2021/03//}. */
  private static String date(List<Integer> parts) {
    return "%04d/".formatted(parts.get(0)) + twoDigits(parts, 1) + twoDigits(parts, 2);
  }

  private static String twoDigits(List<Integer> parts, int index) {
    return index < parts.size() ? "%02d/".formatted(parts.get(index)) : "/";
  }
}
