package org.yearbook.api.config;

import java.util.List;

/**
 * Where the server listens.
 *
 * @param host name or address of the network interface
 * @param port 1 to 65535, or 0 for any free one
 */
public record HttpConfiguration(String host, int port) {

  static final Key HOST =
      new Key(
          "YEARBOOK_HOST",
          "--host",
          "name or address",
          "127.0.0.1",
          "Where to listen; `0.0.0.0` lets other machines in.");

  static final Key PORT =
      new Key(
          "YEARBOOK_PORT",
          "--port",
          "0 to 65535",
          "8080",
          "Where to listen; 0 takes any free port.");

  static final List<Key> KEYS = List.of(HOST, PORT);

  static HttpConfiguration from(Settings settings) {
    return new HttpConfiguration(settings.textOf(HOST), settings.integerOf(PORT, 0, 65535));
  }
}
