package org.yearbook.persistence.archive;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.SqlResult;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yearbook.domain.answer.Answer;
import org.yearbook.domain.problem.YearbookException;
import org.yearbook.persistence.answer.HeadRow;
import org.yearbook.persistence.answer.ListRows;
import org.yearbook.persistence.answer.ReferenceTables;
import org.yearbook.persistence.answer.RowsAnswer;
import org.yearbook.persistence.statement.Plan;
import org.yearbook.persistence.statement.Statement;

/**
 * A plan with the values of one asking.
 *
 * @param statements the head first, where it is a statement of its own
 * @param values one for each statement
 */
record BoundPlan(Plan plan, List<Statement> statements, List<Tuple> values) {
  /**
   * Binds the values.
   *
   * @throws YearbookException when one makes no sense
   */
  static BoundPlan of(Plan plan, Map<String, Object> variables) {
    List<Statement> statements = new ArrayList<>();
    if (plan.head() != null) {
      statements.add(plan.head());
    }
    plan.lists().forEach(list -> statements.add(list.statement()));
    return new BoundPlan(
        plan, statements, statements.stream().map(statement -> statement.bind(variables)).toList());
  }

  /** Sends all statements at once; the rows come in the order of the statements. */
  Future<List<List<Row>>> read(SqlConnection connection, SentStatements sentStatements) {
    if (statements.size() == 1) {
      return send(connection, sentStatements, 0).map(List::of);
    }
    List<Future<List<Row>>> results = new ArrayList<>(statements.size());
    for (int index = 0; index < statements.size(); index++) {
      results.add(send(connection, sentStatements, index));
    }
    return Future.join(results).map(all -> results.stream().map(Future::result).toList());
  }

  private Future<List<Row>> send(
      SqlConnection connection, SentStatements sentStatements, int index) {
    String sql = statements.get(index).sql();
    sentStatements.sent(sql);
    return connection
        .preparedQuery(sql)
        .collecting(Collectors.<Row>toList())
        .execute(values.get(index))
        .map(SqlResult::value);
  }

  /**
   * The answer.
   *
   * @param rows of each statement
   * @param references what they refer to
   * @param statementsBefore how many were sent for the question already
   */
  Answer answer(List<List<Row>> rows, ReferenceTables references, int statementsBefore) {
    int sent = statementsBefore + statements.size();
    Row first = rows.get(0).get(0);
    if (plan.lists().isEmpty()) {
      return new RowsAnswer(sent, first, List.of(), references, plan.root());
    }
    List<ListRows> lists = new ArrayList<>(rows.size());
    for (int index = 0; index < rows.size(); index++) {
      Plan.ListStatement list = plan.lists().get(index);
      lists.add(new ListRows(list.rows(rows.get(index)), list.hasParents()));
    }
    Row head = new HeadRow(first, plan.lists().get(0).headAt());
    return new RowsAnswer(sent, head, lists, references, plan.root());
  }
}
