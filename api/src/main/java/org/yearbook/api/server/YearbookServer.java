package org.yearbook.api.server;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yearbook.api.config.Configuration;
import org.yearbook.api.graphql.ContractCheck;
import org.yearbook.api.graphql.GraphQlService;
import org.yearbook.api.graphql.RequestAnswering;
import org.yearbook.api.http.HttpLimits;
import org.yearbook.api.http.HttpService;
import org.yearbook.domain.problem.ErrorCode;
import org.yearbook.domain.problem.YearbookException;
import org.yearbook.persistence.archive.PostgresArchive;
import org.yearbook.persistence.catalogue.Catalogue;
import org.yearbook.persistence.migration.ReadingAccess;
import org.yearbook.persistence.noun.YearbookCatalogue;
import org.yearbook.schema.contract.Contract;

/** The server: contract, archive and HTTP, wired and checked. */
public final class YearbookServer implements RunningServer {
  private static final Logger LOG = LoggerFactory.getLogger(YearbookServer.class);

  /** A slow machine makes a slow start, no failed one. */
  private static final int START_MINUTES = 10;

  private static final long STOP_SECONDS = 15;

  private final Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
  private final Database database;
  private final PostgresArchive archive;
  private final HttpService http;

  private YearbookServer(Database database, Configuration configuration) {
    Contract contract = Contract.load();
    Catalogue catalogue = YearbookCatalogue.catalogue();
    this.database = database;
    if (!database.isEmbedded()) {
      ReadingAccess.warnings(database.address(), database.readingAddress()).forEach(LOG::warn);
    }
    archive =
        PostgresArchive.over(
            catalogue,
            vertx,
            database.readingAddress().pgConnectOptions(),
            configuration.reading().pool());
    try {
      check(contract, catalogue);
      GraphQlService service =
          new RequestAnswering(contract, configuration.graphQl().limits(), archive);
      http =
          started(
              HttpService.start(
                  vertx,
                  configuration.http(),
                  configuration.graphQl(),
                  HttpLimits.DEFAULT,
                  service,
                  this::readiness));
    } catch (RuntimeException failure) {
      release();
      throw failure;
    }
  }

  /**
   * Starts to answer.
   *
   * @throws OperatorProblem when contract, catalogue and database don't agree
   * @throws org.yearbook.persistence.server.DatabaseUnavailableException when the data can't be
   *     read
   * @throws org.yearbook.api.http.HttpStartException when the port can't be listened on
   */
  public static YearbookServer start(Database database, Configuration configuration) {
    return new YearbookServer(database, configuration);
  }

  /** Every field that is described is served, by a column that is there and of the right kind. */
  private void check(Contract contract, Catalogue catalogue) {
    List<String> problems = new ArrayList<>(ContractCheck.problems(contract.schema(), catalogue));
    problems.addAll(started(archive.check()));
    if (!problems.isEmpty()) {
      throw new OperatorProblem(
          "Contract and database don't agree; this program and the database are of different versions:\n"
              + String.join("\n", problems));
    }
  }

  private Future<Void> readiness() {
    String problem = database.problem();
    if (problem != null) {
      return Future.failedFuture(new YearbookException(ErrorCode.UNAVAILABLE, problem));
    }
    return archive
        .dataVersion()
        .compose(
            version ->
                version > 0
                    ? Future.succeededFuture()
                    : Future.failedFuture(
                        new YearbookException(ErrorCode.UNAVAILABLE, "No edition is loaded yet.")));
  }

  @Override
  public int port() {
    return http.port();
  }

  @Override
  public void close() {
    stopped(http.stop());
    release();
  }

  private void release() {
    stopped(archive.close());
    stopped(vertx.close());
  }

  private static <T> T started(Future<T> step) {
    for (int minute = 1; minute <= START_MINUTES; minute++) {
      try {
        return step.await(1, TimeUnit.MINUTES);
      } catch (TimeoutException late) {
        LOG.warn("The server is still starting, {} min", minute);
      }
    }
    throw new OperatorProblem(
        "The server did not start within %d minutes: the database or this machine is too slow."
            .formatted(START_MINUTES));
  }

  private static void stopped(Future<?> step) {
    try {
      step.otherwiseEmpty().await(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException late) {
      LOG.warn("A part of the server did not stop in time.", late);
    }
  }
}
