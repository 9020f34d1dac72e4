package org.yearbook.api.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yearbook.persistence.server.DatabaseUnavailableException;

class RevivalTest {

  private final List<String> said = new ArrayList<>();
  private @Nullable Throwable failure;
  private int looks;
  private long second;

  private final Revival revival = new Revival(this::revive, () -> second * 1_000_000_000);

  private boolean revive() {
    looks++;
    if (failure instanceof RuntimeException problem) {
      throw problem;
    } else if (failure instanceof Error problem) {
      throw problem;
    }
    return false;
  }

  static List<Throwable> whatMayGoWrong() {
    return List.of(
        new UncheckedIOException(new IOException("Too many open files")),
        new DatabaseUnavailableException("PostgreSQL did not start"),
        new IllegalStateException("Unable to open /proc"),
        new OutOfMemoryError("unable to create native thread"));
  }

  @ParameterizedTest
  @MethodSource("whatMayGoWrong")
  void nothingThatGoesWrongEndsItAndItIsTriedLessAndLessOften(Throwable each) {
    failure = each;

    lookEachSecond(63);
    assertThat(looks).as("after 0, 1, 3, 7, 15, 31 seconds").isEqualTo(6);
    lookEachSecond(3600);
    assertThat(looks).isBetween(6 + 112, 6 + 113);
  }

  @Test
  void whoAsksIsToldThatItHasEndedUntilItRunsAgain() {
    failure = new DatabaseUnavailableException("PostgreSQL did not start in /secret/folder");
    lookEachSecond(2);
    assertThat(revival.problem())
        .isEqualTo(
            "PostgreSQL has ended and can't be started: the reason is in the server's log; next try in 2 s");

    failure = null;
    lookEachSecond(2);
    assertThat(revival.problem()).isNull();
    int before = looks;
    lookEachSecond(10);
    assertThat(looks).as("each second again").isEqualTo(before + 10);
  }

  @Test
  void aLookThatFailsSaysNothingOfTheDatabase() {
    failure = new UncheckedIOException(new IOException("Too many open files"));
    lookEachSecond(2);
    assertThat(revival.problem()).isNull();
  }

  private void lookEachSecond(int seconds) {
    for (int passed = 0; passed < seconds; passed++) {
      revival.look(said::add);
      second++;
    }
  }
}
