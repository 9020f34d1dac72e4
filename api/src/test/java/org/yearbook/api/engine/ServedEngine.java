package org.yearbook.api.engine;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.yearbook.api.config.GraphQlConfiguration;
import org.yearbook.api.config.HttpConfiguration;
import org.yearbook.api.http.HttpLimits;
import org.yearbook.api.http.HttpService;
import org.yearbook.schema.document.DocumentLimits;

/** An engine and its bundled edition, served over HTTP with GraphiQL. */
public final class ServedEngine implements AutoCloseable {
  private final Engine engine;
  private final Vertx vertx = Vertx.vertx();
  private final HttpService server;

  /** Serves an engine, and closes it in the end. */
  public ServedEngine(Engine engine, HttpLimits limits) {
    this.engine = engine;
    this.server =
        await(
            HttpService.start(
                vertx,
                HttpConfiguration.at("127.0.0.1", 0),
                new GraphQlConfiguration(true, 100_000, DocumentLimits.DEFAULT),
                limits,
                engine.service(),
                Future::succeededFuture));
  }

  public int port() {
    return server.port();
  }

  /** Where it is, without a slash at the end. */
  public String address() {
    return "http://127.0.0.1:" + port();
  }

  private static <T> T await(Future<T> future) {
    try {
      return future.await(20, TimeUnit.SECONDS);
    } catch (TimeoutException late) {
      throw new AssertionError("The server did not start or stop.", late);
    }
  }

  @Override
  public void close() {
    await(server.stop());
    await(vertx.close());
    engine.close();
  }
}
