package org.yearbook.api.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code docker-compose config} makes of the project's compose file. */
record ComposeConfiguration(int exitCode, String output, String complaint) {

  /** Asks with this password in the environment, or none; the folder takes what is written. */
  static ComposeConfiguration read(@Nullable String password, Path folder)
      throws IOException, InterruptedException {
    Path noVariables = Files.writeString(folder.resolve("no-variables"), "");
    Path output = folder.resolve("output");
    Path complaint = folder.resolve("complaint");
    ProcessBuilder builder =
        new ProcessBuilder(command(), "--env-file", noVariables.toString(), "config")
            .directory(ProjectFolder.find().toFile())
            .redirectOutput(output.toFile())
            .redirectError(complaint.toFile());
    builder.environment().remove("YEARBOOK_DATABASE_PASSWORD");
    if (password != null) {
      builder.environment().put("YEARBOOK_DATABASE_PASSWORD", password);
    }
    int exitCode = builder.start().waitFor();
    return new ComposeConfiguration(
        exitCode, Files.readString(output), Files.readString(complaint));
  }

  JsonNode service(String name) throws IOException {
    assertThat(exitCode).as(complaint).isZero();
    return new YAMLMapper().readTree(output).path("services").path(name);
  }

  List<String> services() throws IOException {
    List<String> names = new ArrayList<>();
    new YAMLMapper().readTree(output).path("services").fieldNames().forEachRemaining(names::add);
    return names;
  }

  JsonNode volumes() throws IOException {
    return new YAMLMapper().readTree(output).path("volumes");
  }

  private static String command() {
    for (String folder : System.getenv("PATH").split(File.pathSeparator, -1)) {
      Path candidate = Path.of(folder, "docker-compose");
      if (Files.isExecutable(candidate)) {
        return candidate.toString();
      }
    }
    String message = "docker-compose is not installed, so the compose file goes unchecked.";
    if (System.getenv("CI") != null) {
      throw new AssertionError(message);
    }
    return abort(message);
  }
}
