package org.yearbook.api.http;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How many files and sockets the process may hold open, and what is left of them for clients. */
final class Descriptors {
  private static final Logger LOG = LoggerFactory.getLogger(Descriptors.class);
  private static final int USUAL_CONNECTIONS = 10_000;

  private Descriptors() {}

  /**
   * How many connections are let in. Half of the descriptors that are still free is kept for the
   * database, files, and connections of a rush that are about to be closed, so that clients alone
   * can't use them up.
   *
   * @param wanted null when the operator leaves it to us
   */
  static int connections(@Nullable Integer wanted) {
    return connections(wanted, free());
  }

  static int connections(@Nullable Integer wanted, long free) {
    int possible = (int) Math.min(Integer.MAX_VALUE, Math.max(1, free / 2));
    if (wanted == null) {
      return Math.min(USUAL_CONNECTIONS, possible);
    }
    if (wanted > possible) {
      LOG.warn(
          "YEARBOOK_MAX_CONNECTIONS is {}, but this process may open {} more files only: {}"
              + " connections are let in at once. Raise the limit (ulimit -n) for more.",
          wanted,
          free,
          possible);
    }
    return Math.min(wanted, possible);
  }

  private static long free() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? unix.getMaxFileDescriptorCount() - unix.getOpenFileDescriptorCount()
        : Long.MAX_VALUE / 4;
  }
}
