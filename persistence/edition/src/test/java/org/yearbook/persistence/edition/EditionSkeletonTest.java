package org.yearbook.persistence.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yearbook.domain.coverage.Coverage;
import org.yearbook.domain.coverage.PieceCoverage;
import org.yearbook.persistence.TestDatabase;
import org.yearbook.persistence.edition.file.EditionFile;
import org.yearbook.persistence.edition.merge.EditionImport;
import org.yearbook.persistence.edition.merge.ImportResult;
import org.yearbook.persistence.edition.merge.ImportResult.Outcome;

class EditionSkeletonTest {
  @TempDir Path folder;

  @Test
  void theSkeletonIsValidAsItIs() throws IOException {
    assertThat(written().problems()).isEmpty();
  }

  @Test
  void theSkeletonAnswersForItsWholeSource() throws IOException {
    Coverage coverage =
        Coverage.of(
            Objects.requireNonNull(written().content()),
            Files.readString(folder.resolve(EditionSkeleton.SOURCE)));

    assertThat(coverage.uncited()).isEmpty();
    assertThat(coverage.pieces()).noneMatch(PieceCoverage::lacksObservation);
  }

  @Test
  void theSkeletonCanBeImported() throws IOException {
    Validated skeleton = written();
    try (TestDatabase database = TestDatabase.migrated()) {
      ImportResult result =
          new EditionImport(database.address())
              .run(Objects.requireNonNull(skeleton.content()), skeleton.quotes(), step -> {});

      assertThat(result.outcome()).isEqualTo(Outcome.NEW);
    }
  }

  @Test
  void theReadmeNamesEachFile() throws IOException {
    EditionSkeleton.writeInto(folder);

    assertThat(folder.resolve("README.md"))
        .content()
        .contains(Stream.of(EditionFile.values()).map(EditionFile::fileName).toList());
  }

  @Test
  void theExamplesInItsCommentsAreValidTogether() throws IOException {
    EditionSkeleton.writeInto(folder);
    for (EditionFile file : EditionFile.values()) {
      Path path = folder.resolve(file.fileName());
      Files.writeString(path, withExample(Files.readString(path)));
    }

    assertThat(validated().problems()).isEmpty();
    assertThat(Objects.requireNonNull(validated().content()).subjects()).hasSize(13);
  }

  /** The file with its example, which stands behind “# Example”, in the place of its empty list. */
  private static String withExample(String text) {
    int example = text.indexOf("# Example");
    return example < 0
        ? text
        : text.substring(example)
            .lines()
            .skip(1)
            .filter(line -> line.startsWith("# "))
            .map(line -> line.substring(2))
            .collect(Collectors.joining("\n", "", "\n"));
  }

  @Test
  void nothingIsWrittenIntoAFolderThatHoldsSomething() throws IOException {
    Files.createFile(folder.resolve("mine.txt"));

    assertThatExceptionOfType(DirectoryNotEmptyException.class)
        .isThrownBy(() -> EditionSkeleton.writeInto(folder));
    assertThat(folder).isDirectoryNotContaining("glob:**.yaml");
  }

  private Validated written() throws IOException {
    EditionSkeleton.writeInto(folder);
    return validated();
  }

  private Validated validated() {
    return EditionFolder.at(folder).validate(folder.resolve(EditionSkeleton.SOURCE));
  }
}
