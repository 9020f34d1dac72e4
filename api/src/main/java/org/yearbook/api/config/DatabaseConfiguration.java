package org.yearbook.api.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yearbook.persistence.server.DatabaseAddress;

/**
 * Where the data are.
 *
 * @param server a running server; null when an embedded one is wanted
 * @param reading the same data by a role that questions are read by; null when that is the one of
 *     {@code server}, or an embedded one is wanted
 * @param dataFolder of the embedded server; not used when there is a running one
 */
public record DatabaseConfiguration(
    @Nullable DatabaseAddress server, @Nullable DatabaseAddress reading, Path dataFolder) {

  static final Key URI =
      new Key(
          "YEARBOOK_DATABASE_URI",
          null,
          "address",
          "none: an embedded PostgreSQL is started",
          "A running PostgreSQL 18 or newer: `postgresql://user:password@host:5432/database`, with"
              + " `?sslmode=` (`disable`, `allow`, `prefer`, `require`, `verify-ca`, `verify-full`)"
              + " and `&sslrootcert=` (a PEM file) if needed.");

  static final Key READ_URI =
      new Key(
          "YEARBOOK_DATABASE_READ_URI",
          null,
          "address",
          "the one of `YEARBOOK_DATABASE_URI`",
          "The same data by a role that can only read, or on a standby; questions are read by it.");

  static final Key DATA =
      new Key(
          "YEARBOOK_DATA",
          "--data",
          "folder",
          "`$XDG_DATA_HOME/yearbook`, else `~/.local/share/yearbook`",
          "Where the embedded PostgreSQL keeps its programs, its data, its log and its passwords.");

  static final List<Key> KEYS = List.of(URI, READ_URI, DATA);

  static DatabaseConfiguration from(Settings settings, Map<String, String> environment) {
    DatabaseAddress server = address(settings, URI);
    DatabaseAddress reading = address(settings, READ_URI);
    if (server == null && reading != null) {
      throw settings.secretRefusal(
          READ_URI, "it needs YEARBOOK_DATABASE_URI, by which the tables are made and written.");
    }
    Path dataFolder = given(settings);
    if (dataFolder == null) {
      dataFolder = server == null ? usualFolder(environment) : Path.of("");
    }
    return new DatabaseConfiguration(server, reading, dataFolder.toAbsolutePath().normalize());
  }

  private static @Nullable Path given(Settings settings) {
    String folder = settings.valueOf(DATA);
    try {
      return folder == null ? null : Path.of(folder);
    } catch (InvalidPathException e) {
      throw settings.refusal(DATA, "a folder that this machine can name");
    }
  }

  private static @Nullable DatabaseAddress address(Settings settings, Key key) {
    String uri = settings.valueOf(key);
    try {
      return uri == null ? null : DatabaseAddress.parse(uri);
    } catch (IllegalArgumentException e) {
      throw settings.secretRefusal(key, e.getMessage());
    }
  }

  private static Path usualFolder(Map<String, String> environment) {
    Path shared = Path.of(environment.getOrDefault("XDG_DATA_HOME", ""));
    if (shared.isAbsolute()) {
      return shared.resolve("yearbook");
    }
    String set = environment.getOrDefault("HOME", "");
    Path home = Path.of(set.isEmpty() ? System.getProperty("user.home", "") : set);
    if (!home.isAbsolute()) {
      throw new ConfigurationException(
          "There is no home folder to keep data in. Name a folder with %s or %s."
              .formatted(DATA.flag(), DATA.name()));
    }
    return home.resolve(".local").resolve("share").resolve("yearbook");
  }
}
