package org.yearbook.api.format;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.answer.AnswerSink;
import org.yearbook.domain.answer.ResponseKey;

/**
 * Takes an answer apart into the rows of its list: the only list that is not inside another one. A
 * cursor is the only text beside the rows.
 */
final class RowSplitter implements AnswerSink {
  private static final int OUTSIDE = -1;

  /** No answer is deeper, so that the depth and the mark of a row make one number. */
  private static final int DEPTHS = 64;

  private final RowWriting.Piece piece;
  private final AnswerSink row;
  private int depth = OUTSIDE;
  private int count;
  private @Nullable String cursor;

  RowSplitter(RowWriting.Piece piece) {
    this.piece = piece;
    this.row = piece.row();
  }

  /** How many rows the list had. */
  int count() {
    return count;
  }

  /** The cursor of the last row; null when there is no row, or it was not asked for. */
  @Nullable String cursor() {
    return cursor;
  }

  private boolean isInRow() {
    return depth > 0;
  }

  @Override
  public void beginObject() {
    if (depth != OUTSIDE) {
      depth++;
      row.beginObject();
    }
  }

  @Override
  public void endObject() {
    if (depth != OUTSIDE) {
      row.endObject();
      if (--depth == 0) {
        piece.endRow();
        count++;
      }
    }
  }

  @Override
  public void beginList() {
    if (depth++ != OUTSIDE) {
      row.beginList();
    }
  }

  @Override
  public void endList() {
    if (--depth != OUTSIDE) {
      row.endList();
    }
  }

  @Override
  public void next() {
    if (isInRow()) {
      row.next();
    }
  }

  @Override
  public void key(ResponseKey key) {
    if (isInRow()) {
      row.key(key);
    }
  }

  @Override
  public void text(String text) {
    row.text(text);
  }

  @Override
  public void token(String ascii) {
    if (isInRow()) {
      row.token(ascii);
    } else {
      cursor = ascii;
    }
  }

  @Override
  public void digits(String number) {
    row.digits(number);
  }

  @Override
  public void integer(long number) {
    row.integer(number);
  }

  @Override
  public void truth(boolean value) {
    row.truth(value);
  }

  @Override
  public void day(LocalDate day) {
    row.day(day);
  }

  @Override
  public void nothing() {
    if (isInRow()) {
      row.nothing();
    }
  }

  @Override
  public int mark() {
    return row.mark() * DEPTHS + depth + 1;
  }

  @Override
  public void backTo(int mark) {
    depth = mark % DEPTHS - 1;
    row.backTo(mark / DEPTHS);
  }
}
