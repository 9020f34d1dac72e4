package org.yearbook.api.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.yearbook.api.config.HttpConfiguration;

/** Where the server is to listen, and where a client of this machine then finds it. */
public record Listening(HttpConfiguration http) {

  /** Says at once what would else come to light after the start of the database. */
  public void check() {
    InetSocketAddress address = new InetSocketAddress(http.host(), http.port());
    if (address.isUnresolved()) {
      throw new OperatorProblem(
          "The host %s is not known here. Give a name or an address of this machine with --host or YEARBOOK_HOST."
              .formatted(http.host()));
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(address);
    } catch (IOException e) {
      throw new OperatorProblem(
          "Port %d of %s can't be listened on: %s."
              .formatted(http.port(), http.host(), reason(String.valueOf(e.getMessage()))),
          e);
    }
  }

  private static String reason(String said) {
    if (said.contains("in use")) {
      return "something listens there already. Choose another with --port or YEARBOOK_PORT";
    } else if (said.contains("ermission denied")) {
      return "this account may not. Choose one from 1024 on with --port or YEARBOOK_PORT";
    } else if (said.contains("assign requested address")) {
      return "this machine has no such address. Choose another with --host or YEARBOOK_HOST";
    }
    return said + ". Choose another with --host and --port";
  }

  /** As a browser takes it. */
  public String address(int port) {
    return "http://%s:%d".formatted(visibleHost(), port);
  }

  private String visibleHost() {
    InetAddress address = new InetSocketAddress(http.host(), http.port()).getAddress();
    if (address != null && address.isAnyLocalAddress()) {
      return "localhost";
    }
    return http.host().indexOf(':') < 0 ? http.host() : "[" + http.host().replace("%", "%25") + "]";
  }
}
