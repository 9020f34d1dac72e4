package org.yearbook.persistence.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.yearbook.persistence.server.DataFolder.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the file that names the running server holds, the next start finds its way. */
class PostmasterFileTest {

  @TempDir static Path folder;
  private static DataFolder data;

  @BeforeAll
  static void makeADatabase() throws IOException {
    data = DataFolder.in(folder);
    data.start().close();
  }

  @Test
  void aNumberThatNowBelongsToAnotherProcessIsNoRunningServer() throws Exception {
    Files.writeString(
        data.cluster().resolve("postmaster.pid"),
        ProcessHandle.current().pid() + "\n" + data.cluster() + "\n0\n5432\n\n127.0.0.1\n");

    try (EmbeddedServer server = data.start()) {
      assertThat(read(server, "SELECT 1")).isEqualTo("1");
    }
  }

  @ParameterizedTest
  @MethodSource("damagedPidFiles")
  void whateverALossOfPowerLeftOfThePidFileTheNextStartRepairs(byte[] content) throws Exception {
    Files.write(data.cluster().resolve("postmaster.pid"), content);

    try (EmbeddedServer server = data.start()) {
      assertThat(read(server, "SELECT 1")).isEqualTo("1");
    }
  }

  static Stream<byte[]> damagedPidFiles() {
    return Stream.of(
        new byte[0],
        new byte[4096],
        "\n\n\n".getBytes(UTF_8),
        "0\n".getBytes(UTF_8),
        "-7\n".getBytes(UTF_8),
        "99999999999\n".getBytes(UTF_8),
        new byte[] {(byte) 0xff, (byte) 0xc3, 0x28, 10},
        "12 34\n".getBytes(UTF_8),
        "2147483647".getBytes(UTF_8),
        "7".repeat(1 << 20).getBytes(UTF_8));
  }

  @Test
  void aFolderInPlaceOfThePidFileIsRemoved() throws Exception {
    Files.createDirectories(data.cluster().resolve("postmaster.pid").resolve("odd"));

    try (EmbeddedServer server = data.start()) {
      assertThat(read(server, "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void aServerThatRunsIsFoundAlsoWhenItsPidFileIsEmpty() throws Exception {
    try (EmbeddedServer server = data.start()) {
      Path pidFile = data.cluster().resolve("postmaster.pid");
      byte[] content = Files.readAllBytes(pidFile);
      ProcessHandle running = data.postmaster();
      Files.write(pidFile, new byte[0]);

      assertThat(Postmaster.runningIn(data.cluster())).contains(running);
      Postmaster.forgetStranger(data.cluster());
      assertThat(pidFile).isEmptyFile();
      assertThat(server.revive()).isFalse();

      Files.write(pidFile, content);
    }
  }

  @Test
  void anEditorThatHasAFileOfTheDatabaseOpenIsNoRunningServer() throws Exception {
    Process editor =
        new ProcessBuilder("sh", "-c", "sleep 60; : " + data.cluster() + "/postgresql.conf")
            .start();
    Files.writeString(data.cluster().resolve("postmaster.pid"), editor.pid() + "\n");

    try (EmbeddedServer server = data.start()) {
      assertThat(read(server, "SELECT 1")).isEqualTo("1");
      assertThat(editor.isAlive()).isTrue();
    } finally {
      editor.destroyForcibly();
    }
  }
}
