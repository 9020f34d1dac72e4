package org.yearbook.api.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.StaticHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;

/**
 * GraphiQL at {@code /graphiql/}, from the files in the jar of vertx-web-graphql, which a browser
 * may load from here only. That library's own handler leaves no room for a content security policy
 * without inline scripts; therefore the page around the files is rendered here.
 */
final class GraphiQlPage {
  private static final String FILES = "io/vertx/ext/web/handler/graphiql";
  private static final String PLACE_OF_SETTINGS = "__VERTX_GRAPHIQL_CONFIG__";
  private static final String EXAMPLE = "explorer/example.graphql";
  private static final String ICON =
      "<link rel=\"icon\" href=\"data:image/svg+xml,"
          + "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'>"
          + "<path d='M1 7V4h1v3zm2 0V2h1v5zm2 0V1h1v6z' fill='%23306998'/></svg>\"/>";

  private final Buffer html;
  private final String policy;

  private GraphiQlPage(String html, String guard, String settings) {
    this.html = Buffer.buffer(html);
    this.policy =
        "default-src 'none'; script-src 'self' 'sha256-%s' 'sha256-%s';"
                .formatted(sha256(guard), sha256(settings))
            + " style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; font-src 'self' data:; connect-src 'self';"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  }

  /**
   * Renders the page, which opens with an example that works, whatever its address or the storage
   * of the browser holds.
   */
  static GraphiQlPage render() {
    String settings =
        new JsonObject()
            .put("graphQLUri", "/graphql")
            .put("graphQLWSEnabled", false)
            .put("parameters", new JsonObject().put("query", resource(EXAMPLE)))
            .encode();
    String page = resource(FILES + "/index.html");
    if (!page.contains("<script>window.VERTX_GRAPHIQL_CONFIG=" + PLACE_OF_SETTINGS + "</script>")) {
      throw new IllegalStateException("This GraphiQL has another page than the one known here.");
    }
    String guard = resource("explorer/guard.js");
    return new GraphiQlPage(
        page.replace(PLACE_OF_SETTINGS, settings)
            .replace("<head>", "<head><script>" + guard + "</script>")
            .replace("<title>GraphiQL</title>", "<title>Yearbook · GraphiQL</title>" + ICON)
            .replace("</head>", "<style>" + resource("explorer/phone.css") + "</style></head>"),
        guard,
        "window.VERTX_GRAPHIQL_CONFIG=" + settings);
  }

  /** Serves the page and its files. */
  void mountOn(Router router) {
    Routes.readOnly(router, "/graphiql").handler(this::send);
    Routes.readOnly(router, "/graphiql/static/*")
        .handler(
            StaticHandler.create(FILES + "/static")
                .setDirectoryListing(false)
                .setMaxAgeSeconds(Duration.ofDays(365).toSeconds()));
  }

  private void send(RoutingContext context) {
    if (!context.request().path().endsWith("/")) {
      context.response().setStatusCode(302).putHeader(HttpHeaders.LOCATION, "/graphiql/").end();
      return;
    }
    context
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
        .putHeader("Content-Security-Policy", policy)
        .putHeader("Referrer-Policy", "no-referrer")
        .end(html);
  }

  private static String resource(String name) {
    try (InputStream file = GraphiQlPage.class.getClassLoader().getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(name + " is not among the resources.");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256.", impossible);
    }
  }
}
