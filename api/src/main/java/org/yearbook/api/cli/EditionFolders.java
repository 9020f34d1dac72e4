package org.yearbook.api.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** Says that what was named on the command line is not there or can't be read. */
final class EditionFolders {

  private EditionFolders() {}

  static void checkReadable(Path folder) {
    checkNamed(folder);
    if (!Files.isDirectory(folder)) {
      throw new ArgumentProblem("There is no folder " + folder + ".");
    }
    if (!Files.isReadable(folder)) {
      throw new ArgumentProblem("The folder " + folder + " may not be read by this account.");
    }
  }

  static void checkNamed(Path folder) {
    if (folder.toString().isBlank()) {
      throw new ArgumentProblem("The name of a folder is empty. Write . for the one you are in.");
    }
  }

  static void checkReadableFile(Path file) {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new ArgumentProblem("There is no readable file " + file + ".");
    }
  }
}
