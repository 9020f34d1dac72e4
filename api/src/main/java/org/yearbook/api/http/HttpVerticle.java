package org.yearbook.api.http;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.ext.web.Router;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens on one event loop; several of them share the port. */
final class HttpVerticle extends VerticleBase {
  private static final Logger LOG = LoggerFactory.getLogger(HttpVerticle.class);
  private static final int FASTEST_COMPRESSION = 1;

  private final String host;
  private final int port;
  private final HttpLimits limits;
  private final Entrance entrance;
  private final Routes routes;
  private final Connections connections;
  private @Nullable HttpServer server;

  HttpVerticle(
      String host,
      int port,
      HttpLimits limits,
      ServerState state,
      Entrance entrance,
      Routes routes) {
    this.host = host;
    this.port = port;
    this.limits = limits;
    this.entrance = entrance;
    this.routes = routes;
    this.connections = new Connections(state, limits);
  }

  @Override
  public Future<HttpServer> start() {
    Router router = routes.router(vertx);
    HttpServer created = vertx.createHttpServer(options());
    server = created;
    vertx.setPeriodic(connections.lookEvery(), tick -> connections.look());
    return created
        .requestHandler(router)
        .connectionHandler(connection -> open(connection, router))
        .invalidRequestHandler(this::refuse)
        .exceptionHandler(failure -> LOG.debug("A connection failed.", failure))
        .listen();
  }

  private HttpServerOptions options() {
    return new HttpServerOptions()
        .setHost(host)
        .setPort(port)
        .setHttp2ClearTextEnabled(false)
        .setPerFrameWebSocketCompressionSupported(false)
        .setPerMessageWebSocketCompressionSupported(false)
        .setMaxInitialLineLength(limits.urlBytes())
        .setMaxHeaderSize(limits.headerBytes())
        .setCompressionSupported(true)
        .setCompressionLevel(FASTEST_COMPRESSION)
        .setCompressionContentSizeThreshold(limits.compressedFromBytes());
  }

  /** Takes all requests itself: Vert.x would answer those of an unknown version on its own. */
  private void open(HttpConnection connection, Router router) {
    connections.open(connection);
    ((HttpServerConnection) connection).handler(request -> take(request, router));
  }

  private void take(HttpServerRequest request, Router router) {
    connections.begin(request);
    if (entrance.lets(request)) {
      router.handle(request);
    }
  }

  private void refuse(HttpServerRequest request) {
    connections.begin(request);
    entrance.mark(request);
    Throwable cause = request.decoderResult().cause();
    HttpProblem problem = HttpProblem.misframed("This is not a request of HTTP/1.1.");
    if (cause instanceof TooLongHttpLineException) {
      problem = HttpProblem.urlTooLong(limits.urlBytes());
    } else if (cause instanceof TooLongHttpHeaderException) {
      problem = HttpProblem.headersTooLong(limits.headerBytes());
    }
    Replies.refuse(request, MediaType.GRAPHQL_RESPONSE, problem);
  }

  /** The port it listens on; 0 before. */
  int port() {
    return server == null ? 0 : server.actualPort();
  }

  /** Takes no more requests and lets those that run end. */
  @Override
  public Future<?> stop() {
    return server == null
        ? Future.succeededFuture()
        : server.shutdown(limits.drain().toMillis(), TimeUnit.MILLISECONDS);
  }
}
