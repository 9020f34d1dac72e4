package org.yearbook.api.cli;

import org.yearbook.api.config.HttpConfiguration;

/** A server that listens until it is closed; closing lets running requests end, for a while. */
public interface RunningServer extends AutoCloseable {

  /** The port it listens on, 1 to 65535. */
  int port();

  @Override
  void close();

  /** Listens to nothing. */
  static RunningServer nothing(HttpConfiguration configuration) {
    return new RunningServer() {
      @Override
      public int port() {
        return configuration.port();
      }

      @Override
      public void close() {}
    };
  }
}
