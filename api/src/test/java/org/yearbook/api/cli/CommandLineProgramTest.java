package org.yearbook.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yearbook.persistence.migration.Migrations;
import org.yearbook.persistence.server.DatabaseUnavailableException;

class CommandLineProgramTest {

  private static final Map<String, String> RUNNING_SERVER =
      Map.of("YEARBOOK_DATABASE_URI", "postgresql://ana:secret@db/yearbook", "YEARBOOK_PORT", "0");

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final List<String> steps = new ArrayList<>();

  @Test
  void helpNamesTheCommands() {
    assertThat(run(Map.of(), "--help")).isZero();
    assertThat(out.toString())
        .contains(
            "serve", "new-edition", "validate", "coverage", "import", "docs/configuration.md");
  }

  @Test
  void eachCommandExplainsItself() {
    assertThat(run(Map.of(), "serve", "--help")).isZero();
    assertThat(out.toString()).contains("--port", "--host", "--data");
  }

  @Test
  void theVersionNamesYearbookAndJava() {
    assertThat(run(Map.of(), "--version")).isZero();
    assertThat(out.toString()).matches("Yearbook .+ on Java \\d+\\R");
  }

  @Test
  void withoutACommandTheUsageIsShown() {
    assertThat(run(Map.of())).isEqualTo(2);
    assertThat(err.toString()).startsWith("Say which command to run.").contains("Usage:");
  }

  @Test
  void anUnknownSettingStopsBeforeAnythingIsOpened() {
    assertThat(run(Map.of("YEARBOOK_PROT", "1"), "serve")).isEqualTo(1);
    assertThat(err.toString()).contains("Did you mean YEARBOOK_PORT?");
    assertThat(steps).isEmpty();
  }

  @Test
  void aPortInUseIsNamedBeforeAnythingIsOpened() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());

      assertThat(run(RUNNING_SERVER, "serve", "--port", port)).isEqualTo(1);
      assertThat(err.toString())
          .startsWith("Port " + port + " of 127.0.0.1 can't be listened on")
          .hasLineCount(1);
      assertThat(steps).isEmpty();
    }
  }

  @Test
  void serveGoesThroughItsPartsInOrderAndSaysInASentenceWhatFailed() {
    assertThat(run(RUNNING_SERVER, "serve")).isEqualTo(1);
    assertThat(steps).containsExactly("migrate yearbook", "bundled editions", "server");
    assertThat(out.toString())
        .contains("Using the database postgresql://ana@db:5432/yearbook", "Database is up to date")
        .doesNotContain("secret");
    assertThat(err).hasToString("The server can't start today." + System.lineSeparator());
  }

  @Test
  void aValidEditionIsSaidToBeValid() {
    Path bundled = Path.of("../persistence/src/main/resources/editions/sti-report-2020");

    assertThat(run(Map.of(), "validate", bundled.toString())).isZero();
    assertThat(out.toString()).contains("is valid");
  }

  @Test
  void allProblemsOfAnEditionAreListed() {
    assertThat(run(Map.of(), "validate", folder.toString())).isEqualTo(1);
    assertThat(out.toString())
        .contains("edition.yaml", "citations.csv", "observations.csv")
        .contains("The edition in " + folder + " is not valid.");
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    Path nowhere = folder.resolve("nowhere");

    assertThat(run(Map.of(), "import", nowhere.toString())).isEqualTo(1);
    assertThat(err).hasToString("There is no folder " + nowhere + "." + System.lineSeparator());
  }

  @Test
  void importMigratesFirstAndHandsTheSourceOn() throws IOException {
    Path source = Files.createFile(folder.resolve("report.txt"));

    assertThat(run(RUNNING_SERVER, "import", folder.toString(), "--source", source.toString()))
        .isZero();
    assertThat(steps).containsExactly("migrate yearbook", "import " + folder + " " + source);
  }

  @Test
  void thereIsNoCommandThatInventsFigures() {
    assertThat(run(RUNNING_SERVER, "generate")).isEqualTo(2);
    assertThat(err.toString()).contains("'generate'");
    assertThat(steps).isEmpty();
  }

  private int run(Map<String, String> environment, String... arguments) {
    Parts twins =
        new Parts(
            Database::open,
            database -> {
              steps.add("migrate " + database.database());
              return new Migrations.Applied(0, null);
            },
            (database, progress) -> steps.add("bundled editions"),
            (database, configuration) -> {
              steps.add("server");
              throw new DatabaseUnavailableException("The server can't start today.");
            },
            Editions::validate,
            (database, edition, source, progress) -> steps.add("import " + edition + " " + source));
    return new CommandLineProgram(twins, environment)
        .printingTo(new PrintWriter(out, true), new PrintWriter(err, true))
        .run(arguments);
  }
}
