package org.yearbook.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the script over a project of stand-ins: a wrapper that makes a jar, JDKs that echo. */
class YearbookScriptTest {

  private static final String WRAPPER =
      """
      #!/bin/sh
      echo "wrapper with $JAVA_HOME"
      mkdir -p api/target
      echo jar > api/target/yearbook.jar
      """;

  private static final List<String> TOOLS =
      List.of(
          "sh",
          "sed",
          "dirname",
          "find",
          "head",
          "touch",
          "mkdir",
          "rm",
          "cat",
          "sleep",
          "readlink");

  private static final String NOT_SET = "not set";

  @TempDir Path folder;

  private record Run(int status, String output) {}

  @BeforeEach
  void layTheProject() throws IOException {
    Files.createDirectories(folder.resolve("project/api/src/main/java"));
    Files.writeString(folder.resolve("project/pom.xml"), "");
    Files.writeString(folder.resolve("project/api/pom.xml"), "");
    Files.writeString(source(), "");
    Files.copy(Path.of("..", "yearbook"), folder.resolve("project/yearbook"));
    executable(folder.resolve("project/mvnw"), WRAPPER);
    layTools();
  }

  private void layTools() throws IOException {
    Path tools = Files.createDirectories(folder.resolve("tools"));
    for (String tool : TOOLS) {
      Path usual = Path.of("/usr/bin", tool);
      Files.createSymbolicLink(
          tools.resolve(tool), Files.exists(usual) ? usual : Path.of("/bin", tool));
    }
  }

  @Test
  void theFirstRunBuildsTheSecondDoesNot() throws Exception {
    jdk("jdk-17", 17);

    assertThat(run("serve", "--port", "1").output())
        .contains(
            "Building Yearbook", "wrapper with", "java 17 runs", "yearbook.jar serve --port 1");
    assertThat(run("--version").output()).doesNotContain("Building").contains("java 17 runs");
  }

  @Test
  void aChangedSourceIsBuilt() throws Exception {
    jdk("jdk-17", 17);
    run("--version");
    Files.setLastModifiedTime(source(), FileTime.from(Instant.now().plusSeconds(5)));

    assertThat(run("--version").output()).contains("Building Yearbook");
  }

  @Test
  void aChangedSourceOfAModuleInsideAModuleIsBuiltAndAChangedTestIsNot() throws Exception {
    jdk("jdk-17", 17);
    run("--version");
    FileTime later = FileTime.from(Instant.now().plusSeconds(5));
    Path test = Files.createDirectories(folder.resolve("project/persistence/engine/src/test/java"));
    Files.setLastModifiedTime(Files.writeString(test.resolve("SomeTest.java"), ""), later);
    assertThat(run("--version").output()).doesNotContain("Building");

    Path main = Files.createDirectories(folder.resolve("project/persistence/engine/src/main/java"));
    Files.setLastModifiedTime(Files.writeString(main.resolve("Some.java"), ""), later);
    assertThat(run("--version").output()).contains("Building Yearbook");
  }

  @Test
  void javaHomeGoesFirst() throws Exception {
    jdk("jdk-17", 17);
    Path chosen = jdk("../elsewhere", 25);

    assertThat(run(Map.of("JAVA_HOME", chosen.toString()), "serve").output())
        .contains("java 25 runs");
  }

  @Test
  void aJavaHomeThatIsTooOldIsPassedOver() throws Exception {
    jdk("jdk-21", 21);
    Path old = jdk("../elsewhere", 11);

    assertThat(run(Map.of("JAVA_HOME", old.toString()), "serve").output()).contains("java 21 runs");
  }

  @Test
  void withoutAJdkOneSentenceSaysWhatIsNeeded() throws Exception {
    Run run = run("serve");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.output()).startsWith("Yearbook needs a JDK 17 or newer and found none.");
  }

  @Test
  void aJdkThatIsTooOldIsNamed() throws Exception {
    Path old = jdk("jdk-11", 11);

    assertThat(run("serve").output())
        .contains("found none. " + old + " is JDK 11.", "let JAVA_HOME point to it");
  }

  @Test
  void calledByALinkToALinkItFindsItsProject() throws Exception {
    jdk("jdk-17", 17);
    Path links = Files.createDirectories(folder.resolve("my bin"));
    Files.createSymbolicLink(links.resolve("yb"), Path.of("yearbook"));
    Files.createSymbolicLink(links.resolve("yearbook"), Path.of("../project/yearbook"));

    Run run = runScript(links.resolve("yb"), Map.of(), "--version");

    assertThat(run.output())
        .contains(
            "java 17 runs",
            folder.resolve("project/api/target/yearbook.jar").getFileName() + " --version");
    assertThat(run.status()).isZero();
  }

  @Test
  void withoutAHomeItRuns() throws Exception {
    jdk("jdk-17", 17);

    Run run = run(Map.of("HOME", NOT_SET), "--version");

    assertThat(run.output()).contains("wrapper with", "java 17 runs");
    assertThat(run.status()).isZero();
  }

  @Test
  void theStepsOfABuildAreToldAndItsNoiseIsNot() throws Exception {
    jdk("jdk-17", 17);
    executable(
        folder.resolve("project/mvnw"),
        WRAPPER
            + """
            echo '[INFO] Scanning for projects...'
            echo '[INFO] Building yearbook-domain 0.1.0 [2/5]'
            echo '[INFO] --- compiler:3.14.0:compile (default-compile) @ yearbook-domain ---'
            echo '[INFO] Compiling 100 source files'
            echo '[WARNING] something old'
            """);

    assertThat(run("--version").output().lines())
        .containsSubsequence(
            "  yearbook-domain 0.1.0 [2/5]", "    compiler:3.14.0:compile (default-compile)")
        .noneMatch(
            line -> Stream.of("Scanning", "Compiling", "something").anyMatch(line::contains));
  }

  @Test
  void twoFirstStartsBuildOnce() throws Exception {
    jdk("jdk-17", 17);
    executable(
        folder.resolve("project/mvnw"), WRAPPER.replace("mkdir", "echo >> builds; sleep 1; mkdir"));

    List<CompletableFuture<Run>> starts =
        Stream.of("one", "two", "three")
            .map(each -> CompletableFuture.supplyAsync(() -> runUnchecked(each)))
            .toList();

    assertThat(starts).allSatisfy(each -> assertThat(each.join().status()).isZero());
    assertThat(folder.resolve("project/builds")).hasContent("\n");
  }

  @Test
  void aBuilderThatIsGoneIsNotWaitedFor() throws Exception {
    jdk("jdk-17", 17);
    Path lock = Files.createDirectories(folder.resolve("project/.building"));
    Process gone = new ProcessBuilder("true").start();
    gone.waitFor();
    Files.writeString(lock.resolve("process"), gone.pid() + "\n");

    assertThat(run("--version").output()).contains("java 17 runs");
    assertThat(lock).doesNotExist();
  }

  @Test
  void aFailedBuildStartsNothing() throws Exception {
    jdk("jdk-17", 17);
    executable(folder.resolve("project/mvnw"), "#!/bin/sh\necho broken; exit 1\n");

    Run run = run("serve");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.output()).contains("broken", "The build failed").doesNotContain("runs");
  }

  private Path source() {
    return folder.resolve("project/api/src/main/java/Main.java");
  }

  private Path jdk(String name, int version) throws IOException {
    Path jdk = Files.createDirectories(folder.resolve("jdks")).resolve(name).normalize();
    Files.createDirectories(jdk.resolve("bin"));
    executable(jdk.resolve("bin/javac"), "#!/bin/sh\necho javac " + version + ".0.1\n");
    executable(jdk.resolve("bin/java"), "#!/bin/sh\necho java " + version + " runs \"$@\"\n");
    return jdk;
  }

  private Run run(String... arguments) throws Exception {
    return run(Map.of(), arguments);
  }

  private Run runUnchecked(String... arguments) {
    try {
      return run(arguments);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Run run(Map<String, String> variables, String... arguments) throws Exception {
    return runScript(folder.resolve("project/yearbook"), variables, arguments);
  }

  private Run runScript(Path script, Map<String, String> variables, String... arguments)
      throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            Stream.concat(Stream.of("/bin/sh", script.toString()), Stream.of(arguments)).toList());
    builder.redirectErrorStream(true).environment().clear();
    builder
        .environment()
        .putAll(
            Map.of(
                "PATH", folder.resolve("tools").toString(),
                "HOME", folder.toString(),
                "YEARBOOK_TEST_JDKS", folder.resolve("jdks").toString()));
    builder.environment().putAll(variables);
    builder.environment().values().removeIf(NOT_SET::equals);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), output);
  }

  private static void executable(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
