package org.yearbook.api.http;

import java.util.concurrent.atomic.AtomicInteger;

/** What the event loops share: how many connections are open, and whether the server stops. */
final class ServerState {
  private final int mostConnections;
  private final AtomicInteger connections = new AtomicInteger();
  private volatile boolean stopping;

  ServerState(int mostConnections) {
    this.mostConnections = mostConnections;
  }

  int mostConnections() {
    return mostConnections;
  }

  int connections() {
    return connections.get();
  }

  /** Counts one more connection; false, and none is counted, when there is no room for it. */
  boolean admitConnection() {
    if (connections.incrementAndGet() <= mostConnections) {
      return true;
    }
    connections.decrementAndGet();
    return false;
  }

  void forgetConnection() {
    connections.decrementAndGet();
  }

  boolean isStopping() {
    return stopping;
  }

  /** From now on every answer tells its client that the connection ends. */
  void stop() {
    stopping = true;
  }
}
