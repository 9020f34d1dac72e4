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
   * How many connections are let in. A quarter of the descriptors is kept for the database, files
   * and connections that are about to be closed, so that clients alone can't use them up.
   *
   * @param wanted null when the operator leaves it to us
   */
  static int connections(@Nullable Integer wanted) {
    return connections(wanted, most());
  }

  static int connections(@Nullable Integer wanted, long descriptors) {
    int possible = (int) Math.min(Integer.MAX_VALUE, Math.max(1, descriptors / 4 * 3));
    if (wanted == null) {
      return Math.min(USUAL_CONNECTIONS, possible);
    }
    if (wanted > possible) {
      LOG.warn(
          "YEARBOOK_MAX_CONNECTIONS is {}, but this process may open {} files only: {} connections"
              + " are let in at once. Raise the limit (ulimit -n) for more.",
          wanted,
          descriptors,
          possible);
    }
    return Math.min(wanted, possible);
  }

  private static long most() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? unix.getMaxFileDescriptorCount()
        : Long.MAX_VALUE / 4;
  }
}
