package org.yearbook.api.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/**
 * Lets a warning or an error through once in ten seconds, and tells then how often it was left out:
 * no client can fill a disk by what it provokes, whichever library warns. Messages are the same
 * when logger and text are, before anything is put into the text.
 */
public final class RepetitionFilter extends TurboFilter {
  private static final long PAUSE = TimeUnit.SECONDS.toNanos(10);
  private static final int MOST_MESSAGES = 1_000;
  private static final int COMPARED_LENGTH = 60;

  private final ConcurrentHashMap<String, Message> messages = new ConcurrentHashMap<>();
  private final Message allOthers = new Message();

  private static final class Message {
    final AtomicLong last = new AtomicLong(System.nanoTime() - PAUSE);
    final AtomicLong leftOut = new AtomicLong();
  }

  @Override
  public FilterReply decide(
      @Nullable Marker marker,
      Logger logger,
      Level level,
      @Nullable String format,
      Object @Nullable [] parameters,
      @Nullable Throwable failure) {
    if (format == null
        || !level.isGreaterOrEqual(Level.WARN)
        || !level.isGreaterOrEqual(logger.getEffectiveLevel())) {
      return FilterReply.NEUTRAL;
    }
    Message message = message(logger, format);
    long now = System.nanoTime();
    long last = message.last.get();
    if (now - last < PAUSE || !message.last.compareAndSet(last, now)) {
      message.leftOut.incrementAndGet();
      return FilterReply.DENY;
    }
    long leftOut = message.leftOut.getAndSet(0);
    return leftOut == 0 ? FilterReply.NEUTRAL : tell(logger, level, leftOut);
  }

  /**
   * By its beginning, since some write what differs into the text; bounded, for the same reason.
   */
  private Message message(Logger logger, String format) {
    String key =
        logger.getName() + " " + format.substring(0, Math.min(COMPARED_LENGTH, format.length()));
    Message known = messages.get(key);
    if (known != null) {
      return known;
    }
    return messages.size() < MOST_MESSAGES
        ? messages.computeIfAbsent(key, unknown -> new Message())
        : allOthers;
  }

  private static FilterReply tell(Logger logger, Level level, long leftOut) {
    logger
        .atLevel(level == Level.ERROR ? org.slf4j.event.Level.ERROR : org.slf4j.event.Level.WARN)
        .log("The next was left out {} times since it was last written.", leftOut);
    return FilterReply.NEUTRAL;
  }
}
