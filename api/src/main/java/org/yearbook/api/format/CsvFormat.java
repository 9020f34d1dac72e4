package org.yearbook.api.format;

import io.vertx.core.buffer.Buffer;
import org.yearbook.domain.problem.ErrorCode;
import org.yearbook.domain.question.Field;
import org.yearbook.domain.question.Field.PageField;
import org.yearbook.schema.document.RefusedException;

/**
 * CSV as RFC 4180 has it: a column for each value that is asked for, and for what a figure is never
 * told without.
 */
final class CsvFormat implements RowFormat {
  @Override
  public String mediaType() {
    return "text/csv";
  }

  @Override
  public String contentType() {
    return "text/csv; charset=utf-8; header=present";
  }

  @Override
  public String fileEnding() {
    return "csv";
  }

  @Override
  public RowWriting writing(Field.Connection list) {
    PageField wanted = Columns.rowsOf(list);
    PageField rows = FigureSources.added(wanted);
    Columns columns = new Columns();
    columns.read(wanted);
    columns.read(rows);
    if (columns.names().isEmpty()) {
      throw new RefusedException(
          ErrorCode.INVALID_ARGUMENT,
          "The rows of “%s” have no column: none of their fields is asked for."
              .formatted(list.responseKey()));
    }
    return new Table(rows, columns);
  }

  private record Table(PageField rows, Columns columns) implements RowWriting {
    @Override
    public Buffer head() {
      CsvText header = new CsvText();
      header.append(columns.names());
      return Buffer.buffer(header.toString());
    }

    @Override
    public Piece piece() {
      return new CsvCells(columns.top(), columns.names().size());
    }
  }
}
