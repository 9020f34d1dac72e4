package org.yearbook.api.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RepetitionFilterTest {
  private final LoggerContext context = new LoggerContext();
  private final ListAppender<ILoggingEvent> written = new ListAppender<>();
  private final Logger log = context.getLogger("some.library");

  @BeforeEach
  void listen() {
    RepetitionFilter filter = new RepetitionFilter();
    filter.start();
    context.addTurboFilter(filter);
    written.start();
    context.getLogger("ROOT").addAppender(written);
    context.getLogger("ROOT").setLevel(Level.INFO);
  }

  @Test
  void aWarningThatIsProvokedAgainAndAgainIsWrittenOnce() {
    for (int client = 0; client < 10_000; client++) {
      log.warn("Client {} did it again.", client);
    }

    assertThat(written.list)
        .singleElement()
        .satisfies(
            each -> assertThat(each.getFormattedMessage()).isEqualTo("Client 0 did it again."));
  }

  @Test
  void otherWarningsAreWrittenAllTheSame() {
    log.warn("One.");
    log.warn("One.");
    log.error("Two.");
    context.getLogger("another.library").warn("One.");

    assertThat(written.list).hasSize(3);
  }

  @Test
  void aTextThatDiffersEachTimeDoesNotGoRound() {
    for (int client = 0; client < 10_000; client++) {
      log.warn(client + " differs.");
      log.warn("What all begin with, which is long enough to be told apart from others, " + client);
    }

    assertThat(written.list).hasSizeLessThan(1_100);
  }

  @Test
  void whatIsToldBelowAWarningIsLeftAlone() {
    for (int each = 0; each < 10; each++) {
      log.info("Told.");
      log.debug("Not told.");
    }

    assertThat(written.list).hasSize(10);
  }

  @Test
  void theProgramLogsThroughIt() throws IOException {
    assertThat(Files.readString(Path.of("src/main/resources/logback.xml")))
        .contains("<turboFilter class=\"" + RepetitionFilter.class.getName() + "\"/>");
  }
}
