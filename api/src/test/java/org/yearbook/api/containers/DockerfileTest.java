package org.yearbook.api.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DockerfileTest {

  @Test
  void theImageIsBuiltFromTheSourcesWithTheWrapper() throws IOException {
    assertThat(lines()).anyMatch(line -> line.strip().startsWith("./mvnw "));
    assertThat(Files.readAllLines(ProjectFolder.find().resolve(".dockerignore")))
        .contains("*", "!mvnw", "!.mvn", "!pom.xml")
        .containsAll(modules());
  }

  @Test
  void theLastStageHoldsARunTimeOnly() throws IOException {
    assertThat(lastStage()).first().asString().contains("-jre-");
    assertThat(lastStage().stream().filter(line -> line.startsWith("COPY")))
        .containsExactly("COPY --from=build /sources/api/target/yearbook.jar /app/yearbook.jar");
  }

  @Test
  void itRunsAsSomebodyWithoutPrivileges() throws IOException {
    List<String> users = lastStage().stream().filter(line -> line.startsWith("USER")).toList();

    assertThat(users).containsExactly("USER 10001:10001");
  }

  @Test
  void itSaysWhereItListensAndHowItIsChecked() throws IOException {
    assertThat(lastStage()).contains("EXPOSE 8080");
    assertThat(lastStage()).anyMatch(line -> line.startsWith("HEALTHCHECK "));
    assertThat(String.join("\n", lastStage())).contains("http://127.0.0.1:8080/health/ready");
  }

  /** Without one of them Maven refuses the whole build. */
  private static List<String> modules() throws IOException {
    return Pattern.compile("<module>(.+)</module>")
        .matcher(Files.readString(ProjectFolder.find().resolve("pom.xml")))
        .results()
        .map(module -> "!" + module.group(1))
        .toList();
  }

  private static List<String> lines() throws IOException {
    return Files.readAllLines(ProjectFolder.find().resolve("Dockerfile"));
  }

  private static List<String> lastStage() throws IOException {
    List<String> lines = lines();
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (lines.get(i).startsWith("FROM ")) {
        return lines.subList(i, lines.size());
      }
    }
    throw new AssertionError("The Dockerfile has no FROM.");
  }
}
