package org.yearbook.persistence.archive;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.answer.Answer;
import org.yearbook.domain.answer.Reading;
import org.yearbook.domain.question.Question;

/** A transaction that stays open on its connection from question to question. */
final class HeldTransaction implements Reading {
  private final SqlConnection connection;
  private final Plans plans;
  private final SentStatements sentStatements;
  private @Nullable Future<Void> closed;

  private HeldTransaction(SqlConnection connection, Plans plans, SentStatements sentStatements) {
    this.connection = connection;
    this.plans = plans;
    this.sentStatements = sentStatements;
  }

  /**
   * Begins on a connection of a pool, to which it goes back in the end. Tables that are kept in
   * memory are read anew, in the state that the transaction holds.
   */
  static Future<HeldTransaction> begin(
      SqlConnection connection, Plans plans, SentStatements sentStatements) {
    connection.query("BEGIN").execute();
    return ReferenceReading.read(connection, plans.catalogue())
        .map(tables -> new HeldTransaction(connection, plans.renewed(tables), sentStatements))
        .recover(failure -> ended(connection).transform(ended -> Future.failedFuture(failure)));
  }

  /** The plans with the tables that are kept in memory, as the transaction sees them. */
  Plans plans() {
    return plans;
  }

  @Override
  public Future<Answer> ask(Question question, Map<String, Object> variables) {
    return new Asking(plans, question, variables)
        .by(bound -> bound.read(connection, sentStatements))
        .map(answer -> Objects.requireNonNull(answer, "one transaction sees one state"))
        .recover(DatabaseFailure::explained);
  }

  /** The end is queued behind whatever is still being read. */
  @Override
  public Future<Void> close() {
    if (closed == null) {
      closed = ended(connection);
    }
    return closed;
  }

  private static Future<Void> ended(SqlConnection connection) {
    return connection
        .query("COMMIT")
        .execute()
        .transform(ended -> connection.close())
        .otherwiseEmpty();
  }
}
