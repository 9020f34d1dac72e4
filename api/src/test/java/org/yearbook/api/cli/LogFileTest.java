package org.yearbook.api.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.ContextInitializer;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.yearbook.api.server.OperatorProblem;

class LogFileTest {

  @TempDir Path folder;

  @AfterEach
  void logAsBefore() throws JoranException {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    new ContextInitializer(context).autoConfig();
  }

  @Test
  void whatIsLoggedTakesNoMoreRoomThanFiveFiles() throws IOException {
    Path file = folder.resolve("year book.log");
    int most = 10_000;
    LogFile.use(file, most);

    for (int number = 1; number <= 1000; number++) {
      LoggerFactory.getLogger("test").warn("{} {}", number, "x".repeat(200));
    }

    try (Stream<Path> all = Files.list(folder)) {
      List<Path> files = all.toList();
      assertThat(files).hasSize(1 + LogFile.FORMER_FILES);
      assertThat(files).allSatisfy(each -> assertThat(Files.size(each)).isLessThan(most + 500));
    }
    assertThat(Files.readString(file)).containsPattern("WARN +test:? 1000 xxx");
  }

  @Test
  void aFileThatCannotBeWrittenIsNamed() {
    for (String name : List.of("nowhere/yearbook.log", "100%i.log", ".")) {
      Path file = folder.resolve(name);

      assertThatThrownBy(() -> LogFile.use(file, LogFile.MOST_BYTES))
          .isInstanceOf(OperatorProblem.class)
          .hasMessageContaining("YEARBOOK_LOG_FILE: the file " + file + " can't be written");
    }
  }
}
