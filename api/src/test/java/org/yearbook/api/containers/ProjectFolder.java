package org.yearbook.api.containers;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the folder with the container files, above the module whose tests run. */
final class ProjectFolder {

  private ProjectFolder() {}

  static Path find() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("docker-compose.yml"))) {
      Path parent = folder.getParent();
      if (parent == null) {
        throw new IllegalStateException("No docker-compose.yml in this folder or one above it.");
      }
      folder = parent;
    }
    return folder;
  }
}
