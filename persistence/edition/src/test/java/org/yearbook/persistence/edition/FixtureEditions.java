package org.yearbook.persistence.edition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.yearbook.domain.edition.EditionContent;
import org.yearbook.persistence.TestDatabase;
import org.yearbook.persistence.edition.file.EditionFile;
import org.yearbook.persistence.edition.merge.EditionImport;

/** Editions made for tests, copied from the class path into a folder of the machine. */
public final class FixtureEditions {
  private static final TestDatabase.Template BUNDLED_IN_DATABASE =
      new TestDatabase.Template(
          () -> {
            TestDatabase database = TestDatabase.migrated();
            new EditionImport(database.address()).run(bundled(), Map.of(), line -> {});
            return database;
          });

  private FixtureEditions() {}

  /** The edition that comes with the program. */
  public static EditionContent bundled() {
    return Bundled.CONTENT;
  }

  /** A database that holds the edition that comes with the program, which is imported once. */
  public static TestDatabase bundledInDatabase() {
    return BUNDLED_IN_DATABASE.copy();
  }

  /** It is read once. */
  private static final class Bundled {
    static final EditionContent CONTENT =
        Objects.requireNonNull(EditionFolder.bundled().validate(null).content());
  }

  /**
   * Figures of other years than the bundled edition's, known from outside of any report; same
   * subjects and metrics, another series.
   *
   * @param folder an empty folder
   * @return that folder
   */
  public static Path pressFigures(Path folder) {
    return copy("press-figures-2021", "press-figures-2021.txt", folder);
  }

  /** An invented yearbook that has something in each of the files, and its source document. */
  static Path complete(Path folder) {
    return copy("complete-2020", "source.txt", folder);
  }

  private static Path copy(String name, String source, Path folder) {
    copyFile(name, source, folder);
    for (EditionFile file : EditionFile.values()) {
      copyFile(name, file.fileName(), folder);
    }
    return folder;
  }

  /** Copies a file, unless the edition does without it. */
  private static void copyFile(String name, String file, Path folder) {
    try (InputStream stream =
        FixtureEditions.class.getResourceAsStream("/editions/%s/%s".formatted(name, file))) {
      if (stream != null) {
        Files.copy(stream, folder.resolve(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
