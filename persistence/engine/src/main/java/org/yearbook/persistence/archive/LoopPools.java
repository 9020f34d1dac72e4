package org.yearbook.persistence.archive;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * Connections that event loops have for themselves, so that an answer stays on the thread of its
 * request. Where there are too few connections for that, loops share them. Decision 0018.
 */
final class LoopPools {
  /** With fewer, slow questions would too easily keep all others of their loop waiting. */
  private static final int LEAST_CONNECTIONS = 4;

  private final List<Pool> pools;
  private final Map<Thread, Pool> byLoop = new ConcurrentHashMap<>();
  private final AtomicInteger loops = new AtomicInteger();

  private LoopPools(List<Pool> pools) {
    this.pools = pools;
  }

  /**
   * Divides connections among as many event loops as there are processors.
   *
   * @param connections in all, 1 or more
   * @param waiting how many may wait for one, in all
   * @param pool makes a pool of so many connections, for which so many may wait
   */
  static LoopPools divided(int connections, int waiting, BiFunction<Integer, Integer, Pool> pool) {
    int processors = Runtime.getRuntime().availableProcessors();
    int count = Math.max(1, Math.min(processors, connections / LEAST_CONNECTIONS));
    return new LoopPools(
        IntStream.range(0, count)
            .mapToObj(part -> pool.apply((connections + part) / count, (waiting + part) / count))
            .toList());
  }

  /** The pool of the event loop that this is called on; other threads are given any. */
  Pool current() {
    return Context.isOnEventLoopThread()
        ? byLoop.computeIfAbsent(
            Thread.currentThread(), loop -> pools.get(loops.getAndIncrement() % pools.size()))
        : pools.get(0);
  }

  Future<Void> close() {
    return Future.join(pools.stream().map(Pool::close).toList()).mapEmpty();
  }
}
