package org.yearbook.persistence.edition.file;

/** A cell whose text can't be read as what its column holds. */
public final class UnfitException extends Exception {
  private static final long serialVersionUID = 1L;

  private final EditionProblem.Code code;
  private final String remedy;

  UnfitException(EditionProblem.Code code, String message, String remedy) {
    super(message, null, false, false);
    this.code = code;
    this.remedy = remedy;
  }

  void reportAt(FilePlace place, Problems problems) {
    problems.add(place, code, String.valueOf(getMessage()), remedy);
  }
}
