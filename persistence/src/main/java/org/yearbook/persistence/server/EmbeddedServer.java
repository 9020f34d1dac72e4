package org.yearbook.persistence.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server of our own, in a data folder that outlives it.
 *
 * <p>The folder holds the unpacked programs, the database cluster, the server's log, the password
 * and the lock. A start finds what an earlier end left behind and repairs it: a server that
 * outlived its program, a crash of the server, a cluster or programs made only in part.
 */
public final class EmbeddedServer implements AutoCloseable {

  private static final String NAME = "yearbook";

  private final Cluster cluster;
  private final FolderLock lock;
  private final String password;
  private final int port;
  private final Duration startTime;
  private boolean closed;

  private EmbeddedServer(
      Cluster cluster, FolderLock lock, String password, int port, Duration startTime) {
    this.cluster = cluster;
    this.lock = lock;
    this.password = password;
    this.port = port;
    this.startTime = startTime;
  }

  /**
   * Starts the server on a free port of 127.0.0.1 with an empty or kept database {@code yearbook}.
   *
   * @param dataFolder is made when it does not exist
   * @param durability what a commit promises
   * @param progress told in short sentences what takes its time
   * @throws DatabaseUnavailableException when the folder is in use by another process, can't be
   *     used, or PostgreSQL does not start
   */
  public static EmbeddedServer start(
      Path dataFolder, Durability durability, Consumer<String> progress) {
    long began = System.nanoTime();
    try {
      Folders.createPrivate(dataFolder);
      Path folder = dataFolder.toRealPath();
      FolderLock lock = FolderLock.take(folder);
      try {
        return start(folder, lock, durability, progress, began);
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new DatabaseUnavailableException(
          "The data folder %s can't be used: %s".formatted(dataFolder, e), e);
    }
  }

  private static EmbeddedServer start(
      Path folder, FolderLock lock, Durability durability, Consumer<String> progress, long began)
      throws IOException {
    Binaries binaries = Binaries.unpackedIn(folder.resolve("binaries"), progress);
    ServerAccount account = ServerAccount.choose(folder, binaries);
    Cluster cluster = new Cluster(folder, binaries, account, durability);
    Path passwordFile = passwordFile(folder);
    if (cluster.exists() && !Files.exists(passwordFile)) {
      throw new DatabaseUnavailableException(
          "The database in %s needs its password, but the file %s is gone. Put it back."
              .formatted(folder, passwordFile));
    }
    String password = Secret.readOrCreate(passwordFile);
    cluster.removeUnfinished();
    if (cluster.exists()) {
      stopSurvivor(cluster, progress);
    } else {
      progress.accept("Making an empty database in " + folder);
      cluster.make(password);
    }
    int port = cluster.start();
    try {
      openDatabase(port, password);
    } catch (SQLException e) {
      cluster.stop();
      throw new DatabaseUnavailableException(
          "The database in %s can't be opened: %s".formatted(folder, e.getMessage()), e);
    }
    Duration startTime = Duration.ofNanos(System.nanoTime() - began);
    return new EmbeddedServer(cluster, lock, password, port, startTime);
  }

  /**
   * Where the server of a folder answers that another process keeps.
   *
   * @return null when no process keeps the folder
   * @throws DatabaseUnavailableException when one does, but its server does not answer yet or can't
   *     be known
   */
  public static @Nullable DatabaseAddress addressInUse(Path dataFolder) {
    try {
      if (!Files.isDirectory(dataFolder) || !FolderLock.isTaken(dataFolder.toRealPath())) {
        return null;
      }
      Path folder = dataFolder.toRealPath();
      OptionalInt port = Postmaster.portIn(Cluster.folderIn(folder));
      if (port.isEmpty()) {
        throw new DatabaseUnavailableException(
            "The data folder %s is in use, but its database does not answer yet. Try again."
                .formatted(folder));
      }
      String password = Files.readString(passwordFile(folder)).strip();
      return DatabaseAddress.local(port.getAsInt(), NAME, NAME, password);
    } catch (IOException e) {
      throw new DatabaseUnavailableException(
          "The data folder %s can't be used: %s".formatted(dataFolder, e), e);
    }
  }

  /** The database {@code yearbook}, as the role that owns it and nothing else. */
  public DatabaseAddress address() {
    return DatabaseAddress.local(port, NAME, NAME, password);
  }

  /** The database {@code postgres}, as the superuser. */
  public DatabaseAddress administrationAddress() {
    return DatabaseAddress.local(port, Cluster.SUPERUSER, Cluster.SUPERUSER, password);
  }

  /** PostgreSQL's version, such as 18.6. */
  public String version() {
    return cluster.binaries().version();
  }

  /** How long the start took. */
  public Duration startTime() {
    return startTime;
  }

  /**
   * Starts the server again, on its port, if it has ended without having been asked to.
   *
   * @return whether it had ended
   * @throws DatabaseUnavailableException when it does not start
   */
  public synchronized boolean revive() {
    try {
      if (closed || Postmaster.runningIn(cluster.folder()).isPresent()) {
        return false;
      }
      cluster.startAgain(port);
      return true;
    } catch (IOException e) {
      throw new DatabaseUnavailableException(
          "PostgreSQL in %s ended and could not be started again: %s"
              .formatted(cluster.folder(), e),
          e);
    }
  }

  /**
   * Stops the server within a minute at most and frees the folder; does nothing the second time.
   *
   * @throws DatabaseUnavailableException when the server can't be stopped
   */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try (lock) {
      cluster.stop();
    } catch (IOException e) {
      throw new DatabaseUnavailableException(
          "PostgreSQL in %s could not be stopped: %s".formatted(cluster.folder(), e), e);
    }
  }

  private static Path passwordFile(Path folder) {
    return folder.resolve("password");
  }

  private static void stopSurvivor(Cluster cluster, Consumer<String> progress) throws IOException {
    if (Postmaster.runningIn(cluster.folder()).isPresent()) {
      progress.accept("Stopping the PostgreSQL that outlived its program");
      cluster.stop();
    }
  }

  private static void openDatabase(int port, String password) throws SQLException {
    DatabaseAddress address =
        DatabaseAddress.local(port, Cluster.SUPERUSER, Cluster.SUPERUSER, password);
    try (Connection connection = address.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      if (isMissing(statement, "SELECT FROM pg_roles WHERE rolname = '" + NAME + "'")) {
        statement.execute("CREATE ROLE " + NAME + " LOGIN PASSWORD '" + password + "'");
      }
      if (isMissing(statement, "SELECT FROM pg_database WHERE datname = '" + NAME + "'")) {
        statement.execute("CREATE DATABASE " + NAME + " OWNER " + NAME);
      }
    }
  }

  private static boolean isMissing(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      return !rows.next();
    }
  }
}
