package org.yearbook.persistence.archive;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.answer.Answer;
import org.yearbook.domain.answer.Archive;
import org.yearbook.domain.answer.KnownAnswer;
import org.yearbook.domain.answer.Reading;
import org.yearbook.domain.question.Question;
import org.yearbook.persistence.answer.ReferenceTables;
import org.yearbook.persistence.catalogue.Catalogue;
import org.yearbook.persistence.server.DatabaseUnavailableException;

/**
 * Answers questions from PostgreSQL. All statements of a question leave together, inside one
 * read-only transaction, so that they take one round trip and see one state of the data. Small
 * tables are kept in memory; after a write, the first question reads them again.
 */
public final class PostgresArchive implements Archive {
  private final Catalogue catalogue;
  private final LoopPools pools;
  private final Pool readings;
  private final Pool readiness;
  private final Duration deadline;
  private final SentStatements sentStatements;
  private final Supplier<Future<PgConnection>> apart;

  private final AtomicReference<@Nullable Future<Long>> looking = new AtomicReference<>();
  private volatile Plans plans;

  private PostgresArchive(
      Catalogue catalogue,
      LoopPools pools,
      Pool readings,
      Pool readiness,
      Duration deadline,
      SentStatements sentStatements,
      Supplier<Future<PgConnection>> apart) {
    this.catalogue = catalogue;
    this.plans = Plans.with(catalogue, ReferenceTables.NONE);
    this.pools = pools;
    this.readings = readings;
    this.readiness = readiness;
    this.deadline = deadline;
    this.sentStatements = sentStatements;
    this.apart = apart;
  }

  /**
   * An archive over a pool of its own. Connections are made when they are needed, and made anew
   * when they break.
   */
  public static PostgresArchive over(
      Catalogue catalogue, Vertx vertx, PgConnectOptions database, PoolSettings settings) {
    return over(catalogue, vertx, database, settings, SentStatements.IGNORED);
  }

  /** The same, with somebody who is told what is sent. */
  public static PostgresArchive over(
      Catalogue catalogue,
      Vertx vertx,
      PgConnectOptions database,
      PoolSettings settings,
      SentStatements sentStatements) {
    return new PostgresArchive(
        catalogue,
        Pools.ofQuestions(vertx, database, settings),
        Pools.ofReadings(vertx, database, settings),
        Pools.ofReadiness(vertx, database, settings),
        settings.deadline(),
        sentStatements,
        () -> PgConnection.connect(vertx, database));
  }

  @Override
  public Future<Answer> ask(Question question, Map<String, Object> variables) {
    if (KnownAnswer.isKnown(question)) {
      return Future.succeededFuture(new KnownAnswer(question));
    }
    return inTime(answered(question, variables));
  }

  /** What is late is not waited for; PostgreSQL ends it by timeouts of its own. */
  private <T> Future<T> inTime(Future<T> reading) {
    return reading
        .timeout(deadline.toMillis(), TimeUnit.MILLISECONDS)
        .recover(DatabaseFailure::explained);
  }

  private Future<Answer> answered(Question question, Map<String, Object> variables) {
    Plans known = plans;
    if (known.references().isNone()) {
      return askAnew(question, variables);
    }
    Asking asking = new Asking(known, question, variables);
    return asking
        .by(bound -> pools.current().withConnection(connection -> read(connection, bound)))
        .compose(
            answer ->
                answer == null ? askAnew(question, variables) : Future.succeededFuture(answer));
  }

  /** Reads the tables that are kept in memory again, and asks in the same transaction. */
  private Future<Answer> askAnew(Question question, Map<String, Object> variables) {
    return pools
        .current()
        .getConnection()
        .compose(connection -> HeldTransaction.begin(connection, plans, sentStatements))
        .compose(
            transaction -> {
              plans = transaction.plans();
              return transaction.ask(question, variables).eventually(transaction::close);
            });
  }

  /** Its connection is none of those that other questions are answered by. */
  @Override
  public Future<Reading> openReading() {
    return readings
        .getConnection()
        .compose(connection -> HeldTransaction.begin(connection, plans, sentStatements))
        .<Reading>map(transaction -> new TimelyReading(transaction))
        .recover(DatabaseFailure::explained);
  }

  /** A reading whose every question has the deadline. */
  private final class TimelyReading implements Reading {
    private final Reading reading;

    private TimelyReading(Reading reading) {
      this.reading = reading;
    }

    @Override
    public Future<Answer> ask(Question question, Map<String, Object> variables) {
      return inTime(reading.ask(question, variables));
    }

    @Override
    public Future<Void> close() {
      return reading.close();
    }
  }

  /**
   * The version of the data as it is now; fails like {@link #ask} does. It is read over a
   * connection of its own, so that it tells whether the database answers and not how many questions
   * wait. Those who ask while it is being read wait for the same reading.
   */
  public Future<Long> dataVersion() {
    Promise<Long> mine = Promise.promise();
    Future<Long> other = looking.compareAndExchange(null, mine.future());
    if (other != null) {
      return other;
    }
    readiness
        .query("SELECT version FROM data_version")
        .execute()
        .map(rows -> rows.iterator().next().getLong(0))
        .recover(DatabaseFailure::explained)
        .onComplete(read -> looking.set(null))
        .onComplete(mine);
    return mine.future();
  }

  /**
   * A single statement reads one state by itself. Of several, the end of their transaction is
   * waited for, so that the next question finds the connection clean.
   */
  private Future<List<List<Row>>> read(SqlConnection connection, BoundPlan bound) {
    if (bound.plan().isSingle()) {
      return bound.read(connection, sentStatements);
    }
    connection.query("BEGIN").execute();
    Future<List<List<Row>>> rows = bound.read(connection, sentStatements);
    return connection.query("COMMIT").execute().transform(ended -> rows);
  }

  /**
   * Where the catalogue and the database don't agree, a sentence each; empty when all is well. It
   * has a connection of its own, without the hurry of questions: at a start it may take long.
   */
  public Future<List<String>> check() {
    return apart
        .get()
        .compose(
            connection -> ColumnCheck.problems(connection, catalogue).eventually(connection::close))
        .recover(
            failure ->
                Future.failedFuture(
                    new DatabaseUnavailableException(
                        "The tables of the database can't be checked: " + failure.getMessage(),
                        failure)));
  }

  /** Closes the connections when running questions are done. */
  public Future<Void> close() {
    return readings.close().eventually(pools::close).eventually(readiness::close);
  }
}
