package org.yearbook.persistence.statement;

import java.util.List;
import org.yearbook.persistence.answer.FieldWriter;

/**
 * How a question is answered: what is sent, and how the rows are written.
 *
 * @param head reads one row: first the version of the data, then what is known of lists at the top
 *     as a whole
 * @param lists one statement for each list
 * @param root writes the fields at the top from the head's row and the lists
 */
public record Plan(Statement head, List<ListStatement> lists, List<FieldWriter> root) {
  /**
   * The statement of a list.
   *
   * @param hasParents whether its first column is the key of the parent that a row belongs to
   */
  public record ListStatement(Statement statement, boolean hasParents) {}

  public Plan {
    lists = List.copyOf(lists);
    root = List.copyOf(root);
  }
}
