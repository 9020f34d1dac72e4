package org.yearbook.persistence.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

  private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);
  private static final String UNFINISHED = "unfinished-";

  private static final Duration MAKING = Duration.ofMinutes(5);
  private static final int STARTING_SECONDS = 600;
  private static final int STOPPING_SECONDS = 20;
  private static final int PORTS_TRIED = 5;
  private static final int SURVIVORS_AWAITED_SECONDS = 60;

  /** A new segment of PostgreSQL's log of writes, which a start may need. */
  private static final long LEAST_ROOM = 16L << 20;

  /**
   * No statement, value or detail: what a client sends must not fill the log, nor be kept in it.
   */
  private static final String NOTHING_OF_CLIENTS_IN_THE_LOG =
      "-c logging_collector=off -c log_destination=stderr -c log_statement=none"
          + " -c log_min_error_statement=panic -c log_min_duration_statement=-1"
          + " -c log_min_duration_sample=-1 -c log_transaction_sample_rate=0"
          + " -c log_parameter_max_length=0 -c log_parameter_max_length_on_error=0"
          + " -c log_error_verbosity=terse -c log_connections=off -c log_disconnections=off"
          + " -c log_temp_files=-1 -c debug_print_plan=off -c debug_print_parse=off"
          + " -c debug_print_rewritten=off";

  static Path folderIn(Path home) {
    return home.resolve("postgresql-18");
  }

  Path folder() {
    return folderIn(home);
  }

  ServerLog log() {
    return new ServerLog(home.resolve("postgresql.log"));
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
    arguments.addAll(List.of("-U", Roles.SUPERUSER, "--pwfile=" + passwordCopy));
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
      throw StartProblem.of(ending.output())
          .told("PostgreSQL could not make its files in " + folder(), ending.output());
    }
    Files.move(unfinished, folder(), StandardCopyOption.ATOMIC_MOVE);
    Folders.force(home);
  }

  /** Gives the superuser another password while no server runs, for which the old is not needed. */
  void setPassword(String password) throws IOException {
    List<String> arguments = List.of("--single", "-D", folder().toString(), Roles.SUPERUSER);
    List<String> command = account.command(binaries.program("postgres"), arguments);
    String statement = "ALTER ROLE %s PASSWORD '%s'\n".formatted(Roles.SUPERUSER, password);
    Programs.Ending ending = Programs.run(command, home, MAKING, statement);
    if (!ending.succeeded()) {
      throw StartProblem.of(ending.output())
          .told("The password of the database can't be renewed", ending.output());
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
    ServerLog log = log();
    Postmaster.forgetStranger(folder());
    log.prepare(account);
    long deadline = System.nanoTime() + Duration.ofSeconds(SURVIVORS_AWAITED_SECONDS).toNanos();
    while (true) {
      long alreadyLogged = log.size();
      Programs.Ending ending = run("pg_ctl", startArguments(port), longerThan(STARTING_SECONDS));
      if (ending.succeeded()) {
        return;
      }
      String said = log.from(alreadyLogged);
      if (said.contains("could not bind")) {
        throw new PortTakenException("Port %d was taken by another program".formatted(port));
      }
      boolean anotherRuns =
          said.contains("shared memory block") || said.contains("postmaster.pid\" already exists");
      if (!anotherRuns || System.nanoTime() > deadline) {
        String words = said.isEmpty() ? ending.output() : said;
        throw problem(words + "\n" + ending.output())
            .told("PostgreSQL did not start in " + folder(), words);
      }
      stop();
      Programs.pause(Duration.ofMillis(500));
    }
  }

  /** On a disk that is full PostgreSQL has no room to say so in its log. */
  private StartProblem problem(String said) throws IOException {
    StartProblem problem = StartProblem.of(said);
    boolean hasRoom = Files.getFileStore(home).getUsableSpace() >= LEAST_ROOM;
    return problem == StartProblem.UNKNOWN && !hasRoom ? StartProblem.DISK_FULL : problem;
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
    awaitEnd(server.get());
  }

  private static void awaitEnd(ProcessHandle server) throws IOException {
    for (int tenths = 0; server.isAlive() && tenths < 10 * STOPPING_SECONDS; tenths++) {
      Programs.pause(Duration.ofMillis(100));
    }
  }

  private List<String> startArguments(int port) {
    String forPowerLoss = durability == Durability.KEPT ? "on" : "off";
    String settings =
        ("-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c synchronous_commit=on"
                + " -c fsync=%s -c full_page_writes=%s %s")
            .formatted(port, forPowerLoss, forPowerLoss, NOTHING_OF_CLIENTS_IN_THE_LOG);
    return List.of(
        "start",
        "-D",
        folder().toString(),
        "-l",
        log().file().toString(),
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
