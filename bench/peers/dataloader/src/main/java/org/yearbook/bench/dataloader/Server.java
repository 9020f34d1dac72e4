package org.yearbook.bench.dataloader;

import graphql.GraphQL;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.graphql.GraphQLHandler;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** One event loop with connections of its own, so that no answer changes its thread. */
final class Server extends VerticleBase {

  private static final Map<String, PreparsedDocumentEntry> DOCUMENTS = new ConcurrentHashMap<>();

  private final int port;
  private final PgConnectOptions database;
  private final int connections;

  Server(int port, PgConnectOptions database, int connections) {
    this.port = port;
    this.database = database;
    this.connections = connections;
  }

  @Override
  public Future<?> start() {
    Pool pool =
        PgBuilder.pool()
            .with(new PoolOptions().setMaxSize(connections))
            .connectingTo(database)
            .using(vertx)
            .build();
    Catalogue catalogue = new Catalogue(pool);
    PreparsedDocumentProvider documents =
        (input, parse) ->
            CompletableFuture.completedFuture(
                DOCUMENTS.computeIfAbsent(input.getQuery(), text -> parse.apply(input)));
    GraphQL graphQl =
        GraphQL.newGraphQL(Wiring.schema(catalogue)).preparsedDocumentProvider(documents).build();
    Loaders loaders = new Loaders(catalogue);
    Router router = Router.router(vertx);
    router
        .post("/graphql")
        .handler(BodyHandler.create(false))
        .handler(
            GraphQLHandler.builder(graphQl)
                .beforeExecute(
                    execution -> execution.builder().dataLoaderRegistry(loaders.ofOneRequest()))
                .build());
    return vertx.createHttpServer().requestHandler(router).listen(port, "127.0.0.1");
  }
}
