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

  /**
   * The answer, when all rows are there.
   *
   * @param references what they refer to
   */
  Answer answer(List<Future<List<Row>>> results, ReferenceTables references) {
    Row first = results.get(0).result().get(0);
    if (plan.lists().isEmpty()) {
      return new RowsAnswer(1, first, List.of(), references, plan.root());
    }
    List<ListRows> rows = new ArrayList<>(results.size());
    for (int index = 0; index < results.size(); index++) {
      Plan.ListStatement list = plan.lists().get(index);
      rows.add(new ListRows(list.rows(results.get(index).result()), list.hasParents()));
    }
    Row head = new HeadRow(first, plan.lists().get(0).headAt());
    return new RowsAnswer(results.size(), head, rows, references, plan.root());
  }
}
