package org.yearbook.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
@Timeout(120)
class ServeProcessTest {

  private static final Path PROGRAMS = Path.of("target", "test-binaries");
  private static final Duration SOON = Duration.ofSeconds(5);

  @TempDir Path folder;

  @BeforeEach
  void shareThePrograms() throws IOException {
    Files.createDirectories(PROGRAMS);
    Files.createSymbolicLink(folder.resolve("binaries"), PROGRAMS.toAbsolutePath());
  }

  @AfterEach
  void leaveNothingRunning() throws IOException {
    if (Files.exists(postmasterFile())) {
      postmaster().destroyForcibly();
    }
    Files.delete(folder.resolve("binaries"));
  }

  @Test
  void aStopBySignalLeavesNothingRunning() throws Exception {
    try (ProgramProcess serve = serve()) {
      serve.awaitLine("PostgreSQL 18.");
      serve.awaitLine("Ready after ");
      ProcessHandle postmaster = postmaster();

      assertThat(serve.terminate()).isEqualTo(143);
      assertThat(postmaster.onExit()).succeedsWithin(SOON);
      assertThat(postmasterFile()).doesNotExist();
    }
  }

  @Test
  void aStopDuringTheStartLeavesNothingRunning() throws Exception {
    try (ProgramProcess serve = serve()) {
      serve.awaitLine("Making an empty database");

      assertThat(serve.terminate()).isEqualTo(143);
      assertThat(postmasterFile()).doesNotExist();
    }
  }

  @Test
  void aSecondServeOnTheSameFolderSaysSo() throws Exception {
    try (ProgramProcess first = serve()) {
      first.awaitLine("Ready after ");
      try (ProgramProcess second = serve()) {
        assertThat(second.allLines())
            .last()
            .isEqualTo(
                "The data folder %s is in use by process %d. Stop it first, or choose another folder."
                    .formatted(folder.toRealPath(), first.pid()));
        assertThat(second.status()).isEqualTo(1);
      }
      first.terminate();
    }
  }

  @Test
  void anImportUsesTheDatabaseOfARunningServe() throws Exception {
    Path edition = Path.of("..", "persistence/edition/src/main/resources/editions/sti-report-2020");
    try (ProgramProcess serve = serve()) {
      serve.awaitLine("Ready after ");
      try (ProgramProcess second =
          ProgramProcess.start("import", edition.toString(), "--data", folder.toString())) {
        assertThat(second.allLines())
            .contains("Using the database of the Yearbook that is running");
        assertThat(second.status()).isZero();
      }
      serve.terminate();
    }
  }

  @Test
  void afterAKillTheNextServeRepairsAndServes() throws Exception {
    try (ProgramProcess killed = serve()) {
      killed.awaitLine("Ready after ");
      killed.kill();
    }
    assertThat(postmaster().isAlive()).isTrue();
    try (ProgramProcess next = serve()) {
      next.awaitLine("Stopping the PostgreSQL that outlived its program");
      next.awaitLine("Ready after ");
      next.terminate();
    }
    assertThat(postmasterFile()).doesNotExist();
  }

  @Test
  void aPostgresqlThatIsKilledIsStartedAgainWhileServing() throws Exception {
    try (ProgramProcess serve = serve()) {
      serve.awaitLine("  GraphiQL ");
      postmaster().destroyForcibly();
      serve.awaitLine("PostgreSQL had ended and was started again");
      assertThat(serve.terminate()).isEqualTo(143);
    }
    assertThat(postmasterFile()).doesNotExist();
  }

  @Test
  void aPostgresqlThatCannotBeStartedAgainIsTriedUntilItCan() throws Exception {
    try (ProgramProcess serve = serve()) {
      String graphiQl = serve.awaitLine("  GraphiQL ").substring("  GraphiQL ".length()).strip();
      URI ready = URI.create(graphiQl).resolve("/health/ready");
      Path control = folder.resolve("postgresql-18/global/pg_control");
      Path aside = control.resolveSibling("pg_control.aside");
      Files.move(control, aside);
      postmaster().destroyForcibly();

      awaitReadiness(
          ready,
          503,
          "PostgreSQL has ended and can't be started: the database's files are damaged; next try in ");
      Files.move(aside, control);
      awaitReadiness(ready, 200, "ready");
      assertThat(serve.terminate()).isEqualTo(143);
    }
  }

  private static void awaitReadiness(URI ready, int status, String words) throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    HttpResponse<String> answer = null;
    for (int second = 0; second < 60; second++) {
      answer =
          client.send(HttpRequest.newBuilder(ready).build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() == status && answer.body().contains(words)) {
        return;
      }
      TimeUnit.SECONDS.sleep(1);
    }
    throw new AssertionError(answer + " " + (answer == null ? "" : answer.body()));
  }

  private ProgramProcess serve() throws IOException {
    return ProgramProcess.start("serve", "--port", "0", "--data", folder.toString());
  }

  private ProcessHandle postmaster() throws IOException {
    return ProcessHandle.of(Long.parseLong(Files.readAllLines(postmasterFile()).get(0)))
        .orElseThrow();
  }

  private Path postmasterFile() {
    return folder.resolve("postgresql-18").resolve("postmaster.pid");
  }
}
