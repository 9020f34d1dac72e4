package org.yearbook.api.config;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All that an operator can set, by concern.
 *
 * @param database where the data are
 * @param http where the server listens
 * @param log what is logged
 */
public record Configuration(
    DatabaseConfiguration database, HttpConfiguration http, LogConfiguration log) {

  /** All keys there are, in the order of the documentation. */
  public static final List<Key> KEYS =
      Stream.of(HttpConfiguration.KEYS, DatabaseConfiguration.KEYS, LogConfiguration.KEYS)
          .flatMap(List::stream)
          .toList();

  /**
   * Reads and checks all settings.
   *
   * @param environment all variables of the process
   * @param flags of the command line by their names, such as {@code --port}
   * @throws ConfigurationException when a setting is unknown or has a value that can't be
   */
  public static Configuration read(Map<String, String> environment, Map<String, String> flags) {
    Settings settings = Settings.of(KEYS, environment, flags);
    return new Configuration(
        DatabaseConfiguration.from(settings, environment),
        HttpConfiguration.from(settings),
        LogConfiguration.from(settings));
  }
}
