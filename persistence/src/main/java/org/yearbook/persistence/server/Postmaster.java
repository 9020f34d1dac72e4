package org.yearbook.persistence.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The running server of a database cluster, as its file postmaster.pid names it. */
final class Postmaster {

  private static final int PORT_LINE = 3;
  private static final int STATUS_LINE = 7;

  private Postmaster() {}

  static Optional<ProcessHandle> runningIn(Path cluster) throws IOException {
    return namedIn(cluster).filter(process -> serves(process, cluster));
  }

  /** The port of the running server; empty when none runs or it is not ready yet. */
  static OptionalInt portIn(Path cluster) throws IOException {
    if (runningIn(cluster).isEmpty()) {
      return OptionalInt.empty();
    }
    List<String> lines = Files.readAllLines(pidFile(cluster));
    boolean ready = lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
    return ready ? OptionalInt.of(Integer.parseInt(lines.get(PORT_LINE))) : OptionalInt.empty();
  }

  /**
   * Removes a postmaster.pid whose number now belongs to some other process, as happens after the
   * restart of a container; PostgreSQL would take that process for a running server. A number of no
   * process is left to PostgreSQL, which looks for survivors by the rest of the file.
   */
  static void forgetStranger(Path cluster) throws IOException {
    Optional<ProcessHandle> process = namedIn(cluster);
    if (process.isPresent() && !serves(process.get(), cluster)) {
      Files.deleteIfExists(pidFile(cluster));
    }
  }

  private static Optional<ProcessHandle> namedIn(Path cluster) throws IOException {
    try {
      List<String> lines = Files.readAllLines(pidFile(cluster));
      return lines.isEmpty() ? Optional.empty() : handle(lines.get(0).strip());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private static Optional<ProcessHandle> handle(String pid) {
    return pid.matches("\\d{1,18}") ? ProcessHandle.of(Long.parseLong(pid)) : Optional.empty();
  }

  private static boolean serves(ProcessHandle process, Path cluster) {
    String commandLine = process.info().commandLine().orElse("");
    return process.isAlive()
        && commandLine.contains("postgres")
        && commandLine.contains(cluster.toString());
  }

  private static Path pidFile(Path cluster) {
    return cluster.resolve("postmaster.pid");
  }
}
