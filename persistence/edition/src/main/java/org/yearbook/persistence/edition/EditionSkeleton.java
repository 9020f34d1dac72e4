package org.yearbook.persistence.edition;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.yearbook.persistence.edition.file.EditionFile;

/** The folder that a new edition begins with: all its files, explained, with a small example. */
public final class EditionSkeleton {
  /** The document that the example transcribes. */
  public static final String SOURCE = "source.txt";

  private static final String RESOURCES = "/skeleton/";
  private static final String README = "README.md";

  private EditionSkeleton() {}

  /**
   * Writes the files.
   *
   * @param folder an empty one, or one that is not there yet
   * @throws DirectoryNotEmptyException when there is something in it; then nothing is written
   * @throws IOException when a file can't be written
   */
  public static void writeInto(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      if (files.iterator().hasNext()) {
        throw new DirectoryNotEmptyException(folder.toString());
      }
    }
    for (String file : List.of(README, SOURCE)) {
      write(file, folder);
    }
    for (EditionFile file : EditionFile.values()) {
      write(file.fileName(), folder);
    }
  }

  private static void write(String file, Path folder) throws IOException {
    try (InputStream stream = EditionSkeleton.class.getResourceAsStream(RESOURCES + file)) {
      if (stream == null) {
        throw new FileNotFoundException(RESOURCES + file);
      }
      Files.copy(stream, folder.resolve(file));
    }
  }
}
