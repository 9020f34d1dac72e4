package org.yearbook.api.http;

import io.netty.channel.Channel;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connections of one event loop. There are no more than the server has room for, and those that
 * let it wait for too long are closed: no client can hold one by saying little.
 */
final class Connections {
  private static final Logger LOG = LoggerFactory.getLogger(Connections.class);

  private final ServerState state;
  private final HttpLimits limits;
  private final Map<HttpConnection, Visit> visits = new HashMap<>();

  Connections(ServerState state, HttpLimits limits) {
    this.state = state;
    this.limits = limits;
  }

  /** How often {@link #look} is to be called, in milliseconds. */
  long lookEvery() {
    long shortest = Math.min(limits.arrival().toMillis(), limits.idle().toMillis());
    return Math.max(10, Math.min(1_000, shortest / 4));
  }

  /** A connection is there. */
  void open(HttpConnection connection) {
    Channel channel = ((ConnectionBase) connection).channel();
    if (!state.admitConnection()) {
      LOG.warn(
          "{} connections are open, and no more are let in (YEARBOOK_MAX_CONNECTIONS).",
          state.mostConnections());
      Visit.cut(channel);
      return;
    }
    Visit visit = new Visit(channel, limits, System.nanoTime());
    visits.put(connection, visit);
    forgetWhenClosed(connection, channel);
    BrokenBytes.watch(channel, visit);
    LingeringClose.of(channel);
  }

  /** By the channel itself, since Vert.x tells of no end that a failure of its own came before. */
  @SuppressWarnings("FutureReturnValueIgnored")
  private void forgetWhenClosed(HttpConnection connection, Channel channel) {
    channel
        .closeFuture()
        .addListener(
            closed -> {
              visits.remove(connection);
              state.forgetConnection();
            });
  }

  /** The head of a request is there. */
  void begin(HttpServerRequest request) {
    Visit visit = visits.get(request.connection());
    if (visit != null) {
      visit.begin(request);
    }
  }

  /** Looks at each, and closes those that are too slow. */
  void look() {
    long now = System.nanoTime();
    List.copyOf(visits.values()).forEach(visit -> visit.look(now));
  }
}
