package org.yearbook.persistence.archive;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Connections: some for questions, and others for readings, so that neither waits for the other.
 */
final class Pools {
  /**
   * More statements than this are not kept prepared on one connection; the least used goes first.
   */
  private static final int PREPARED_STATEMENTS = 256;

  /** In characters; a longer statement is planned each time, so that it does not stay in memory. */
  private static final int LONGEST_PREPARED = 50_000;

  /** PostgreSQL ends what was forgotten: a state that is held keeps old rows from being removed. */
  private static final Duration LONGEST_READING = Duration.ofHours(1);

  private static final Duration LONGEST_PAUSE_OF_A_READING = Duration.ofMinutes(5);
  private static final int SECONDS_UNUSED = 60;

  private Pools() {}

  /** For questions whose transaction begins and ends in one round trip. */
  static LoopPools ofQuestions(Vertx vertx, PgConnectOptions database, PoolSettings settings) {
    PgConnectOptions options = connectOptions(database, settings);
    property(options, "transaction_timeout", settings.statementTimeout().multipliedBy(2));
    return LoopPools.divided(
        settings.connections(),
        settings.waiting(),
        (connections, waiting) ->
            pool(vertx, options, new PoolOptions().setMaxSize(connections), waiting, settings));
  }

  /** For transactions that stay open from question to question. */
  static Pool ofReadings(Vertx vertx, PgConnectOptions database, PoolSettings settings) {
    PoolOptions pool =
        new PoolOptions()
            .setMaxSize(settings.readings())
            .setIdleTimeout(SECONDS_UNUSED)
            .setIdleTimeoutUnit(TimeUnit.SECONDS);
    PgConnectOptions options = connectOptions(database, settings);
    property(options, "transaction_timeout", LONGEST_READING);
    property(options, "idle_in_transaction_session_timeout", LONGEST_PAUSE_OF_A_READING);
    return pool(vertx, options, pool, settings.waiting(), settings);
  }

  private static Pool pool(
      Vertx vertx, PgConnectOptions options, PoolOptions pool, int waiting, PoolSettings settings) {
    pool.setMaxWaitQueueSize(waiting)
        .setConnectionTimeout((int) settings.connectTimeout().toMillis())
        .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS);
    return PgBuilder.pool().with(pool).connectingTo(options).using(vertx).build();
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
    options.addProperty("jit", "off");
    property(options, "statement_timeout", settings.statementTimeout());
    return options;
  }

  private static void property(PgConnectOptions options, String name, Duration time) {
    options.addProperty(name, String.valueOf(time.toMillis()));
  }
}
