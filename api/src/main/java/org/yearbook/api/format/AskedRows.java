package org.yearbook.api.format;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.question.Field;
import org.yearbook.domain.question.Field.PageField;
import org.yearbook.domain.question.Operand;
import org.yearbook.domain.question.Page;
import org.yearbook.domain.question.Question;
import org.yearbook.domain.question.Rows;
import org.yearbook.domain.question.Shape;
import org.yearbook.schema.question.AskedList;

/** A list whose rows are asked for in a format, and the questions that read them. */
final class AskedRows {
  /** The variable that holds the cursor of the last row; none of a document is called so. */
  static final String LAST_ROW = "last row";

  private static final Operand BEHIND_LAST_ROW = new Operand.Variable(List.of(LAST_ROW));

  /** How many rows are read at once, those of lists inside the list included. */
  private static final long ROWS_AT_ONCE = 10_000;

  private static final int LONGEST_STRETCH = 500;

  /** An order of its own may have to be sorted for each stretch anew, so these are fewer. */
  private static final int LONGEST_SORTED_STRETCH = 5_000;

  private final Question asked;
  private final Field.Connection list;
  private final PageField rows;
  private final int stretch;

  /**
   * The rows of a list.
   *
   * @param writing how they are written
   */
  AskedRows(AskedList askedList, Field.Connection list, RowWriting writing) {
    this.asked = askedList.question();
    this.list = list;
    this.rows = writing.rows();
    int longest = list.rows().order().isEmpty() ? LONGEST_STRETCH : LONGEST_SORTED_STRETCH;
    stretch = (int) Math.max(1, Math.min(longest, ROWS_AT_ONCE / askedList.rowsForEach()));
  }

  /** How many rows are wanted at most. */
  int size() {
    return list.rows().page().size();
  }

  /** How many rows of the list a question asks for that is read in stretches. */
  int stretch() {
    return stretch;
  }

  /**
   * Whether the list can't be read in stretches: groups, and rows that are counted from the end.
   */
  boolean isReadAtOnce() {
    return rows instanceof Field.Groups || list.rows().page().fromEnd();
  }

  /** Asks for all rows that are wanted. */
  Question whole() {
    return question(list.rows().page(), List.of(rows));
  }

  /** Asks for so many rows from the beginning, and for the cursor of the last one. */
  Question beginning(int count) {
    return stretch(count, list.rows().page().after());
  }

  /** Asks for so many rows behind {@link #LAST_ROW}, and for the cursor of the last one. */
  Question continuation(int count) {
    return stretch(count, BEHIND_LAST_ROW);
  }

  private Question stretch(int count, @Nullable Operand after) {
    Field.PageInfoField end = new Field.PageInfoField(cursorKey(), Field.PageInfoPart.END_CURSOR);
    Page whole = list.rows().page();
    Page page = new Page(count, false, after, whole.before(), whole.place());
    return question(page, List.of(rows, new Field.PageInfo(cursorKey(), List.of(end))));
  }

  private Question question(Page page, List<PageField> fields) {
    Rows stretched = new Rows(list.rows().filter(), list.rows().order(), page);
    Field.Connection connection =
        new Field.Connection(
            list.responseKey(),
            list.name(),
            list.arguments(),
            stretched,
            list.scope(),
            list.accepted(),
            fields);
    return new Question(Shape.of(asked.root().type(), List.of(connection)), asked.needed());
  }

  /** Something else than the rows are called. */
  private String cursorKey() {
    return "_" + rows.responseKey();
  }
}
