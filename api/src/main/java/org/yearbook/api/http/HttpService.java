package org.yearbook.api.http;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.BindException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.yearbook.api.config.GraphQlConfiguration;
import org.yearbook.api.config.HttpConfiguration;
import org.yearbook.api.graphql.GraphQlService;

/** A server that listens on HTTP/1.1, on every event loop. */
public final class HttpService {
  private static final int ANY_PORT_FOR_ALL = -1;

  private static final Duration NOTICE = Duration.ofSeconds(1);

  private final Vertx vertx;
  private final ServerState state;
  private final String deployment;
  private final int port;

  private HttpService(Vertx vertx, ServerState state, String deployment, int port) {
    this.vertx = vertx;
    this.state = state;
    this.deployment = deployment;
    this.port = port;
  }

  /**
   * Starts to listen.
   *
   * @param limits of connections; how long a body may be comes from the configuration
   * @return the server, or a failure with an {@link HttpStartException}
   */
  public static Future<HttpService> start(
      Vertx vertx,
      HttpConfiguration http,
      GraphQlConfiguration graphQl,
      HttpLimits limits,
      GraphQlService service,
      Readiness readiness) {
    ServerState state = new ServerState(Descriptors.connections(http.connections()));
    Entrance entrance = new Entrance(state, limits, http);
    Routes routes =
        new Routes(
            new GraphQlHandler(
                service, graphQl.bodyBytes(), graphQl.graphiql() ? "/graphiql/" : "/"),
            new Health(readiness, state),
            graphQl.graphiql() ? GraphiQlPage.render() : null);
    int port = http.port() == 0 ? ANY_PORT_FOR_ALL : http.port();
    List<HttpVerticle> started = new CopyOnWriteArrayList<>();
    return vertx
        .deployVerticle(
            () -> {
              HttpVerticle verticle =
                  new HttpVerticle(http.host(), port, limits, state, entrance, routes);
              started.add(verticle);
              return verticle;
            },
            new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors()))
        .map(deployment -> new HttpService(vertx, state, deployment, started.get(0).port()))
        .recover(failure -> Future.failedFuture(explained(http, failure)));
  }

  private static HttpStartException explained(HttpConfiguration http, Throwable failure) {
    String reason =
        failure instanceof BindException && http.port() != 0
            ? "is taken, or may not be taken"
            : "can't be listened on (" + failure.getMessage() + ")";
    return new HttpStartException(
        "Port %d of %s %s. Choose another with --port or YEARBOOK_PORT."
            .formatted(http.port(), http.host(), reason),
        failure);
  }

  /** The port it listens on, 1 to 65535. */
  public int port() {
    return port;
  }

  /** How many connections are open, over all event loops. */
  int connections() {
    return state.connections();
  }

  /**
   * Tells clients that their connections end with the next answer, a second later takes no more
   * requests, lets those that run end for a while, then cuts them off.
   */
  public Future<Void> stop() {
    state.stop();
    Future<?> told =
        state.connections() == 0
            ? Future.succeededFuture()
            : vertx.timer(NOTICE.toMillis(), TimeUnit.MILLISECONDS);
    return told.compose(nothing -> vertx.undeploy(deployment));
  }
}
