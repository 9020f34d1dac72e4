package org.yearbook.domain.document;

import org.jspecify.annotations.Nullable;

/**
 * The exact place in a source document that supports an assertion.
 *
 * @param key short key inside the edition, such as {@code L097-a}
 * @param section the path of the section that the place lies in
 * @param line the line that it begins on, from 1
 * @param start where it begins, in code points from the start of the unmodified file
 * @param end where it ends, exclusive
 * @param sha256 the digest of the cited text in UTF-8
 * @param printed the figure as printed there, or null for a statement without a figure
 * @param tableRow the row of the table from 1, or null outside a table; so with {@code tableColumn}
 */
public record Citation(
    String key,
    String section,
    int line,
    int start,
    int end,
    Sha256 sha256,
    @Nullable String printed,
    @Nullable Integer tableRow,
    @Nullable Integer tableColumn) {
  public Citation {
    if (key.isBlank()) {
      throw new IllegalArgumentException("A citation needs a key.");
    }
    if (line < 1) {
      throw new IllegalArgumentException("Lines count from 1, not " + line + ".");
    }
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "A place ends after it begins, and begins at 0 or later; "
              + start
              + " to "
              + end
              + " does not.");
    }
    if ((tableRow != null && tableRow < 1) || (tableColumn != null && tableColumn < 1)) {
      throw new IllegalArgumentException("Rows and columns of a table count from 1.");
    }
  }

  /**
   * The place itself, the same whatever the key: {@code 97.2301-2345} is line 97, code points 2301
   * to 2345.
   */
  public String locator() {
    return line + "." + start + "-" + end;
  }
}
