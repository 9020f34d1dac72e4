package org.yearbook.persistence.archive;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.answer.Answer;
import org.yearbook.domain.answer.Reading;
import org.yearbook.domain.question.Question;
import org.yearbook.persistence.statement.Plan;

/** A transaction that stays open on its connection from question to question. */
final class HeldTransaction implements Reading {
  private final SqlConnection connection;
  private final Function<Question, Plan> plans;
  private final SentStatements sentStatements;
  private @Nullable Future<Void> closed;

  private HeldTransaction(
      SqlConnection connection, Function<Question, Plan> plans, SentStatements sentStatements) {
    this.connection = connection;
    this.plans = plans;
    this.sentStatements = sentStatements;
  }

  /** Begins on a connection of a pool, to which it goes back in the end. */
  static Future<Reading> begin(
      SqlConnection connection, Function<Question, Plan> plans, SentStatements sentStatements) {
    HeldTransaction held = new HeldTransaction(connection, plans, sentStatements);
    return connection
        .query("BEGIN")
        .execute()
        .<Reading>map(begun -> held)
        .recover(failure -> held.close().compose(closed -> DatabaseFailure.explained(failure)));
  }

  @Override
  public Future<Answer> ask(Question question, Map<String, Object> variables) {
    BoundPlan bound;
    try {
      bound = BoundPlan.of(plans.apply(question), variables);
    } catch (RuntimeException refused) {
      return Future.failedFuture(refused);
    }
    List<Future<List<Row>>> results = bound.send(connection, sentStatements);
    return Future.join(results)
        .map(all -> bound.answer(results))
        .recover(DatabaseFailure::explained);
  }

  /** The end is queued behind whatever is still being read. */
  @Override
  public Future<Void> close() {
    if (closed == null) {
      closed =
          connection
              .query("COMMIT")
              .execute()
              .transform(ended -> connection.close())
              .otherwiseEmpty();
    }
    return closed;
  }
}
