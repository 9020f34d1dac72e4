package org.yearbook.api.browser;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.yearbook.api.config.GraphQlConfiguration;
import org.yearbook.api.config.HttpConfiguration;
import org.yearbook.api.engine.Engine;
import org.yearbook.api.http.HttpLimits;
import org.yearbook.api.http.HttpService;
import org.yearbook.schema.document.DocumentLimits;

/** The bundled edition, served from its database over HTTP. */
final class ServedEdition implements AutoCloseable {
  private final Engine engine = Engine.start();
  private final Vertx vertx = Vertx.vertx();
  private final HttpService server =
      await(
          HttpService.start(
              vertx,
              new HttpConfiguration("127.0.0.1", 0),
              new GraphQlConfiguration(true, 100_000, DocumentLimits.DEFAULT),
              HttpLimits.DEFAULT,
              engine.service(),
              Future::succeededFuture));

  /** Where it is, without a slash at the end. */
  String address() {
    return "http://127.0.0.1:" + server.port();
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
