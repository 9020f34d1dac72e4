package org.yearbook.api.server;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yearbook.persistence.server.DatabaseUnavailableException;

/**
 * Looks after a PostgreSQL that may end. Nothing that goes wrong meanwhile goes further: it is
 * logged and tried again, each time after twice as long, so that neither the log nor the machine
 * suffers.
 */
final class Revival {

  static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  static final Duration LONGEST_PAUSE = Duration.ofSeconds(32);

  private static final Logger LOG = LoggerFactory.getLogger(Revival.class);

  private final BooleanSupplier revive;
  private final LongSupplier nanoseconds;

  private Duration pause = FIRST_PAUSE;
  private boolean waits;
  private long nextTry;
  private volatile @Nullable String problem;

  /**
   * Looks after a server.
   *
   * @param revive starts it again when it has ended, and says whether it had
   * @param nanoseconds a clock that only goes forward
   */
  Revival(BooleanSupplier revive, LongSupplier nanoseconds) {
    this.revive = revive;
    this.nanoseconds = nanoseconds;
  }

  /** Looks, unless it is too early to try again; never fails. */
  void look(Consumer<String> progress) {
    if (waits && nanoseconds.getAsLong() - nextTry < 0) {
      return;
    }
    try {
      if (revive.getAsBoolean()) {
        progress.accept("PostgreSQL had ended and was started again");
      }
      problem = null;
      waits = false;
      pause = FIRST_PAUSE;
    } catch (DatabaseUnavailableException ended) {
      problem =
          "PostgreSQL has ended and can't be started: %s; next try in %d s"
              .formatted(reason(ended), pause.toSeconds());
      LOG.error(
          "PostgreSQL has ended; next try in {} s. {}", pause.toSeconds(), ended.getMessage());
      waitLonger();
    } catch (RuntimeException | Error unknown) {
      LOG.warn(
          "Whether PostgreSQL runs can't be seen now, because {}; next look in {} s",
          unknown.toString(),
          pause.toSeconds());
      waitLonger();
    }
  }

  /**
   * Why questions can't be answered now, fit for anybody; null when nothing is known to be amiss.
   */
  @Nullable String problem() {
    return problem;
  }

  private static String reason(DatabaseUnavailableException ended) {
    return ended.reason() == null ? "the reason is in the server's log" : ended.reason();
  }

  private void waitLonger() {
    waits = true;
    nextTry = nanoseconds.getAsLong() + pause.toNanos();
    Duration doubled = pause.multipliedBy(2);
    pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
  }
}
