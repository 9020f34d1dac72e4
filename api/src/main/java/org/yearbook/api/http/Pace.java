package org.yearbook.api.http;

import java.time.Duration;

/** Whether bytes move on fast enough, looked at from one window of time to the next. */
final class Pace {
  /** What a modem of the nineties carried, and more than who wants to hold a connection sends. */
  private static final long BYTES_PER_SECOND = 500;

  private final long window;
  private final long least;
  private long began;
  private long before;

  /**
   * Begins to look.
   *
   * @param now in nanoseconds, as all other times here
   */
  Pace(Duration window, long now) {
    this.window = window.toNanos();
    this.least = Math.max(1, window.toMillis() * BYTES_PER_SECOND / 1_000);
    this.began = now;
  }

  /** Whether too few bytes have moved in a whole window. */
  boolean isTooSlow(long now, long moved) {
    if (now - began < window) {
      return false;
    }
    boolean slow = moved - before < least;
    began = now;
    before = moved;
    return slow;
  }
}
