package org.yearbook.persistence.server;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end. */
final class Programs {

  private Programs() {}

  /**
   * How a program ended.
   *
   * @param status 0 when it succeeded
   * @param output what it wrote, without surrounding blanks
   */
  record Ending(int status, String output) {
    boolean succeeded() {
      return status == 0;
    }
  }

  static Ending run(List<String> command, Path workingFolder, Duration atMost) throws IOException {
    return run(command, workingFolder, atMost, "");
  }

  static Ending run(List<String> command, Path workingFolder, Duration atMost, String input)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(workingFolder.toFile()).redirectErrorStream(true);
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    try {
      try (OutputStream stream = process.getOutputStream()) {
        stream.write(input.getBytes(StandardCharsets.UTF_8));
      }
      if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IOException("%s took longer than %s".formatted(command.get(0), atMost));
      }
      String output =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return new Ending(process.exitValue(), output);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while waiting for " + command.get(0), e);
    } finally {
      process.destroyForcibly();
    }
  }

  static void pause(Duration time) throws IOException {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while waiting for PostgreSQL", e);
    }
  }
}
