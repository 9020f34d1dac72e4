package org.yearbook.api.cli;

import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yearbook.api.config.DatabaseConfiguration;
import org.yearbook.persistence.server.DatabaseAddress;
import org.yearbook.persistence.server.Durability;
import org.yearbook.persistence.server.EmbeddedServer;

/** The database that a command uses: a running server's, or an embedded one that ends with it. */
public final class Database implements AutoCloseable {

  private final DatabaseAddress address;
  private final @Nullable EmbeddedServer embedded;

  private Database(DatabaseAddress address, @Nullable EmbeddedServer embedded) {
    this.address = address;
    this.embedded = embedded;
  }

  /**
   * Takes the server that is configured, or starts an embedded one.
   *
   * @throws org.yearbook.persistence.server.DatabaseUnavailableException when that fails
   */
  public static Database open(DatabaseConfiguration configuration, Consumer<String> progress) {
    DatabaseAddress server = configuration.server();
    if (server != null) {
      progress.accept("Using the database " + server);
      return new Database(server, null);
    }
    EmbeddedServer embedded =
        EmbeddedServer.start(configuration.dataFolder(), Durability.KEPT, progress);
    progress.accept(
        "PostgreSQL %s started in %s (data in %s)"
            .formatted(
                embedded.version(),
                seconds(embedded.startTime().toMillis()),
                configuration.dataFolder()));
    return new Database(embedded.address(), embedded);
  }

  /**
   * Takes the embedded server that a running {@code serve} keeps in the data folder, else opens.
   *
   * @throws org.yearbook.persistence.server.DatabaseUnavailableException when it does not answer
   */
  static Database runningOrOpened(
      DatabaseConfiguration configuration,
      Parts.DatabaseOpening opening,
      Consumer<String> progress) {
    Database running = ofRunningServe(configuration, progress);
    return running != null ? running : opening.open(configuration, progress);
  }

  /** Null when no {@code serve} runs there, or a running server is configured. */
  private static @Nullable Database ofRunningServe(
      DatabaseConfiguration configuration, Consumer<String> progress) {
    if (configuration.server() != null) {
      return null;
    }
    DatabaseAddress address = EmbeddedServer.addressInUse(configuration.dataFolder());
    if (address == null) {
      return null;
    }
    progress.accept("Using the database of the Yearbook that is running");
    return new Database(address, null);
  }

  /** Where it is. */
  public DatabaseAddress address() {
    return address;
  }

  /** Starts an embedded server again that has ended by itself; looks at no other. */
  void revive(Consumer<String> progress) {
    if (embedded != null && embedded.revive()) {
      progress.accept("PostgreSQL had ended and was started again");
    }
  }

  @Override
  public void close() {
    if (embedded != null) {
      embedded.close();
    }
  }

  static String seconds(long milliseconds) {
    return String.format(Locale.ROOT, "%.1f s", milliseconds / 1000.0);
  }
}
