package org.yearbook.api.format;

import io.vertx.core.buffer.Buffer;
import org.yearbook.domain.answer.AnswerSink;
import org.yearbook.domain.answer.JsonBytes;
import org.yearbook.domain.question.Field;
import org.yearbook.domain.question.Field.PageField;

/**
 * Newline-delimited JSON: a row is an object in the shape of the question, on a line of its own.
 *
 * @see <a href="https://github.com/ndjson/ndjson-spec">its specification</a>
 */
final class NdjsonFormat implements RowFormat {
  private static final int USUAL_SIZE = 64 * 1024;

  @Override
  public String mediaType() {
    return "application/x-ndjson";
  }

  @Override
  public String contentType() {
    return mediaType();
  }

  @Override
  public String fileEnding() {
    return "ndjson";
  }

  @Override
  public RowWriting writing(Field.Connection list) {
    return new Lines(Columns.rowsOf(list));
  }

  private record Lines(PageField rows) implements RowWriting {
    @Override
    public Buffer head() {
      return Buffer.buffer();
    }

    @Override
    public Piece piece() {
      return new Objects(new JsonBytes(USUAL_SIZE, RowStream.MOST_BYTES));
    }
  }

  private record Objects(JsonBytes json) implements RowWriting.Piece {
    @Override
    public AnswerSink row() {
      return json;
    }

    @Override
    public void endRow() {
      json.raw('\n');
    }

    @Override
    public Buffer bytes() {
      return Buffer.buffer(json.length()).appendBytes(json.array(), 0, json.length());
    }
  }
}
