package org.yearbook.persistence.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The running server of a database cluster, as its file postmaster.pid names it. */
final class Postmaster {

  private Postmaster() {}

  static Optional<ProcessHandle> runningIn(Path cluster) throws IOException {
    return namedIn(cluster).filter(process -> serves(process, cluster));
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

  /**
   * Waits until the process has ended, as a zombie at least, which it stays where the first process
   * of a container never asks.
   *
   * @return false when it still serves after that time
   */
  static boolean hasEnded(ProcessHandle process, Path cluster, Duration atMost) throws IOException {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (serves(process, cluster)) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      Programs.pause(Duration.ofMillis(5));
    }
    return true;
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
