package org.yearbook.persistence.answer;

import io.vertx.sqlclient.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.answer.ResponseKey;
import org.yearbook.domain.question.Cursor;

/** Writes one field of a page, its key included. */
public abstract class PageFieldWriter {
  private final ResponseKey key;

  PageFieldWriter(String responseKey) {
    this.key = new ResponseKey(responseKey);
  }

  /** Writes the field; false when a value in it is missing but may not be. */
  final boolean write(Writing writing, ShownPage page) {
    writing.out.key(key);
    return writeValue(writing, page);
  }

  abstract boolean writeValue(Writing writing, ShownPage page);

  /** The name of the type. */
  public static final class TypeName extends PageFieldWriter {
    private final String type;

    public TypeName(String responseKey, String type) {
      super(responseKey);
      this.type = type;
    }

    @Override
    boolean writeValue(Writing writing, ShownPage page) {
      writing.out.token(type);
      return true;
    }
  }

  /** How many rows there are in all: a number in the parent's row. */
  public static final class TotalCount extends PageFieldWriter {
    private final int column;

    public TotalCount(String responseKey, int column) {
      super(responseKey);
      this.column = column;
    }

    @Override
    boolean writeValue(Writing writing, ShownPage page) {
      writing.out.integer(page.parent().getLong(column));
      return true;
    }
  }

  /** The rows, as nodes or as edges. */
  public static final class Objects extends PageFieldWriter {
    private final String responseKey;
    private final List<Variant> variants;

    public Objects(String responseKey, List<Variant> variants) {
      super(responseKey);
      this.responseKey = responseKey;
      this.variants = List.copyOf(variants);
    }

    @Override
    boolean writeValue(Writing writing, ShownPage page) {
      writing.enter(responseKey);
      boolean written = ListSource.writeArray(writing, page.rows(), page.shown(), variants);
      writing.leave();
      return written;
    }
  }

  /** The groups of the list. */
  public static final class Groups extends PageFieldWriter {
    private final String responseKey;
    private final ListSource source;
    private final List<Variant> variants;

    public Groups(String responseKey, ListSource source, List<Variant> variants) {
      super(responseKey);
      this.responseKey = responseKey;
      this.source = source;
      this.variants = List.copyOf(variants);
    }

    @Override
    boolean writeValue(Writing writing, ShownPage page) {
      writing.enter(responseKey);
      boolean written =
          ListSource.writeArray(
              writing, writing.list(source.list()), source.span(writing, page.parent()), variants);
      writing.leave();
      return written;
    }
  }

  /** Where the page stands. */
  public static final class Info extends PageFieldWriter {
    private final List<PageFieldWriter> fields;

    public Info(String responseKey, List<PageFieldWriter> fields) {
      super(responseKey);
      this.fields = List.copyOf(fields);
    }

    @Override
    boolean writeValue(Writing writing, ShownPage page) {
      writing.out.beginObject();
      for (int index = 0; index < fields.size(); index++) {
        if (index > 0) {
          writing.out.next();
        }
        fields.get(index).write(writing, page);
      }
      writing.out.endObject();
      return true;
    }
  }

  /**
   * Whether rows stand beyond one side of the page: because one more than shown was read on that
   * side, or because the parent's row says that there are some beyond the cursor there.
   */
  public static final class HasMore extends PageFieldWriter {
    private final boolean extraIsThere;
    private final int beyondCursor;

    /**
     * A writer of one side.
     *
     * @param extraIsThere whether a row that is read but not shown lies on this side
     * @param beyondCursor the column of the parent's row that tells of rows beyond the cursor, or
     *     -1 without a cursor
     */
    public HasMore(String responseKey, boolean extraIsThere, int beyondCursor) {
      super(responseKey);
      this.extraIsThere = extraIsThere;
      this.beyondCursor = beyondCursor;
    }

    @Override
    boolean writeValue(Writing writing, ShownPage page) {
      boolean more = extraIsThere && page.hasExtra();
      writing.out.truth(more || (beyondCursor >= 0 && page.parent().getBoolean(beyondCursor)));
      return true;
    }
  }

  /** The cursor of the first or last row that is shown; null on an empty page. */
  public static final class EndCursor extends PageFieldWriter {
    private final boolean first;
    private final CursorColumns cursor;

    public EndCursor(String responseKey, boolean first, CursorColumns cursor) {
      super(responseKey);
      this.first = first;
      this.cursor = cursor;
    }

    @Override
    boolean writeValue(Writing writing, ShownPage page) {
      if (page.shown().size() == 0) {
        writing.out.nothing();
      } else {
        Row row = page.rows().get(first ? page.shown().from() : page.shown().to() - 1);
        cursor.write(writing, row);
      }
      return true;
    }
  }

  /**
   * The columns that a cursor is made of.
   *
   * @param signature of the list and its order
   * @param columns the indexes of the order keys as texts
   */
  public record CursorColumns(String signature, List<Integer> columns) {
    public CursorColumns {
      columns = List.copyOf(columns);
    }

    void write(Writing writing, Row row) {
      List<@Nullable String> values =
          columns.stream().<@Nullable String>map(row::getString).toList();
      writing.out.token(new Cursor(signature, values).encode());
    }
  }
}
