package org.yearbook.persistence.statement;

import io.vertx.sqlclient.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yearbook.persistence.answer.FieldWriter;

/**
 * How a question is answered: what is sent, and how the rows are written.
 *
 * @param head reads one row: first the version of the data, then what is known of lists at the top
 *     as a whole; null where the first list brings that along
 * @param lists one statement for each list
 * @param root writes the fields at the top from the head's row and the lists
 * @param refers whether rows refer to tables that are kept in memory
 * @param suspicions where it shows that something may stand in the way of values which this plan
 *     does not say; the question is then to be asked by the plan that does
 */
public record Plan(
    @Nullable Statement head,
    List<ListStatement> lists,
    List<FieldWriter> root,
    boolean refers,
    List<Suspicion> suspicions) {
  /**
   * The statement of a list.
   *
   * @param hasParents whether its first column is the key of the parent that a row belongs to
   * @param headAt the index of the column where the head begins that each row brings along, behind
   *     a column that is null when the row is nothing but the head; -1 where rows bring none
   */
  public record ListStatement(Statement statement, boolean hasParents, int headAt) {
    /** The rows of the list among those that came; none when the only one is but the head. */
    public List<Row> rows(List<Row> found) {
      return headAt > 0 && found.get(0).getValue(headAt - 1) == null ? List.of() : found;
    }
  }

  /** A column of a list that is not null where something may stand in the way. */
  public record Suspicion(int list, int column) {
    boolean isIn(List<List<Row>> lists) {
      return lists.get(list).stream().anyMatch(row -> row.getValue(column) != null);
    }
  }

  /**
   * Whether something may stand in the way of a value.
   *
   * @param lists the rows of each list
   */
  public boolean suspects(List<List<Row>> lists) {
    return suspicions.stream().anyMatch(suspicion -> suspicion.isIn(lists));
  }

  /** Whether one statement reads all, and so needs no transaction to read one state. */
  public boolean isSingle() {
    return lists.size() + (head == null ? 0 : 1) == 1;
  }

  public Plan {
    lists = List.copyOf(lists);
    root = List.copyOf(root);
    suspicions = List.copyOf(suspicions);
  }
}
