package org.yearbook.persistence.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.yearbook.persistence.edition.file.EditionProblem;
import org.yearbook.persistence.edition.file.EditionProblem.Code;

/** What may lie in the place of a file of an edition, or of its source document. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class FilesThatCannotBeReadTest {
  @TempDir Path folder;

  @BeforeEach
  void copyEdition() {
    FixtureEditions.complete(folder);
  }

  @Test
  void aFolderAPipeAndALinkToNothingAreNoFiles() throws Exception {
    replaced("units.csv", Files::createDirectory);
    replaced("glossary.csv", FilesThatCannotBeReadTest::makePipe);
    replaced("events.csv", link -> Files.createSymbolicLink(link, folder.resolve("nothing")));

    assertThat(unreadable())
        .containsExactly(
            "units.csv: The file can't be read: it is no plain file.",
            "events.csv: The file can't be read: it is a link to nothing.",
            "glossary.csv: The file can't be read: it is no plain file.");
  }

  @Test
  void aLinkToAFileIsReadAsThatFile() throws IOException {
    Path elsewhere = Files.move(folder.resolve("units.csv"), folder.resolve("units.txt"));
    Files.createSymbolicLink(folder.resolve("units.csv"), elsewhere.getFileName());

    assertThat(EditionFolder.at(folder).validate(null).problems()).isEmpty();
  }

  @Test
  void aHugeFileIsNotEvenRead() throws IOException {
    try (RandomAccessFile huge =
        new RandomAccessFile(folder.resolve("glossary.csv").toFile(), "rw")) {
      huge.setLength(1L << 40);
    }

    assertThat(unreadable())
        .containsExactly(
            "glossary.csv: The file can't be read: it has more than 64,000,000 bytes.");
  }

  @Test
  void aSourceDocumentThatCannotBeKeptIsRefused() throws Exception {
    Path source = folder.resolve("source.txt");
    Files.writeString(source, Files.readString(source) + "\0");
    assertThat(sourceProblem(source))
        .isEqualTo("The source document has the character U+0000 in it.");

    replaced("source.txt", FilesThatCannotBeReadTest::makePipe);
    assertThat(sourceProblem(source))
        .isEqualTo("The source document can't be read: it is no plain file.");
  }

  private String sourceProblem(Path source) {
    return EditionFolder.at(folder).validate(source).problems().stream()
        .filter(problem -> problem.code() == Code.SOURCE_UNREADABLE)
        .map(EditionProblem::message)
        .findFirst()
        .orElseThrow();
  }

  private List<String> unreadable() {
    return EditionFolder.at(folder).validate(null).problems().stream()
        .filter(problem -> problem.code() == Code.FILE_UNREADABLE)
        .map(problem -> problem.file() + ": " + problem.message())
        .toList();
  }

  @FunctionalInterface
  private interface Making {
    void at(Path file) throws Exception;
  }

  private void replaced(String file, Making making) throws Exception {
    Path path = folder.resolve(file);
    Files.delete(path);
    making.at(path);
  }

  private static void makePipe(Path file) throws Exception {
    assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor()).isZero();
  }
}
