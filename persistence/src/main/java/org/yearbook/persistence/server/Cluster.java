package org.yearbook.persistence.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A database cluster on disk: made, started and stopped with PostgreSQL's own programs.
 *
 * @param home Yearbook's data folder, which holds the cluster's folder and its log
 */
record Cluster(Path home, Binaries binaries, ServerAccount account, Durability durability) {

  static final String SUPERUSER = "postgres";

  private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);
  private static final String UNFINISHED = "unfinished-";

  private static final Duration MAKING = Duration.ofMinutes(5);
  private static final int STARTING_SECONDS = 600;
  private static final int STOPPING_SECONDS = 20;
  private static final int PORTS_TRIED = 5;
  private static final int SURVIVORS_AWAITED_SECONDS = 60;
  private static final long LOG_BYTES_KEPT = 10L << 20;

  static Path folderIn(Path home) {
    return home.resolve("postgresql-18");
  }

  Path folder() {
    return folderIn(home);
  }

  Path log() {
    return home.resolve("postgresql.log");
  }

  boolean exists() {
    return Files.isDirectory(folder());
  }

  /** Makes the cluster beside its place and moves it there when it is whole. */
  void make(String password) throws IOException {
    Path unfinished = Files.createTempDirectory(home, UNFINISHED);
    Path passwordCopy = unfinished.resolveSibling(unfinished.getFileName() + "-password");
    Secret.write(passwordCopy, password);
    account.own(unfinished);
    account.own(passwordCopy);

    List<String> arguments = new ArrayList<>(List.of("-D", unfinished.toString()));
    arguments.addAll(List.of("-U", SUPERUSER, "--pwfile=" + passwordCopy));
    arguments.addAll(List.of("--auth=scram-sha-256", "--encoding=UTF8", "--locale=C"));
    arguments.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
    arguments.addAll(List.of("--set", "shared_buffers=256MB", "--set", "jit=off"));
    arguments.addAll(List.of("--set", "random_page_cost=1.1", "--set", "timezone=UTC"));
    arguments.addAll(List.of("--set", "log_timezone=UTC", "--no-instructions"));
    if (durability == Durability.DISPOSABLE) {
      arguments.add("--no-sync");
    }
    Programs.Ending ending = run("initdb", arguments, MAKING);
    Files.delete(passwordCopy);
    if (!ending.succeeded()) {
      throw new DatabaseUnavailableException(
          "PostgreSQL could not make its files in " + folder() + ":\n" + ending.output());
    }
    Files.move(unfinished, folder(), StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel names = FileChannel.open(home, StandardOpenOption.READ)) {
      names.force(true);
    }
  }

  /**
   * Removes what earlier makings left unfinished. An initdb that outlived its program may still
   * write there; what can't be removed now is removed another time.
   */
  void removeUnfinished() throws IOException {
    try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(home, UNFINISHED + "*")) {
      for (Path each : leftovers) {
        try {
          Folders.delete(each);
        } catch (IOException e) {
          LOG.debug("Not removed", e);
        }
      }
    }
  }

  /** Starts the server on a free port of 127.0.0.1, which it returns; repairs after a crash. */
  int start() throws IOException {
    for (int attempt = 1; ; attempt++) {
      int port = freePort();
      try {
        startAgain(port);
        return port;
      } catch (PortTakenException e) {
        if (attempt == PORTS_TRIED) {
          throw e;
        }
      }
    }
  }

  /** Starts the server on that port of 127.0.0.1, repairs after a crash included. */
  void startAgain(int port) throws IOException {
    Postmaster.forgetStranger(folder());
    prepareLog();
    long deadline = System.nanoTime() + Duration.ofSeconds(SURVIVORS_AWAITED_SECONDS).toNanos();
    while (true) {
      long alreadyLogged = Files.size(log());
      Programs.Ending ending = run("pg_ctl", startArguments(port), longerThan(STARTING_SECONDS));
      if (ending.succeeded()) {
        return;
      }
      String said = readLog(alreadyLogged);
      if (said.contains("could not bind")) {
        throw new PortTakenException("Port %d was taken by another program".formatted(port));
      }
      boolean anotherRuns =
          said.contains("shared memory block") || said.contains("postmaster.pid\" already exists");
      if (!anotherRuns || System.nanoTime() > deadline) {
        throw new DatabaseUnavailableException(
            "PostgreSQL did not start in %s:\n%s\n%s".formatted(folder(), ending.output(), said));
      }
      stop();
      Programs.pause(Duration.ofMillis(500));
    }
  }

  /** Stops the server if one runs here: rolls back what is open, and by force if it must be. */
  void stop() throws IOException {
    Optional<ProcessHandle> server = Postmaster.runningIn(folder());
    if (server.isEmpty()) {
      return;
    }
    for (String mode : List.of("fast", "immediate")) {
      if (run("pg_ctl", stopArguments(mode), longerThan(STOPPING_SECONDS)).succeeded()) {
        return;
      }
    }
    server.get().destroyForcibly();
  }

  private List<String> startArguments(int port) {
    String forPowerLoss = durability == Durability.KEPT ? "on" : "off";
    String settings =
        ("-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c synchronous_commit=on"
                + " -c fsync=%s -c full_page_writes=%s")
            .formatted(port, forPowerLoss, forPowerLoss);
    return List.of(
        "start",
        "-D",
        folder().toString(),
        "-l",
        log().toString(),
        "-w",
        "-t",
        Integer.toString(STARTING_SECONDS),
        "-o",
        settings);
  }

  private List<String> stopArguments(String mode) {
    String seconds = Integer.toString(STOPPING_SECONDS);
    return List.of("stop", "-D", folder().toString(), "-m", mode, "-w", "-t", seconds);
  }

  private Programs.Ending run(String program, List<String> arguments, Duration atMost)
      throws IOException {
    return Programs.run(account.command(binaries.program(program), arguments), home, atMost);
  }

  private void prepareLog() throws IOException {
    if (Files.exists(log()) && Files.size(log()) > LOG_BYTES_KEPT) {
      Files.move(
          log(),
          log().resolveSibling(log().getFileName() + ".old"),
          StandardCopyOption.REPLACE_EXISTING);
    }
    if (!Files.exists(log())) {
      Files.createFile(log());
      Folders.setMode(log(), "rw-------");
      account.own(log());
    }
  }

  private String readLog(long from) throws IOException {
    byte[] whole = Files.readAllBytes(log());
    int start = (int) Math.min(from, whole.length);
    return new String(whole, start, whole.length - start, StandardCharsets.UTF_8).strip();
  }

  private static Duration longerThan(int seconds) {
    return Duration.ofSeconds(seconds + 10L);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket =
        new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      return socket.getLocalPort();
    }
  }

  /** Somebody else was quicker. */
  private static final class PortTakenException extends IOException {
    PortTakenException(String message) {
      super(message);
    }
  }
}
