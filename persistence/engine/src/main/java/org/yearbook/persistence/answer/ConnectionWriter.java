package org.yearbook.persistence.answer;

import io.vertx.sqlclient.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a page of a list: its rows, how many there are in all, and where the page stands. */
public final class ConnectionWriter extends FieldWriter {
  private final @Nullable ListSource source;
  private final PageSize pageSize;
  private final List<PageFieldWriter> fields;

  /**
   * Which of the rows that were read are on the page.
   *
   * @param size how many at most; one row more was read where it must be known whether more follow
   * @param fromEnd whether that one row comes before the page, not after it
   */
  public record PageSize(int size, boolean fromEnd) {}

  /** A writer of a page; {@code source} is null when none of its fields needs a row. */
  public ConnectionWriter(
      String responseKey,
      @Nullable ListSource source,
      PageSize pageSize,
      List<PageFieldWriter> fields) {
    super(responseKey);
    this.source = source;
    this.pageSize = pageSize;
    this.fields = List.copyOf(fields);
  }

  @Override
  boolean writeValue(Writing writing, Row row) {
    writing.enter(responseKey);
    boolean written = writeFields(writing, page(writing, row));
    writing.leave();
    return written;
  }

  private boolean writeFields(Writing writing, ShownPage page) {
    writing.out.beginObject();
    for (int index = 0; index < fields.size(); index++) {
      if (index > 0) {
        writing.out.next();
      }
      if (!fields.get(index).write(writing, page)) {
        return false;
      }
    }
    writing.out.endObject();
    return true;
  }

  private ShownPage page(Writing writing, Row parent) {
    if (source == null) {
      return new ShownPage(parent, ListRows.NONE, ListRows.Span.EMPTY, ListRows.Span.EMPTY);
    }
    ListRows.Span read = source.span(writing, parent);
    int extra = Math.max(0, read.size() - pageSize.size);
    ListRows.Span shown =
        pageSize.fromEnd
            ? new ListRows.Span(read.from() + extra, read.to())
            : new ListRows.Span(read.from(), read.to() - extra);
    return new ShownPage(parent, writing.list(source.list()), read, shown);
  }
}
