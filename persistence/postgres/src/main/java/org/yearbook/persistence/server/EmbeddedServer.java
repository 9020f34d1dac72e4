package org.yearbook.persistence.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
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

  private static final String WRONG_PASSWORD = "28P01";

  private final Cluster cluster;
  private final FolderLock lock;
  private final Passwords passwords;
  private final int port;
  private final Duration startTime;
  private boolean closed;

  private EmbeddedServer(
      Cluster cluster, FolderLock lock, Passwords passwords, int port, Duration startTime) {
    this.cluster = cluster;
    this.lock = lock;
    this.passwords = passwords;
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
      throw StartProblem.of(e.toString())
          .told("The data folder %s can't be used".formatted(dataFolder), e.toString());
    }
  }

  private static EmbeddedServer start(
      Path folder, FolderLock lock, Durability durability, Consumer<String> progress, long began)
      throws IOException {
    Binaries binaries = Binaries.unpackedIn(folder.resolve("binaries"), progress);
    ServerAccount account = ServerAccount.choose(folder, binaries);
    Cluster cluster = new Cluster(folder, binaries, account, durability);
    Passwords passwords = Passwords.readOrCreate(folder);
    cluster.removeUnfinished();
    if (cluster.exists()) {
      stopSurvivor(cluster, progress);
    } else {
      progress.accept("Making an empty database in " + folder);
      cluster.make(passwords.superuser());
    }
    int port = open(cluster, passwords, progress);
    Duration startTime = Duration.ofNanos(System.nanoTime() - began);
    return new EmbeddedServer(cluster, lock, passwords, port, startTime);
  }

  /** A password that is lost with its file, or was put back wrong, is replaced. */
  private static int open(Cluster cluster, Passwords passwords, Consumer<String> progress)
      throws IOException {
    int port = cluster.start();
    try {
      Roles.prepare(port, passwords);
      return port;
    } catch (SQLException e) {
      cluster.stop();
      if (!WRONG_PASSWORD.equals(e.getSQLState())) {
        throw cannotBeOpened(cluster, e);
      }
    }
    progress.accept("Giving the database a new password, because its own was lost");
    cluster.setPassword(passwords.superuser());
    port = cluster.start();
    try {
      Roles.prepare(port, passwords);
      return port;
    } catch (SQLException e) {
      cluster.stop();
      throw cannotBeOpened(cluster, e);
    }
  }

  private static DatabaseUnavailableException cannotBeOpened(Cluster cluster, SQLException e) {
    return new DatabaseUnavailableException(
        "The database in %s can't be opened: %s".formatted(cluster.home(), e.getMessage()), e);
  }

  /**
   * Where a server answers.
   *
   * @param writing as the role that owns the tables
   * @param reading as the role that can only read
   */
  public record Addresses(DatabaseAddress writing, DatabaseAddress reading) {}

  /**
   * Where the server of a folder answers that another process keeps.
   *
   * @return null when no process keeps the folder
   * @throws DatabaseUnavailableException when one does, but its server does not answer yet or can't
   *     be known
   */
  public static @Nullable Addresses inUse(Path dataFolder) {
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
      return addresses(port.getAsInt(), Passwords.readOrCreate(folder));
    } catch (IOException e) {
      throw new DatabaseUnavailableException(
          "The data folder %s can't be used: %s".formatted(dataFolder, e), e);
    }
  }

  /** The database {@code yearbook}, as the role that owns it and nothing else. */
  public DatabaseAddress address() {
    return addresses(port, passwords).writing();
  }

  /**
   * The database {@code yearbook}, as the role that can read what it is granted, and nothing else.
   */
  public DatabaseAddress readingAddress() {
    return addresses(port, passwords).reading();
  }

  /** The database {@code postgres}, as the superuser. */
  public DatabaseAddress administrationAddress() {
    return DatabaseAddress.local(port, Roles.SUPERUSER, Roles.SUPERUSER, passwords.superuser());
  }

  private static Addresses addresses(int port, Passwords passwords) {
    return new Addresses(
        DatabaseAddress.local(port, Roles.DATABASE, Roles.WRITER, passwords.writer()),
        DatabaseAddress.local(port, Roles.DATABASE, Roles.READER, passwords.reader()));
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
   * Starts the server again, on its port, if it has ended without having been asked to; else turns
   * its log over when that has become long.
   *
   * @return whether it had ended
   * @throws DatabaseUnavailableException when it has ended and does not start
   * @throws UncheckedIOException when it can't be known whether it runs
   */
  public synchronized boolean revive() {
    try {
      if (closed) {
        return false;
      }
      if (Postmaster.runningIn(cluster.folder()).isPresent()) {
        cluster.log().turnOver();
        return false;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      cluster.startAgain(port);
      return true;
    } catch (IOException e) {
      throw StartProblem.of(e.toString())
          .told("PostgreSQL did not start in " + cluster.folder(), e.toString());
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

  private static void stopSurvivor(Cluster cluster, Consumer<String> progress) throws IOException {
    if (Postmaster.runningIn(cluster.folder()).isPresent()) {
      progress.accept("Stopping the PostgreSQL that outlived its program");
      cluster.stop();
    }
  }
}
