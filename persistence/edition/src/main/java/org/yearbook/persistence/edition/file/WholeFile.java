package org.yearbook.persistence.edition.file;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Reads files that are there to be read at once: no folder, no pipe, no device, nothing huge. */
public final class WholeFile {
  private WholeFile() {}

  /**
   * All bytes of a file, or of the one that it is a link to.
   *
   * @throws java.nio.file.NoSuchFileException when nothing is there
   * @throws IOException when it can't be read, is no plain file or is longer than {@link
   *     Limits#FILE}
   */
  public static byte[] read(Path file) throws IOException {
    if (Files.isSymbolicLink(file) && Files.notExists(file)) {
      throw new FileSystemException(file.toString(), null, "It is a link to nothing");
    }
    BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
    if (!found.isRegularFile()) {
      throw new FileSystemException(file.toString(), null, "It is no plain file");
    }
    if (found.size() > Limits.FILE) {
      throw new FileSystemException(
          file.toString(), null, "It has more than %,d bytes".formatted(Limits.FILE));
    }
    return Files.readAllBytes(file);
  }
}
