package org.yearbook.api.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** Says that what was named on the command line is not there. */
final class EditionFolders {

  private EditionFolders() {}

  static void checkReadable(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new CommandProblem("There is no folder " + folder + ".");
    }
  }

  static void checkReadableFile(Path file) {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new CommandProblem("There is no readable file " + file + ".");
    }
  }
}
