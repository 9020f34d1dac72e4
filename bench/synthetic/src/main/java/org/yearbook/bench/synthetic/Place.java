package org.yearbook.bench.synthetic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yearbook.persistence.server.DatabaseAddress;
import org.yearbook.persistence.server.Durability;
import org.yearbook.persistence.server.EmbeddedServer;

/**
 * Where a catalogue is to be.
 *
 * @param name of the database, or of the folder in which an embedded PostgreSQL has one
 * @param opening opens it, telling in short sentences what that takes
 */
record Place(String name, Function<Consumer<String>, Opened> opening) {
  /** In use until it is closed. */
  record Opened(DatabaseAddress address, @Nullable EmbeddedServer ours) implements AutoCloseable {
    @Override
    public void close() {
      if (ours != null) {
        ours.close();
      }
    }
  }

  /** A running PostgreSQL. */
  static Place database(String uri) {
    try {
      DatabaseAddress address = DatabaseAddress.parse(uri);
      return new Place(address.database(), progress -> new Opened(address, null));
    } catch (IllegalArgumentException e) {
      throw new Refusal(String.valueOf(e.getMessage()));
    }
  }

  /** The folder of an embedded PostgreSQL, named as it is where links lead. */
  static Place folder(Path given) {
    try {
      Path folder = Files.exists(given) ? given.toRealPath() : given.toAbsolutePath().normalize();
      return new Place(String.valueOf(folder.getFileName()), progress -> opened(folder, progress));
    } catch (IOException e) {
      throw new Refusal("The folder %s can't be read: %s".formatted(given, e));
    }
  }

  /** Takes the server of a Yearbook that is running there, else starts one. */
  private static Opened opened(Path folder, Consumer<String> progress) {
    EmbeddedServer.Addresses running = EmbeddedServer.inUse(folder);
    if (running != null) {
      progress.accept("Using the database of the Yearbook that is running");
      return new Opened(running.writing(), null);
    }
    EmbeddedServer server = EmbeddedServer.start(folder, Durability.KEPT, progress);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
    return new Opened(server.address(), server);
  }

  /** Refuses a name that does not say that the place is for tests. */
  void mustBeForTests() {
    if (!name.toLowerCase(Locale.ROOT).contains("bench")) {
      throw new Refusal(
          "Figures that nobody has counted go only where the name says so, and \"%s\" has no \"bench\" in it. Nothing was changed."
              .formatted(name));
    }
  }
}
