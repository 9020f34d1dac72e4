package org.yearbook.api.format;

import io.vertx.core.buffer.Buffer;
import org.yearbook.domain.answer.AnswerSink;
import org.yearbook.domain.question.Field.PageField;

/** How the rows of one list are written in a format. */
public interface RowWriting {
  /** What is asked of the rows, which the format may add to. */
  PageField rows();

  /** What stands before the first row; may be empty. */
  Buffer head();

  /** Begins a piece of some rows. */
  Piece piece();

  /** Some rows on their way into bytes. */
  interface Piece {
    /** Where each row writes itself: an object with what is asked. */
    AnswerSink row();

    /** A row has come to its end. */
    void endRow();

    /** All rows so far. */
    Buffer bytes();
  }
}
