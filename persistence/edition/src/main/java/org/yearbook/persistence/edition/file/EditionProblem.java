package org.yearbook.persistence.edition.file;

import org.jspecify.annotations.Nullable;

/**
 * Something in the folder of an edition that is not as it should be.
 *
 * @param file the file's name without folders
 * @param line the line from 1, or null when the whole file is meant
 * @param place the column or key, or null when the whole line is meant
 * @param code what sort of problem it is
 * @param message a sentence that says what is wrong
 * @param remedy a sentence that says what would be right
 */
public record EditionProblem(
    String file,
    @Nullable Integer line,
    @Nullable String place,
    Code code,
    String message,
    String remedy) {

  /** Whether the edition can be imported in spite of the problem. */
  public enum Severity {
    /** It can't. */
    ERROR,
    /** It can, but something is probably not meant so. */
    WARNING
  }

  /** The sorts of problem. */
  public enum Code {
    FILE_MISSING,
    FILE_UNKNOWN,
    FILE_UNREADABLE,
    NOT_UTF8,
    BYTE_ORDER_MARK,
    CARRIAGE_RETURN,
    NO_LINE_END,
    UNFIT_CHARACTER,
    MALFORMED,
    COLUMN_MISSING,
    COLUMN_UNKNOWN,
    COLUMN_DUPLICATE,
    COLUMN_ORDER,
    CELL_COUNT,
    KEY_MISSING,
    KEY_UNKNOWN,
    KEY_DUPLICATE,
    SHAPE,
    EMPTY,
    SURROUNDING_SPACE,
    TOO_LONG,
    NOT_A_CHOICE,
    NOT_A_NUMBER,
    NOT_A_DATE,
    NOT_A_TRUTH,
    NOT_A_KEY,
    NOT_A_HASH,
    DUPLICATE,
    LEADS_NOWHERE,
    CYCLE,
    ORDER,
    REFUSED,
    INCOMPLETE,
    FIGURE_UNREADABLE,
    FIGURE_DISAGREES,
    PERIOD_UNREADABLE(Severity.WARNING),
    PERIOD_DISAGREES,
    FLAG_DISAGREES,
    UNIT_DISAGREES,
    KEY_DISAGREES,
    NOT_APPLICABLE,
    NOT_IN_CITATION,
    UNUSED(Severity.WARNING),
    SOURCE_UNREADABLE,
    SOURCE_DIFFERS,
    SPAN_OUTSIDE,
    LINE_DIFFERS,
    SPAN_DIFFERS,
    NOT_IN_SPAN,
    NOT_DERIVABLE,
    NOT_CHECKABLE,
    CHECK_FAILED;

    private final Severity severity;

    Code() {
      this(Severity.ERROR);
    }

    Code(Severity severity) {
      this.severity = severity;
    }

    public Severity severity() {
      return severity;
    }
  }

  public Severity severity() {
    return code.severity();
  }

  /** One line for people: where, what is wrong, what would be right. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file);
    if (line != null) {
      text.append(':').append(line);
    }
    if (place != null) {
      text.append(' ').append(place);
    }
    if (severity() == Severity.WARNING) {
      text.append(" (warning)");
    }
    return text.append(": ").append(message).append(' ').append(remedy).toString();
  }
}
