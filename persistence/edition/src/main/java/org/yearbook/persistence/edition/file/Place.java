package org.yearbook.persistence.edition.file;

import org.jspecify.annotations.Nullable;

/** A place in a file of the edition: the line from 1 and the column or key, each if it is known. */
public record Place(EditionFile file, @Nullable Integer line, @Nullable String name) {

  public static Place of(EditionFile file) {
    return new Place(file, null, null);
  }

  public static Place of(EditionFile file, int line) {
    return new Place(file, line, null);
  }
}
