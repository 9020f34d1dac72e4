package org.yearbook.api.format;

import org.yearbook.domain.question.Field;

/** A format in which the rows of a list are written, piece by piece. */
public interface RowFormat {
  /** Its media type without parameters, such as {@code text/csv}. */
  String mediaType();

  /** The value of Content-Type. */
  String contentType();

  /** The end of the name of a file that holds it, without a dot. */
  String fileEnding();

  /**
   * How the rows of a list are written.
   *
   * @throws org.yearbook.schema.document.RefusedException {@code INVALID_ARGUMENT} when something
   *     that is asked for has no place in the format
   */
  RowWriting writing(Field.Connection list);
}
