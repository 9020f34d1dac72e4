package org.yearbook.api.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How much processor time the event loops of this program have taken. */
final class EventLoops {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Map<Long, Long> before = new HashMap<>();

  private EventLoops() {
    loops().forEach(loop -> before.put(loop, THREADS.getThreadCpuTime(loop)));
  }

  /** Begins to measure. */
  static EventLoops now() {
    return new EventLoops();
  }

  private static List<Long> loops() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().contains("eventloop"))
        .map(Thread::getId)
        .toList();
  }

  /** In milliseconds, of the loop that has taken most since. */
  long milliseconds() {
    return before.entrySet().stream()
            .mapToLong(loop -> THREADS.getThreadCpuTime(loop.getKey()) - loop.getValue())
            .max()
            .orElse(0)
        / 1_000_000;
  }
}
