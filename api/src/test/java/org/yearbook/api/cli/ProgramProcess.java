package org.yearbook.api.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.yearbook.api.Main;

/** The program in a JVM of its own, as an operator runs it. */
final class ProgramProcess implements AutoCloseable {

  private static final int AT_MOST_SECONDS = 60;

  private final Process process;
  private final BufferedReader reader;
  private final List<String> lines = new ArrayList<>();

  private ProgramProcess(Process process) {
    this.process = process;
    this.reader = process.inputReader();
  }

  static ProgramProcess start(String... arguments) throws IOException {
    return start(Map.of(), arguments);
  }

  static ProgramProcess start(Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command =
        Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Main.class.getName()),
                Stream.of(arguments))
            .toList();
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("YEARBOOK_"));
    builder.environment().putAll(environment);
    return new ProgramProcess(builder.start());
  }

  /**
   * Reads on until a line begins so, and gives it; fails with all that was read when the program
   * ends before.
   */
  String awaitLine(String beginning) throws IOException {
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      lines.add(line);
      if (line.startsWith(beginning)) {
        return line;
      }
    }
    throw new AssertionError("No line begins \"" + beginning + "\": " + lines);
  }

  /** All lines until the end of the program. */
  List<String> allLines() throws IOException {
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      lines.add(line);
    }
    return lines;
  }

  long pid() {
    return process.pid();
  }

  int terminate() throws InterruptedException {
    process.toHandle().destroy();
    return status();
  }

  void kill() throws InterruptedException {
    process.toHandle().destroyForcibly();
    status();
  }

  int status() throws InterruptedException {
    if (!process.waitFor(AT_MOST_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("The program does not end: " + lines);
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.toHandle().destroyForcibly();
  }
}
