package org.yearbook.api.server;

/** A server that listens until it is closed; closing lets running requests end, for a while. */
public interface RunningServer extends AutoCloseable {

  /** The port it listens on, 1 to 65535. */
  int port();

  @Override
  void close();
}
