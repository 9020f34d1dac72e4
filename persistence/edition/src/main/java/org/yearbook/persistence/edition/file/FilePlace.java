package org.yearbook.persistence.edition.file;

import org.jspecify.annotations.Nullable;

/** A place in a file of the edition: the line from 1 and the column or key, each if it is known. */
public record FilePlace(EditionFile file, @Nullable Integer line, @Nullable String name) {

  public static FilePlace of(EditionFile file) {
    return new FilePlace(file, null, null);
  }

  public static FilePlace of(EditionFile file, int line) {
    return new FilePlace(file, line, null);
  }
}
