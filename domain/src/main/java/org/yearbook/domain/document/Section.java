package org.yearbook.domain.document;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.language.Bilingual;

/**
 * A part of a document that has a heading.
 *
 * @param path ordinals from the top joined by dots, such as {@code 1.1.4.2}; ours, not printed
 * @param number the number as printed, or null where none is
 * @param line the line of the heading in the source, from 1
 */
public record Section(
    String path, @Nullable String number, SectionKind kind, Bilingual heading, int line) {
  private static final Pattern PATH = Pattern.compile("[1-9][0-9]*(\\.[1-9][0-9]*)*");

  public Section {
    if (!PATH.matcher(path).matches()) {
      throw new IllegalArgumentException(
          "“"
              + path
              + "” is no section path: ordinals from 1 joined by dots are needed, as in 1.1.4.2.");
    }
    if (line < 1) {
      throw new IllegalArgumentException("Lines count from 1, not " + line + ".");
    }
  }

  /** The path of the part that this one is inside of; null for the top. */
  public @Nullable String parentPath() {
    int lastDot = path.lastIndexOf('.');
    return lastDot < 0 ? null : path.substring(0, lastDot);
  }

  /** How deep it lies: 1 for the top. */
  public int level() {
    return (int) path.chars().filter(character -> character == '.').count() + 1;
  }
}
