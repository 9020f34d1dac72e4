package org.yearbook.persistence.answer;

import io.vertx.sqlclient.Row;
import java.util.List;
import org.yearbook.domain.answer.Answer;
import org.yearbook.domain.answer.AnswerSink;
import org.yearbook.domain.answer.FieldProblem;

/** An answer that keeps its rows as they arrived until it is written. */
public final class RowsAnswer implements Answer {
  private final int statements;
  private final long dataVersion;
  private final Row head;
  private final ListRows[] lists;
  private final Culprits culprits;
  private final ReferenceTables references;
  private final List<FieldWriter> root;

  /**
   * An answer.
   *
   * @param statements how many were sent
   * @param head the one row, which begins with the version of the data, of what is known of the
   *     answer as a whole
   * @param lists the rows of each list; those of lists with parents begin with the parent's key
   * @param culprits what stands in the way of values of groups
   * @param references what rows refer to; of the same version of the data
   * @param root the fields at the top
   */
  public RowsAnswer(
      int statements,
      Row head,
      List<ListRows> lists,
      Culprits culprits,
      ReferenceTables references,
      List<FieldWriter> root) {
    this.statements = statements;
    this.dataVersion = head.getLong(0);
    this.head = head;
    this.lists = lists.toArray(ListRows[]::new);
    this.culprits = culprits;
    this.references = references;
    this.root = List.copyOf(root);
  }

  @Override
  public long dataVersion() {
    return dataVersion;
  }

  @Override
  public int statements() {
    return statements;
  }

  @Override
  public List<FieldProblem> writeTo(AnswerSink out) {
    Writing writing = new Writing(out, lists, references, culprits);
    int start = out.mark();
    if (!FieldWriter.writeObject(writing, head, root)) {
      out.backTo(start);
      out.nothing();
    }
    return writing.problems();
  }
}
