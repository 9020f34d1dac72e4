package org.yearbook.persistence.archive;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.SqlResult;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.yearbook.domain.answer.Answer;
import org.yearbook.domain.answer.Archive;
import org.yearbook.domain.answer.KnownAnswer;
import org.yearbook.domain.problem.YearbookException;
import org.yearbook.domain.question.Question;
import org.yearbook.persistence.answer.ListRows;
import org.yearbook.persistence.answer.RowsAnswer;
import org.yearbook.persistence.catalogue.Catalogue;
import org.yearbook.persistence.statement.Plan;
import org.yearbook.persistence.statement.Planner;
import org.yearbook.persistence.statement.Statement;

/**
 * Answers questions from PostgreSQL. All statements of a question leave together, inside one
 * read-only transaction, so that they take one round trip and see one state of the data.
 */
public final class PostgresArchive implements Archive {
  /**
   * More statements than this are not kept prepared on one connection; the least used goes first.
   */
  private static final int PREPARED_STATEMENTS = 256;

  /** In characters; a longer statement is planned each time, so that it does not stay in memory. */
  private static final int LONGEST_PREPARED = 50_000;

  private final Pool pool;
  private final SentStatements sentStatements;

  /** Plans live as long as their questions do. */
  private final LoadingCache<Question, Plan> plans =
      Caffeine.newBuilder()
          .weakKeys()
          .build(question -> Planner.plan(question, Catalogue.yearbook()));

  private PostgresArchive(Pool pool, SentStatements sentStatements) {
    this.pool = pool;
    this.sentStatements = sentStatements;
  }

  /**
   * An archive over a pool of its own. Connections are made when they are needed, and made anew
   * when they break.
   */
  public static PostgresArchive over(
      Vertx vertx, PgConnectOptions database, PoolSettings settings) {
    return over(vertx, database, settings, SentStatements.IGNORED);
  }

  /** The same, with somebody who is told what is sent. */
  public static PostgresArchive over(
      Vertx vertx,
      PgConnectOptions database,
      PoolSettings settings,
      SentStatements sentStatements) {
    Pool pool =
        PgBuilder.pool()
            .with(poolOptions(settings))
            .connectingTo(connectOptions(database, settings))
            .using(vertx)
            .build();
    return new PostgresArchive(pool, sentStatements);
  }

  private static PoolOptions poolOptions(PoolSettings settings) {
    return new PoolOptions()
        .setMaxSize(settings.connections())
        .setMaxWaitQueueSize(settings.waiting())
        .setConnectionTimeout((int) settings.connectTimeout().toMillis())
        .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS);
  }

  /**
   * Statements are prepared once for each connection, whatever their length, and planned once for
   * all values: page sizes are written into them, so that the plan knows how few rows are wanted.
   */
  private static PgConnectOptions connectOptions(PgConnectOptions database, PoolSettings settings) {
    PgConnectOptions options = new PgConnectOptions(database);
    options.setCachePreparedStatements(true);
    options.setPreparedStatementCacheMaxSize(PREPARED_STATEMENTS);
    options.setPreparedStatementCacheSqlFilter(sql -> sql.length() <= LONGEST_PREPARED);
    options.setPipeliningLimit(64);
    options.addProperty("plan_cache_mode", "force_generic_plan");
    options.addProperty("default_transaction_read_only", "on");
    options.addProperty("default_transaction_isolation", "repeatable read");
    options.addProperty(
        "statement_timeout", String.valueOf(settings.statementTimeout().toMillis()));
    options.addProperty(
        "transaction_timeout", String.valueOf(2 * settings.statementTimeout().toMillis()));
    options.addProperty("jit", "off");
    return options;
  }

  @Override
  public Future<Answer> ask(Question question, Map<String, Object> variables) {
    if (KnownAnswer.isKnown(question)) {
      return Future.succeededFuture(new KnownAnswer(question));
    }
    Plan plan = plans.get(question);
    Bound bound;
    try {
      bound = Bound.of(plan, variables);
    } catch (YearbookException refused) {
      return Future.failedFuture(refused);
    }
    return pool.withConnection(connection -> read(connection, bound))
        .recover(DatabaseFailure::explained);
  }

  /** The version of the data as it is now; fails like {@link #ask} does. */
  public Future<Long> dataVersion() {
    return pool.query("SELECT version FROM data_version")
        .execute()
        .map(rows -> rows.iterator().next().getLong(0))
        .recover(DatabaseFailure::explained);
  }

  /** A plan with the values of one asking. */
  private record Bound(Plan plan, Tuple head, List<Tuple> lists) {
    static Bound of(Plan plan, Map<String, Object> variables) {
      return new Bound(
          plan,
          plan.head().bind(variables),
          plan.lists().stream().map(list -> list.statement().bind(variables)).toList());
    }
  }

  /**
   * The end of the transaction is waited for, so that the next question finds the connection clean.
   */
  private Future<Answer> read(SqlConnection connection, Bound bound) {
    List<Future<List<Row>>> results = new ArrayList<>();
    connection.query("BEGIN").execute();
    results.add(send(connection, bound.plan.head(), bound.head));
    for (int index = 0; index < bound.lists.size(); index++) {
      results.add(
          send(connection, bound.plan.lists().get(index).statement(), bound.lists.get(index)));
    }
    return connection
        .query("COMMIT")
        .execute()
        .transform(ended -> Future.all(results))
        .map(all -> answer(bound.plan, results));
  }

  private Future<List<Row>> send(SqlConnection connection, Statement statement, Tuple values) {
    sentStatements.sent(statement.sql());
    return connection
        .preparedQuery(statement.sql())
        .collecting(Collectors.<Row>toList())
        .execute(values)
        .map(SqlResult::value);
  }

  private static Answer answer(Plan plan, List<Future<List<Row>>> results) {
    List<ListRows> lists = new ArrayList<>(plan.lists().size());
    for (int index = 0; index < plan.lists().size(); index++) {
      lists.add(
          new ListRows(results.get(index + 1).result(), plan.lists().get(index).hasParents()));
    }
    List<Row> head = results.get(0).result();
    return new RowsAnswer(head.get(0).getLong(0), head.get(0), lists, plan.root());
  }

  /** Where the catalogue and the database don't agree, a sentence each; empty when all is well. */
  public Future<List<String>> check() {
    return ColumnCheck.problems(pool, Catalogue.yearbook()).recover(DatabaseFailure::explained);
  }

  /** Closes the connections when running questions are done. */
  public Future<Void> close() {
    return pool.close();
  }
}
