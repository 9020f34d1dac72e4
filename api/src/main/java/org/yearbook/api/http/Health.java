package org.yearbook.api.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yearbook.domain.problem.YearbookException;

/** Tells those who run the server how it is. */
final class Health {
  private static final Logger LOG = LoggerFactory.getLogger(Health.class);
  private static final int AWAITED_SECONDS = 1;

  private final Readiness readiness;
  private final ServerState state;

  Health(Readiness readiness, ServerState state) {
    this.readiness = readiness;
    this.state = state;
  }

  void mountOn(Router router) {
    Routes.readOnly(router, "/health/live").handler(context -> send(context, 200, "live"));
    Routes.readOnly(router, "/health/ready").handler(this::ready);
  }

  private void ready(RoutingContext context) {
    if (state.isStopping()) {
      send(context, 503, "not ready", "The server is about to stop.");
      return;
    }
    Future.succeededFuture(readiness)
        .compose(Readiness::check)
        .timeout(AWAITED_SECONDS, TimeUnit.SECONDS)
        .onSuccess(nothing -> send(context, 200, "ready"))
        .onFailure(failure -> send(context, 503, "not ready", missing(failure)));
  }

  private static String missing(Throwable failure) {
    if (failure instanceof YearbookException known) {
      return known.getMessage();
    } else if (failure instanceof TimeoutException) {
      return "The database does not answer within a second.";
    }
    LOG.error("The readiness check itself failed.", failure);
    return "The check itself failed; the reason is in the server's log.";
  }

  private static void send(RoutingContext context, int status, String state) {
    send(context, status, new JsonObject().put("status", state).toBuffer());
  }

  private static void send(RoutingContext context, int status, String state, String missing) {
    send(context, status, new JsonObject().put("status", state).put("missing", missing).toBuffer());
  }

  private static void send(RoutingContext context, int status, Buffer json) {
    if (!context.response().closed()) {
      context
          .response()
          .setStatusCode(status)
          .putHeader(HttpHeaders.CONTENT_TYPE, MediaType.JSON.header())
          .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
          .end(json);
    }
  }
}
