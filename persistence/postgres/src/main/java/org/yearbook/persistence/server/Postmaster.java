package org.yearbook.persistence.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The running server of a database cluster: as its file postmaster.pid names it, or where that file
 * is missing or damaged, as the operating system lists it.
 */
final class Postmaster {

  private static final int PID_LINE = 0;
  private static final int PORT_LINE = 3;
  private static final int STATUS_LINE = 7;

  /** PostgreSQL writes eight lines, of which the folder's is the longest. */
  private static final int MOST_BYTES_READ = 16 << 10;

  private Postmaster() {}

  /**
   * The process of the server; empty when none runs.
   *
   * @throws IOException when that can't be known
   */
  static Optional<ProcessHandle> runningIn(Path cluster) throws IOException {
    Optional<ProcessHandle> named = namedIn(pidFile(cluster));
    if (named.isPresent() && serves(named.get(), cluster)) {
      return named;
    }
    if (named.isPresent() && isUnknown(named.get())) {
      throw new IOException("The system does not tell what process %s is".formatted(named.get()));
    }
    try (var all = ProcessHandle.allProcesses()) {
      return all.filter(process -> serves(process, cluster)).findFirst();
    }
  }

  /** The port of the running server; empty when none runs or it is not ready yet. */
  static OptionalInt portIn(Path cluster) throws IOException {
    if (runningIn(cluster).isEmpty()) {
      return OptionalInt.empty();
    }
    List<String> lines = lines(pidFile(cluster));
    boolean ready = line(lines, STATUS_LINE).equals("ready");
    return ready && line(lines, PORT_LINE).matches("\\d{1,5}")
        ? OptionalInt.of(Integer.parseInt(line(lines, PORT_LINE)))
        : OptionalInt.empty();
  }

  /**
   * Removes a postmaster.pid that would keep PostgreSQL from starting although nothing runs: one
   * that a loss of power left empty or damaged, or whose number now belongs to some other process,
   * as happens after the restart of a container. A number of no process is left to PostgreSQL,
   * which looks for survivors by the rest of the file.
   */
  static void forgetStranger(Path cluster) throws IOException {
    Path file = pidFile(cluster);
    if (!Files.exists(file) || runningIn(cluster).isPresent()) {
      return;
    }
    if (!Files.isRegularFile(file)
        || !isPid(line(lines(file), PID_LINE))
        || namedIn(file).isPresent()) {
      Folders.delete(file);
    }
  }

  private static Optional<ProcessHandle> namedIn(Path file) throws IOException {
    String pid = line(lines(file), PID_LINE);
    return isPid(pid) ? ProcessHandle.of(Long.parseLong(pid)) : Optional.empty();
  }

  private static boolean isPid(String text) {
    return text.matches("[1-9]\\d{0,9}") && Long.parseLong(text) <= Integer.MAX_VALUE;
  }

  private static List<String> lines(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] bytes = stream.readNBytes(MOST_BYTES_READ);
      return Arrays.asList(new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1));
    } catch (NoSuchFileException ended) {
      return List.of();
    }
  }

  private static String line(List<String> lines, int index) {
    return index < lines.size() ? lines.get(index).strip() : "";
  }

  /** The children of the server have other words in their command lines. */
  private static boolean serves(ProcessHandle process, Path cluster) {
    ProcessHandle.Info info = process.info();
    return process.isAlive()
        && isPostgres(info)
        && List.of(info.arguments().orElse(new String[0])).contains(cluster.toString());
  }

  /**
   * Whether the system did not tell what a process is, as it does when no file can be opened. A
   * process that has ended and is not yet collected has a beginning, and no command.
   */
  private static boolean isUnknown(ProcessHandle process) {
    ProcessHandle.Info info = process.info();
    boolean toldNothing = info.startInstant().isEmpty();
    boolean toldHalf = isPostgres(info) && info.arguments().isEmpty();
    return process.isAlive() && (toldNothing || toldHalf);
  }

  private static boolean isPostgres(ProcessHandle.Info info) {
    return info.command().orElse("").endsWith("/postgres");
  }

  private static Path pidFile(Path cluster) {
    return cluster.resolve("postmaster.pid");
  }
}
