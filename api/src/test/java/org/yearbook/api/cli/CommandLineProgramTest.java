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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yearbook.api.config.Configuration;
import org.yearbook.api.config.HttpConfiguration;
import org.yearbook.api.server.Database;
import org.yearbook.api.server.Listening;
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
  void withoutACommandOneSentenceAsksForOne() {
    assertThat(run(Map.of())).isEqualTo(2);
    assertThat(err.toString())
        .isEqualToNormalizingNewlines("Say which command to run.\nTry: yearbook --help\n");
  }

  @Test
  void anUnknownSettingStopsBeforeAnythingIsOpened() {
    assertThat(run(Map.of("YEARBOOK_PROT", "1"), "serve")).isEqualTo(2);
    assertThat(err.toString()).contains("Did you mean YEARBOOK_PORT?");
    assertThat(steps).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          serv                          | There is no command “serv”. Did you mean serve?
          serve --prot 1                | There is no flag “--prot”. Did you mean --port?
          serve --port=x                | --port is "x"; it must be a whole number from 0 to 65535.
          serve --port ''               | --port is empty. Leave it out to have the default (8080), or give: 0 to 65535.
          serve --host ''               | --host is empty. Leave it out to have the default (127.0.0.1), or give: name or address.
          serve --data ''               | --data is empty. Leave it out to have the default ($XDG_DATA_HOME/yearbook, else ~/.local/share/yearbook), or give: folder.
          serve --port                  | Missing required parameter for option '--port' (N).
          serve one                     | “one” is one argument too many.
          validate                      | Missing required parameter: 'DIR'.
          validate a b                  | “b” is one argument too many.
          validate ''                   | The name of a folder is empty. Write . for the one you are in.
          validate nowhere              | There is no folder nowhere.
          new-edition ''                | The name of a folder is empty. Write . for the one you are in.
          import . --source nowhere     | There is no readable file nowhere.
          coverage .                    | Missing required option: '--source=FILE'.
          help serv                     | There is no command “serv”. Did you mean serve?
          """)
  void whatIsNotUnderstoodIsSaidInOneSentence(String arguments, String sentence) {
    String[] words =
        Stream.of(arguments.split(" +", -1))
            .map(each -> each.replace("''", ""))
            .toArray(String[]::new);

    assertThat(run(Map.of(), words)).isEqualTo(2);
    assertThat(err.toString().lines().findFirst()).contains(sentence);
    assertThat(err.toString().lines().skip(1)).allMatch(line -> line.startsWith("Try: yearbook"));
    assertThat(steps).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"validate .", "coverage --source x", "new-edition x", "serve"})
  void aLogLevelThatIsNoneStopsEachCommand(String arguments) {
    assertThat(run(Map.of("YEARBOOK_LOG_LEVEL", "trace"), arguments.split(" ", -1))).isEqualTo(2);
    assertThat(err.toString())
        .isEqualToNormalizingNewlines(
            "YEARBOOK_LOG_LEVEL is \"trace\"; it must be one of error, warn, info, debug.\n");
  }

  @Test
  void helpVersionAndCompletionNeedNoSetting() {
    Map<String, String> wrong = Map.of("YEARBOOK_PROT", "1");

    assertThat(run(wrong, "help")).isZero();
    assertThat(run(wrong, "help", "serve")).isZero();
    assertThat(run(wrong, "serve", "-h")).isZero();
    assertThat(run(wrong, "version")).isZero();
    assertThat(run(wrong, "completion")).isZero();
    assertThat(err).hasToString("");
    assertThat(out.toString())
        .contains(
            "yearbook validate my-report-2021",
            "Usage: yearbook serve",
            " on Java ",
            "complete -F _complete_yearbook");
  }

  @Test
  void aHostThatIsNotKnownIsNamed() {
    assertThat(run(RUNNING_SERVER, "serve", "--host", "no.such.host.invalid")).isEqualTo(1);
    assertThat(err.toString())
        .startsWith("The host no.such.host.invalid is not known here.")
        .hasLineCount(1);
  }

  @Test
  void anAddressOfAnotherMachineIsNamed() {
    assertThat(run(RUNNING_SERVER, "serve", "--host", "192.0.2.1")).isEqualTo(1);
    assertThat(err.toString())
        .isEqualToNormalizingNewlines(
            "Port 0 of 192.0.2.1 can't be listened on: this machine has no such address."
                + " Choose another with --host or YEARBOOK_HOST.\n");
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, http://127.0.0.1:80",
    "0.0.0.0, http://localhost:80",
    "::, http://localhost:80",
    "[::], http://localhost:80",
    "0:0:0:0:0:0:0:0, http://localhost:80",
    "localhost, http://localhost:80",
    "::1, http://[::1]:80",
    "[::1], http://[::1]:80",
    "fe80::1%1, http://[fe80::1%251]:80"
  })
  void theAddressIsPrintedAsABrowserTakesIt(String host, String address) {
    HttpConfiguration http =
        Configuration.read(Map.of("XDG_DATA_HOME", "/share"), Map.of("--host", host)).http();

    assertThat(new Listening(http).address(80)).isEqualTo(address);
  }

  @Test
  void whatNobodyExpectedIsOneSentenceWithoutAStack() {
    assertThat(run(Map.of("YEARBOOK_DATABASE_URI", "postgresql://broken@db/broken"), "import", "."))
        .isEqualTo(1);
    assertThat(err.toString())
        .startsWith("This should not happen: ")
        .contains("YEARBOOK_LOG_LEVEL=debug")
        .hasLineCount(1);
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
    Path bundled = Path.of("../persistence/edition/src/main/resources/editions/sti-report-2020");

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

    assertThat(run(Map.of(), "import", nowhere.toString())).isEqualTo(2);
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
    assertThat(err.toString()).contains("“generate”");
    assertThat(steps).isEmpty();
  }

  private int run(Map<String, String> environment, String... arguments) {
    Parts twins =
        new Parts(
            Database::open,
            database -> {
              if (database.address().database().equals("broken")) {
                throw new IllegalStateException("out of order");
              }
              steps.add("migrate " + database.address().database());
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
