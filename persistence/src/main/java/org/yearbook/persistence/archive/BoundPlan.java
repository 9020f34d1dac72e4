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
  List<Future<List<Row>>> send(SqlConnection connection, SentStatements sentStatements) {
    List<Future<List<Row>>> results = new ArrayList<>(statements.size());
    for (int index = 0; index < statements.size(); index++) {
      results.add(send(connection, sentStatements, statements.get(index), values.get(index)));
    }
    return results;
  }

  private static Future<List<Row>> send(
      SqlConnection connection, SentStatements sentStatements, Statement statement, Tuple values) {
    sentStatements.sent(statement.sql());
    return connection
        .preparedQuery(statement.sql())
        .collecting(Collectors.<Row>toList())
        .execute(values)
        .map(SqlResult::value);
  }

  /** The answer, when all rows are there. */
  Answer answer(List<Future<List<Row>>> results) {
    List<Row> first = results.get(0).result();
    if (plan.head() == null) {
      int headAt = plan.lists().get(0).headAt();
      boolean isEmpty = first.get(0).getValue(headAt - 1) == null;
      ListRows rows = new ListRows(isEmpty ? List.of() : first, false);
      return answer(new HeadRow(first.get(0), headAt), List.of(rows));
    }
    List<ListRows> rows = new ArrayList<>(plan.lists().size());
    for (int index = 0; index < plan.lists().size(); index++) {
      rows.add(new ListRows(results.get(index + 1).result(), plan.lists().get(index).hasParents()));
    }
    return answer(first.get(0), rows);
  }

  private Answer answer(Row head, List<ListRows> rows) {
    return new RowsAnswer(statements.size(), head, rows, plan.root());
  }
}
