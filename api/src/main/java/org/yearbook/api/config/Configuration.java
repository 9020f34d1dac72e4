package org.yearbook.api.config;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All that an operator can set, by concern.
 *
 * @param http where the server listens
 * @param graphQl what a request may be like
 * @param database where the data are
 * @param reading how they are read
 * @param log what is logged
 */
public record Configuration(
    HttpConfiguration http,
    GraphQlConfiguration graphQl,
    DatabaseConfiguration database,
    ReadingConfiguration reading,
    LogConfiguration log) {

  /** All keys there are, in the order of the documentation. */
  public static final List<Key> KEYS =
      Stream.of(
              HttpConfiguration.KEYS,
              GraphQlConfiguration.KEYS,
              DatabaseConfiguration.KEYS,
              ReadingConfiguration.KEYS,
              LogConfiguration.KEYS)
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
        HttpConfiguration.from(settings),
        GraphQlConfiguration.from(settings),
        DatabaseConfiguration.from(settings, environment),
        ReadingConfiguration.from(settings),
        LogConfiguration.from(settings));
  }

  /**
   * Reads what is logged, for a command that needs no other setting.
   *
   * @param environment all variables of the process
   * @throws ConfigurationException when a setting is unknown or empty, or the level can't be
   */
  public static LogConfiguration readLog(Map<String, String> environment) {
    return LogConfiguration.from(Settings.of(KEYS, environment, Map.of()));
  }
}
