package org.yearbook.api.csv;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.answer.Answer;
import org.yearbook.domain.answer.Archive;
import org.yearbook.domain.answer.FieldProblem;
import org.yearbook.domain.answer.JsonBytes;
import org.yearbook.domain.answer.Reading;
import org.yearbook.domain.problem.YearbookException;
import org.yearbook.domain.question.Question;
import org.yearbook.schema.question.AskedList;

/**
 * The rows of a list as CSV in UTF-8, all of one state of the data, piece by piece: nothing is read
 * before it is asked for, and no more than one piece is in memory. For one taker, on one thread.
 */
public final class CsvStream {
  private static final int USUAL_SIZE = 64 * 1024;

  /** Of the JSON of one piece. */
  private static final int MOST_BYTES = 16 * 1024 * 1024;

  private final CsvTable table;
  private final Map<String, Object> variables;
  private final Reading reading;
  private final Question continuation;
  private int wanted;
  private boolean ended;
  private @Nullable Buffer ready;

  private CsvStream(CsvTable table, Map<String, Object> variables, Reading reading) {
    this.table = table;
    this.variables = new HashMap<>(variables);
    this.reading = reading;
    this.continuation = table.continuation(table.stretch());
    this.wanted = table.size();
  }

  /**
   * Opens a stream and reads its first piece, so that what is wrong with the question is known
   * before anything is sent.
   *
   * @return the stream, which is to be closed unless it is taken to its end, or a failure as those
   *     of {@link Archive#ask} and {@link Archive#openReading}
   * @throws org.yearbook.schema.document.RefusedException {@code INVALID_ARGUMENT} when the
   *     question is none that a table answers
   */
  public static Future<CsvStream> open(Archive archive, AskedList asked) {
    CsvTable table = new CsvTable(asked);
    return archive
        .openReading()
        .map(reading -> new CsvStream(table, asked.variables(), reading))
        .compose(CsvStream::begin);
  }

  private Future<CsvStream> begin() {
    CsvText header = new CsvText();
    header.append(table.header());
    int count = Math.min(wanted, table.stretch());
    Question question = table.isReadAtOnce() ? table.whole() : table.beginning(count);
    return read(question, count, header)
        .map(
            piece -> {
              ready = piece;
              return this;
            })
        .recover(failure -> close().compose(closed -> Future.failedFuture(failure)));
  }

  /**
   * The next piece, of one row or more; the first one begins with the header. Null behind the last
   * one. Fails as {@link Reading#ask} does, and the stream is closed then.
   */
  public Future<@Nullable Buffer> next() {
    if (ready != null) {
      Buffer first = ready;
      ready = null;
      return Future.succeededFuture(first);
    } else if (ended) {
      return Future.succeededFuture(null);
    }
    int count = Math.min(wanted, table.stretch());
    Question question = count == table.stretch() ? continuation : table.continuation(count);
    return read(question, count, new CsvText())
        .<@Nullable Buffer>map(piece -> piece.length() == 0 ? null : piece)
        .recover(failure -> close().compose(closed -> Future.failedFuture(failure)));
  }

  /** Reads no more, and lets go of the data. Never fails; closing again does nothing. */
  public Future<Void> close() {
    ended = true;
    return reading.close();
  }

  private Future<Buffer> read(Question question, int count, CsvText text) {
    return reading
        .ask(question, variables)
        .map(answer -> piece(answer, count, text))
        .compose(piece -> ended ? close().map(piece) : Future.succeededFuture(piece));
  }

  private Buffer piece(Answer answer, int count, CsvText text) {
    RowsReader rows = table.reader(text);
    rows.read(json(answer));
    wanted -= rows.count();
    if (rows.cursor() != null) {
      variables.put(CsvTable.LAST_ROW, rows.cursor());
    }
    if (table.isReadAtOnce() || rows.count() < count || wanted == 0) {
      ended = true;
    }
    return Buffer.buffer(text.toString());
  }

  /** A table has no place for what went wrong in one of its cells. */
  private static JsonBytes json(Answer answer) {
    JsonBytes json = new JsonBytes(USUAL_SIZE, MOST_BYTES);
    List<FieldProblem> problems = answer.writeTo(json);
    if (!problems.isEmpty()) {
      throw new YearbookException(problems.get(0).code(), problems.get(0).message());
    }
    return json;
  }
}
