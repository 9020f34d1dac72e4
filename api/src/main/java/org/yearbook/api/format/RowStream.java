package org.yearbook.api.format;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.answer.Answer;
import org.yearbook.domain.answer.Archive;
import org.yearbook.domain.answer.FieldProblem;
import org.yearbook.domain.answer.Reading;
import org.yearbook.domain.problem.YearbookException;
import org.yearbook.domain.question.Field;
import org.yearbook.domain.question.Question;
import org.yearbook.schema.question.AskedList;

/**
 * The rows of a list in a format, all of one state of the data, piece by piece: nothing is read
 * before it is asked for, and no more than one piece is in memory. For one taker, on one thread.
 */
public final class RowStream {
  /** Of one piece. */
  static final int MOST_BYTES = 16 * 1024 * 1024;

  private final AskedRows rows;
  private final RowWriting writing;
  private final Map<String, Object> variables;
  private final Reading reading;
  private final Question continuation;
  private int wanted;
  private boolean ended;
  private @Nullable Buffer ready;

  private RowStream(
      AskedRows rows, RowWriting writing, Map<String, Object> variables, Reading reading) {
    this.rows = rows;
    this.writing = writing;
    this.variables = new HashMap<>(variables);
    this.reading = reading;
    this.continuation = rows.continuation(rows.stretch());
    this.wanted = rows.size();
  }

  /**
   * Opens a stream and reads its first piece, so that what is wrong with the question is known
   * before anything is sent.
   *
   * @return the stream, which is to be closed unless it is taken to its end, or a failure as those
   *     of {@link Archive#ask} and {@link Archive#openReading}
   * @throws org.yearbook.schema.document.RefusedException {@code INVALID_ARGUMENT} when the
   *     question is none that the format answers
   */
  public static Future<RowStream> open(Archive archive, AskedList asked, RowFormat format) {
    Field.Connection list = (Field.Connection) asked.question().root().fields().get(0);
    RowWriting writing = format.writing(list);
    AskedRows rows = new AskedRows(asked, list, writing);
    return archive
        .openReading()
        .map(reading -> new RowStream(rows, writing, asked.variables(), reading))
        .compose(RowStream::begin);
  }

  private Future<RowStream> begin() {
    int count = Math.min(wanted, rows.stretch());
    Question question = rows.isReadAtOnce() ? rows.whole() : rows.beginning(count);
    return read(question, count)
        .map(
            piece -> {
              ready = writing.head().appendBuffer(piece);
              return this;
            })
        .recover(failure -> close().compose(closed -> Future.failedFuture(failure)));
  }

  /**
   * The next piece, of one row or more; the first one begins with what stands before them. Null
   * behind the last one. Fails as {@link Reading#ask} does, and the stream is closed then.
   */
  public Future<@Nullable Buffer> next() {
    if (ready != null) {
      Buffer first = ready;
      ready = null;
      return Future.succeededFuture(first);
    } else if (ended) {
      return Future.succeededFuture(null);
    }
    int count = Math.min(wanted, rows.stretch());
    Question question = count == rows.stretch() ? continuation : rows.continuation(count);
    return read(question, count)
        .<@Nullable Buffer>map(piece -> piece.length() == 0 ? null : piece)
        .recover(failure -> close().compose(closed -> Future.failedFuture(failure)));
  }

  /** Reads no more, and lets go of the data. Never fails; closing again does nothing. */
  public Future<Void> close() {
    ended = true;
    return reading.close();
  }

  private Future<Buffer> read(Question question, int count) {
    return reading
        .ask(question, variables)
        .map(answer -> piece(answer, count))
        .compose(piece -> ended ? close().map(piece) : Future.succeededFuture(piece));
  }

  private Buffer piece(Answer answer, int count) {
    RowWriting.Piece piece = writing.piece();
    RowSplitter splitter = new RowSplitter(piece);
    refuse(answer.writeTo(splitter));
    wanted -= splitter.count();
    if (splitter.cursor() != null) {
      variables.put(AskedRows.LAST_ROW, splitter.cursor());
    }
    if (rows.isReadAtOnce() || splitter.count() < count || wanted == 0) {
      ended = true;
    }
    return piece.bytes();
  }

  /** Rows have no place for what went wrong in one of their values. */
  private static void refuse(List<FieldProblem> problems) {
    if (!problems.isEmpty()) {
      throw new YearbookException(problems.get(0).code(), problems.get(0).message());
    }
  }
}
