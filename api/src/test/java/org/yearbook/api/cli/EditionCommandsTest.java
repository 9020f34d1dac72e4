package org.yearbook.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yearbook.api.server.OperatorProblem;

/** The commands for whoever makes an edition, which need no database. */
class EditionCommandsTest {

  @TempDir Path temporary;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void aNewEditionIsValidAndCoversItsSource() {
    Path edition = temporary.resolve("editions").resolve("new");

    assertThat(run("new-edition", edition.toString())).isZero();
    assertThat(out.toString()).contains("README.md", "yearbook coverage " + edition);
    assertThat(run("validate", edition.toString(), "--source", source(edition))).isZero();
    assertThat(run("coverage", edition.toString(), "--source", source(edition))).isZero();
  }

  @Test
  void aFolderThatIsNotEmptyIsLeftAsItIs() throws IOException {
    Files.createFile(temporary.resolve("mine.txt"));

    assertThat(run("new-edition", temporary.toString())).isEqualTo(1);
    assertThat(err.toString())
        .startsWith("The folder " + temporary + " is not empty.")
        .hasLineCount(1);
    assertThat(temporary).isDirectoryNotContaining("glob:**.yaml");
  }

  @Test
  void whereAFolderCantBeMadeOneSentenceSaysSo() throws IOException {
    Path file = Files.createFile(temporary.resolve("file"));

    assertThat(run("new-edition", file.toString())).isEqualTo(1);
    assertThat(err.toString()).startsWith("The folder " + file + " can't").hasLineCount(1);
  }

  @Test
  void coverageTellsForEachPieceWhatAnswersForIt() {
    Path edition = newEdition();

    assertThat(run("coverage", edition.toString(), "--source", source(edition))).isZero();
    assertThat(out.toString())
        .containsSubsequence(
            "1:0-6 HEADING 示例年度报告 ← passage LEAD_IN",
            "2:7-10 CLAUSE 甲装置 ← NAME facility-a",
            "3:11-33 PARAGRAPH 截至年底，甲装置累计提供实验机时1200小时 ←"
                + " OBSERVATION facility-a.experiment_beam_hours, STATUS facility-a.user-operation,"
                + " passage TIME",
            "3:27-31 NUMERAL 1200 ← OBSERVATION facility-a.experiment_beam_hours",
            "figures without an observation: 0")
        .containsPattern("CLAUSE +4 +2 +2 +0");
  }

  @Test
  void whatNothingCitesIsShownAndTheStatusSaysSo() throws IOException {
    Path edition = withoutPassages();

    assertThat(run("coverage", edition.toString(), "--source", source(edition), "--uncited"))
        .isEqualTo(1);
    assertThat(out.toString())
        .contains(
            "1:0-6 CLAUSE 示例年度报告 ← nothing" + System.lineSeparator(),
            "PARAGRAPH 截至年底，甲装置累计提供实验机时1200小时 ← nothing for some of it; else OBSERVATION")
        .doesNotContain("NUMERAL 1200");
  }

  @Test
  void machinesReadTheCoverageAsJson() throws IOException {
    Path edition = withoutPassages();

    assertThat(
            run("coverage", edition.toString(), "--source", source(edition), "--uncited", "--json"))
        .isEqualTo(1);
    JsonNode json = new ObjectMapper().readTree(out.toString());
    assertThat(json.at("/problems")).isEmpty();
    assertThat(json.at("/counts/NUMERAL/cited").asInt()).isOne();
    assertThat(json.at("/pieces")).hasSize(4);
    assertThat(json.at("/pieces/0").toString())
        .isEqualTo(
            "{\"kind\":\"HEADING\",\"line\":1,\"start\":0,\"end\":6,\"text\":\"示例年度报告\","
                + "\"cover\":\"UNCITED\",\"lacksObservation\":false,\"assertions\":[],\"passages\":[]}");
  }

  @Test
  void anEditionThatDoesNotFitItsSourceHasProblemsAndNoCoverage() throws IOException {
    Path edition = newEdition();
    Path other = Files.writeString(temporary.resolve("other.txt"), "别的报告\n");

    assertThat(run("coverage", edition.toString(), "--source", other.toString())).isEqualTo(1);
    assertThat(out.toString())
        .contains("edition.yaml", "citations.csv", "The edition in " + edition + " is not valid.")
        .doesNotContain("CLAUSE");
  }

  @Test
  void withoutAFolderTheBundledEditionIsMeant() throws IOException {
    Path other = Files.writeString(temporary.resolve("other.txt"), "别的报告\n");

    assertThat(run("coverage", "--source", other.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("The bundled edition is not valid with this source.");
  }

  @Test
  void coverageNeedsTheSource() {
    assertThat(run("coverage", temporary.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("--source=FILE");
  }

  private Path newEdition() {
    Path edition = temporary.resolve("edition");
    assertThat(run("new-edition", edition.toString())).isZero();
    out.getBuffer().setLength(0);
    return edition;
  }

  private Path withoutPassages() throws IOException {
    Path edition = newEdition();
    Path passages = edition.resolve("passages.csv");
    Files.writeString(passages, Files.readAllLines(passages).get(0) + "\n");
    return edition;
  }

  private static String source(Path edition) {
    return edition.resolve("source.txt").toString();
  }

  private int run(String... arguments) {
    Parts twins =
        new Parts(
            (configuration, progress) -> {
              throw new OperatorProblem("No database is needed.");
            },
            database -> {
              throw new OperatorProblem("Nor are its tables.");
            },
            (database, progress) -> {},
            (database, configuration) -> {
              throw new OperatorProblem("Nor is a server.");
            },
            Editions::validate,
            (database, edition, source, progress) -> {});
    return new CommandLineProgram(twins, Map.of())
        .printingTo(new PrintWriter(out, true), new PrintWriter(err, true))
        .run(arguments);
  }
}
