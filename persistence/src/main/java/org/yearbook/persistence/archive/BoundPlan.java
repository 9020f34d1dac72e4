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
import org.yearbook.persistence.answer.ListRows;
import org.yearbook.persistence.answer.RowsAnswer;
import org.yearbook.persistence.statement.Plan;
import org.yearbook.persistence.statement.Statement;

/** A plan with the values of one asking. */
record BoundPlan(Plan plan, Tuple head, List<Tuple> lists) {
  /**
   * Binds the values.
   *
   * @throws YearbookException when one makes no sense
   */
  static BoundPlan of(Plan plan, Map<String, Object> variables) {
    return new BoundPlan(
        plan,
        plan.head().bind(variables),
        plan.lists().stream().map(list -> list.statement().bind(variables)).toList());
  }

  /** Sends all statements at once; the rows come in the order of the statements, the head first. */
  List<Future<List<Row>>> send(SqlConnection connection, SentStatements sentStatements) {
    List<Future<List<Row>>> results = new ArrayList<>(plan.lists().size() + 1);
    results.add(send(connection, sentStatements, plan.head(), head));
    for (int index = 0; index < lists.size(); index++) {
      Statement statement = plan.lists().get(index).statement();
      results.add(send(connection, sentStatements, statement, lists.get(index)));
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
    List<ListRows> rows = new ArrayList<>(plan.lists().size());
    for (int index = 0; index < plan.lists().size(); index++) {
      rows.add(new ListRows(results.get(index + 1).result(), plan.lists().get(index).hasParents()));
    }
    Row first = results.get(0).result().get(0);
    return new RowsAnswer(first.getLong(0), first, rows, plan.root());
  }
}
