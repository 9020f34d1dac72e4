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
import org.yearbook.persistence.answer.Culprits;
import org.yearbook.persistence.answer.ListRows;
import org.yearbook.persistence.answer.ReferenceTables;
import org.yearbook.persistence.answer.RowsAnswer;
import org.yearbook.persistence.statement.Plan;

/**
 * A plan with the values of one asking.
 *
 * @param values one for each statement
 */
record BoundPlan(Plan plan, List<Tuple> values) {
  /**
   * Binds the values.
   *
   * @throws YearbookException when one makes no sense
   */
  static BoundPlan of(Plan plan, Map<String, Object> variables) {
    plan.checkCursors(variables);
    return new BoundPlan(
        plan, plan.statements().stream().map(statement -> statement.bind(variables)).toList());
  }

  /** Sends all statements at once; the rows come in the order of the statements. */
  Future<List<List<Row>>> read(SqlConnection connection, SentStatements sentStatements) {
    if (plan.isSingle()) {
      return send(connection, sentStatements, 0).map(List::of);
    }
    List<Future<List<Row>>> results = new ArrayList<>(values.size());
    for (int index = 0; index < values.size(); index++) {
      results.add(send(connection, sentStatements, index));
    }
    return Future.join(results).map(all -> results.stream().map(Future::result).toList());
  }

  private Future<List<Row>> send(
      SqlConnection connection, SentStatements sentStatements, int index) {
    String sql = plan.statements().get(index).sql();
    sentStatements.sent(sql);
    return connection
        .preparedQuery(sql)
        .collecting(Collectors.<Row>toList())
        .execute(values.get(index))
        .map(SqlResult::value);
  }

  /**
   * The answer, written with tables in memory.
   *
   * @param results the rows of each statement
   * @param culprits what stands in the way of values of groups
   * @param furtherStatements how many were sent beside those of the plan
   */
  Answer answer(
      List<List<Row>> results,
      Culprits culprits,
      ReferenceTables references,
      int furtherStatements) {
    List<List<Row>> rows = plan.rows(results);
    List<ListRows> lists = new ArrayList<>(rows.size());
    for (int index = 0; index < rows.size(); index++) {
      lists.add(new ListRows(rows.get(index), plan.sent().lists().get(index).hasParents()));
    }
    return new RowsAnswer(
        values.size() + furtherStatements,
        plan.head(results),
        lists,
        culprits,
        references,
        plan.root());
  }
}
