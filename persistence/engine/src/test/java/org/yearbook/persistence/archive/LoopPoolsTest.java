package org.yearbook.persistence.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoopPoolsTest {
  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

  private final Vertx vertx = Vertx.vertx();
  private final List<Integer> connections = new ArrayList<>();
  private final List<Integer> waiting = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    vertx.close().await(10, TimeUnit.SECONDS);
  }

  @Test
  void eachLoopKeepsAPoolOfItsOwn() throws Exception {
    LoopPools pools = pools(8 * PROCESSORS, 3);
    List<Pool> ofLoops = new ArrayList<>();
    for (Context loop : loops()) {
      Pool first = current(pools, loop);
      assertThat(current(pools, loop)).isSameAs(first);
      ofLoops.add(first);
    }
    assertThat(ofLoops).doesNotHaveDuplicates();
    assertThat(connections).containsOnly(8);
    assertThat(waiting.stream().mapToInt(Integer::intValue).sum()).isEqualTo(3);
  }

  @Test
  void loopsShareFewConnections() throws Exception {
    LoopPools pools = pools(3, 7);
    assertThat(connections).containsExactly(3);
    assertThat(waiting).containsExactly(7);
    for (Context loop : loops()) {
      assertThat(current(pools, loop)).isSameAs(pools.current());
    }
  }

  /** One for each processor. */
  private List<Context> loops() throws Exception {
    List<Context> loops = new CopyOnWriteArrayList<>();
    vertx
        .deployVerticle(
            () ->
                new VerticleBase() {
                  @Override
                  public Future<?> start() {
                    loops.add(context);
                    return Future.succeededFuture();
                  }
                },
            new DeploymentOptions().setInstances(PROCESSORS))
        .await(10, TimeUnit.SECONDS);
    return loops;
  }

  private LoopPools pools(int most, int mostWaiting) {
    return LoopPools.divided(
        most,
        mostWaiting,
        (size, queue) -> {
          connections.add(size);
          waiting.add(queue);
          return PgBuilder.pool()
              .with(new PoolOptions().setMaxSize(size))
              .connectingTo(new PgConnectOptions())
              .using(vertx)
              .build();
        });
  }

  private static Pool current(LoopPools pools, Context loop) throws Exception {
    Promise<Pool> current = Promise.promise();
    loop.runOnContext(on -> current.complete(pools.current()));
    return current.future().await(10, TimeUnit.SECONDS);
  }
}
