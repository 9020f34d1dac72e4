package org.yearbook.persistence.archive;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClientOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnectOptions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Connections: some for questions, and others for readings, so that neither waits for the other.
 */
final class Pools {
  /** What a connection has gathered in PostgreSQL's memory goes with it. */
  private static final int MINUTES_OF_LIFE = 10;

  /** A network that lost its other end is not waited for longer than this. */
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);

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

  /** For nothing but the question whether the database answers. */
  static Pool ofReadiness(Vertx vertx, PgConnectOptions database, PoolSettings settings) {
    PgConnectOptions options = connectOptions(database, settings);
    return pool(vertx, options, new PoolOptions().setMaxSize(1), 1, settings);
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
        .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS)
        .setMaxLifetime(MINUTES_OF_LIFE)
        .setMaxLifetimeUnit(TimeUnit.MINUTES);
    NamedStatements named = new NamedStatements();
    return PgBuilder.pool()
        .with(pool)
        .with(transport())
        .connectingTo(() -> Future.succeededFuture(ofOneConnection(options, named)))
        .using(vertx)
        .build();
  }

  private static NetClientOptions transport() {
    return new NetClientOptions()
        .setTcpKeepAlive(true)
        .setTcpUserTimeout((int) LONGEST_SILENCE.toMillis());
  }

  private static SqlConnectOptions ofOneConnection(
      PgConnectOptions options, NamedStatements named) {
    return new PgConnectOptions(options).setPreparedStatementCacheSqlFilter(named.ofConnection());
  }

  /**
   * A statement that has a name is prepared once for each connection and planned once for all
   * values: page sizes are written into it, so that the plan knows how few rows are wanted.
   */
  private static PgConnectOptions connectOptions(PgConnectOptions database, PoolSettings settings) {
    PgConnectOptions options = new PgConnectOptions(database);
    options.setCachePreparedStatements(true);
    options.setPreparedStatementCacheMaxSize(NamedStatements.MOST);
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
