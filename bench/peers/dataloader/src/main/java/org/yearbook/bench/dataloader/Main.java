package org.yearbook.bench.dataloader;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.pgclient.PgConnectOptions;

/**
 * Starts the server: {@code java -jar server.jar PORT CONNECTIONS}, with the database's address in
 * BENCH_DATABASE_URI.
 */
public final class Main {

  public static void main(String[] arguments) {
    int port = Integer.parseInt(arguments[0]);
    int instances = Runtime.getRuntime().availableProcessors();
    int connections = Math.max(1, Integer.parseInt(arguments[1]) / instances);
    PgConnectOptions database =
        PgConnectOptions.fromUri(System.getenv("BENCH_DATABASE_URI"))
            .setCachePreparedStatements(true);
    Vertx.vertx(new VertxOptions().setPreferNativeTransport(true))
        .deployVerticle(
            () -> new Server(port, database, connections),
            new DeploymentOptions().setInstances(instances))
        .onSuccess(deployed -> System.out.println("graphql-java on Vert.x is ready"))
        .onFailure(
            problem -> {
              problem.printStackTrace();
              System.exit(1);
            });
  }

  private Main() {}
}
