package org.yearbook.api.server;

import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yearbook.api.config.DatabaseConfiguration;
import org.yearbook.persistence.migration.Migrations;
import org.yearbook.persistence.server.DatabaseAddress;
import org.yearbook.persistence.server.Durability;
import org.yearbook.persistence.server.EmbeddedServer;

/** The database that a command uses: a running server's, or an embedded one that ends with it. */
public final class Database implements AutoCloseable {

  private final DatabaseAddress address;
  private final @Nullable DatabaseAddress reading;
  private final @Nullable EmbeddedServer embedded;
  private final Revival revival;

  private Database(
      DatabaseAddress address,
      @Nullable DatabaseAddress reading,
      @Nullable EmbeddedServer embedded) {
    this.address = address;
    this.reading = reading;
    this.embedded = embedded;
    this.revival = new Revival(() -> embedded != null && embedded.revive(), System::nanoTime);
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
      return new Database(server, configuration.reading(), null);
    }
    EmbeddedServer embedded =
        EmbeddedServer.start(configuration.dataFolder(), Durability.KEPT, progress);
    progress.accept(
        "PostgreSQL %s started in %s (data in %s)"
            .formatted(
                embedded.version(),
                seconds(embedded.startTime().toMillis()),
                configuration.dataFolder()));
    return new Database(embedded.address(), embedded.readingAddress(), embedded);
  }

  /**
   * The embedded server that a running {@code serve} keeps in the data folder; null when none runs
   * there, or another server is configured.
   *
   * @throws org.yearbook.persistence.server.DatabaseUnavailableException when it does not answer
   */
  public static @Nullable Database ofRunningServe(
      DatabaseConfiguration configuration, Consumer<String> progress) {
    if (configuration.server() != null) {
      return null;
    }
    EmbeddedServer.Addresses addresses = EmbeddedServer.inUse(configuration.dataFolder());
    if (addresses == null) {
      return null;
    }
    progress.accept("Using the database of the Yearbook that is running");
    return new Database(addresses.writing(), addresses.reading(), null);
  }

  /** Where it is, by the role that makes and writes the tables. */
  public DatabaseAddress address() {
    return address;
  }

  /** Where it is, by the role that questions are read by: the same, where there is no other. */
  public DatabaseAddress readingAddress() {
    return reading == null ? address : reading;
  }

  /** Whether the role for reading was made by us, and so has the rights that it should have. */
  public boolean isEmbedded() {
    return embedded != null;
  }

  /** Brings it to the tables of this version, which the role for reading may then read. */
  public Migrations.Applied migrate() {
    return Migrations.apply(address, readingAddress().user());
  }

  /** Starts an embedded server again that has ended by itself; looks at no other. Never fails. */
  public void revive(Consumer<String> progress) {
    revival.look(progress);
  }

  /**
   * Why questions can't be answered now, fit for anybody; null when nothing is known to be amiss.
   */
  public @Nullable String problem() {
    return revival.problem();
  }

  @Override
  public void close() {
    if (embedded != null) {
      embedded.close();
    }
  }

  /** A time as people are told it, such as {@code 1.5 s}. */
  public static String seconds(long milliseconds) {
    return String.format(Locale.ROOT, "%.1f s", milliseconds / 1000.0);
  }
}
