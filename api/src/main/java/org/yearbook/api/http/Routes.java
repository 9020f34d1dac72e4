package org.yearbook.api.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is at which address. */
final class Routes {
  private static final Logger LOG = LoggerFactory.getLogger(Routes.class);

  private final GraphQlHandler graphQl;
  private final Health health;
  private final @Nullable GraphiQlPage graphiQl;

  /** The explorer is null when it is switched off. */
  Routes(GraphQlHandler graphQl, Health health, @Nullable GraphiQlPage graphiQl) {
    this.graphQl = graphQl;
    this.health = health;
    this.graphiQl = graphiQl;
  }

  Router router(Vertx vertx) {
    Router router = Router.router(vertx);
    router.route("/graphql").handler(graphQl);
    health.mountOn(router);
    readOnly(router, "/").handler(this::welcome);
    if (graphiQl != null) {
      graphiQl.mountOn(router);
    } else {
      readOnly(router, "/graphiql").handler(Routes::noExplorer);
    }
    router.errorHandler(400, Routes::unreadable);
    router.errorHandler(404, Routes::nothingHere);
    router.errorHandler(405, Routes::otherMethod);
    router.errorHandler(500, Routes::failed);
    return router;
  }

  /** An address that can only be read. */
  static Route readOnly(Router router, String path) {
    return router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD);
  }

  private void welcome(RoutingContext context) {
    if (graphiQl != null) {
      context.response().setStatusCode(302).putHeader(HttpHeaders.LOCATION, "/graphiql/").end();
    } else {
      context
          .response()
          .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
          .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
          .putHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
          .end(
              """
              <!doctype html>
              <html lang="en">
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width">
              <title>Yearbook</title>
              <h1>Yearbook</h1>
              <p>Published science and technology statistics as a graph.</p>
              <ul>
              <li><a href="/graphql?query=%7Bfacilities%7Bnodes%7Bslug%20name%7D%7D%7D">/graphql</a>
              answers GraphQL.
              <li><a href="/health/ready">/health/ready</a> tells whether it can.
              </ul>
              """);
    }
  }

  private static void noExplorer(RoutingContext context) {
    refuse(
        context,
        HttpProblem.notFound("GraphiQL is switched off on this server. Ask /graphql directly."));
  }

  private static void unreadable(RoutingContext context) {
    refuse(context, HttpProblem.unreadable("The URL is not one that can be read."));
  }

  private static void nothingHere(RoutingContext context) {
    refuse(context, HttpProblem.notFound("Nothing is at this address. GraphQL is at /graphql."));
  }

  private static void otherMethod(RoutingContext context) {
    refuse(
        context,
        HttpProblem.methodNotAllowed(
            "GET, HEAD", "What is at this address can only be read, by GET."));
  }

  private static void failed(RoutingContext context) {
    LOG.error("A request failed for a reason that nobody thought of.", context.failure());
    refuse(context, HttpProblem.failed());
  }

  private static void refuse(RoutingContext context, HttpProblem problem) {
    Replies.refuse(context.request(), MediaType.JSON, problem);
  }
}
