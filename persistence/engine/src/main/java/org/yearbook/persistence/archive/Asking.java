package org.yearbook.persistence.archive;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.yearbook.domain.answer.Answer;
import org.yearbook.domain.question.Question;
import org.yearbook.persistence.catalogue.Catalogue;
import org.yearbook.persistence.statement.Plan;
import org.yearbook.persistence.statement.UnknownKeys;

/** A question that is asked by certain plans, with the values of one asking. */
record Asking(Plans plans, Question question, Map<String, Object> variables) {
  /**
   * Asks; and where something may stand in the way of a value, asks once more for what it is. Where
   * a key is missing that the question needs, asks for those that are near to it, and refuses.
   *
   * @param read reads the rows of each statement
   * @return the answer, or a failure when a value makes no sense or rows can't be read
   */
  Future<Answer> by(Function<BoundPlan, Future<List<List<Row>>>> read) {
    BoundPlan usual;
    try {
      usual = BoundPlan.of(plans.usual().get(question), variables);
    } catch (RuntimeException refused) {
      return Future.failedFuture(refused);
    }
    return read.apply(usual).compose(rows -> answered(read, usual, rows));
  }

  private Future<Answer> answered(
      Function<BoundPlan, Future<List<List<Row>>>> read, BoundPlan usual, List<List<Row>> rows) {
    List<UnknownKeys> unknown = usual.plan().unknownKeys(rows);
    if (!unknown.isEmpty()) {
      return refused(read, unknown);
    }
    return usual.plan().suspects(rows)
        ? explained(read, rows.size())
        : Future.succeededFuture(usual.answer(rows, plans.references(), 0));
  }

  private static Future<Answer> refused(
      Function<BoundPlan, Future<List<List<Row>>>> read, List<UnknownKeys> unknown) {
    Plan neighbours = UnknownKeys.neighbours(unknown, Catalogue.yearbook());
    return read.apply(BoundPlan.of(neighbours, Map.of()))
        .compose(near -> Future.failedFuture(UnknownKeys.refusal(unknown, near)));
  }

  private Future<Answer> explained(
      Function<BoundPlan, Future<List<List<Row>>>> read, int statementsBefore) {
    BoundPlan explaining = BoundPlan.of(plans.explaining().get(question), variables);
    return read.apply(explaining)
        .map(rows -> explaining.answer(rows, plans.references(), statementsBefore));
  }

  /**
   * Whether an answer was written with tables in memory that are of another state than its rows.
   */
  boolean isOutdated(Answer answer) {
    return plans.usual().get(question).refers()
        && answer.dataVersion() != plans.references().version();
  }
}
