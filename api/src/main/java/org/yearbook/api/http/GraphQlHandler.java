package org.yearbook.api.http;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yearbook.api.graphql.GraphQlRequest;
import org.yearbook.api.graphql.GraphQlService;

/**
 * GraphQL over HTTP, after its edition of September 2026 and the draft since: queries by GET, all
 * else by POST in {@code application/json}, which no web page can send to another site unasked.
 */
final class GraphQlHandler implements Handler<RoutingContext> {
  private static final String ALLOWED = "GET, HEAD, POST, OPTIONS";
  private static final CharSequence VARY =
      HttpHeaders.createOptimized("Accept, Accept-Encoding, Accept-Language");

  /** What stands for bytes that are no text; percent-encoded, if a client means it. */
  private static final String UNKNOWN = "%EF%BF%BD";

  private final GraphQlService service;
  private final int bodyBytes;
  private final String pages;

  /** People who come by browser without a question are led to {@code pages}. */
  GraphQlHandler(GraphQlService service, int bodyBytes, String pages) {
    this.service = service;
    this.bodyBytes = bodyBytes;
    this.pages = pages;
  }

  @Override
  public void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    request.response().headers().add(HttpHeaders.VARY, VARY);
    if (request.method().equals(HttpMethod.OPTIONS)) {
      request.response().putHeader(HttpHeaders.ALLOW, ALLOWED).setStatusCode(204).end();
      return;
    }
    try {
      if (isForReading(context)) {
        request.response().setStatusCode(303).putHeader(HttpHeaders.LOCATION, pages).end();
        return;
      }
      refuseWebSocket(request);
      answer(context, MediaType.preferred(context.parsedHeaders().accept()));
    } catch (HttpProblem problem) {
      Replies.refuse(request, MediaType.GRAPHQL_RESPONSE, problem);
    }
  }

  /** Whether a person came by browser, with no question, and is better led to the explorer. */
  private static boolean isForReading(RoutingContext context) {
    HttpServerRequest request = context.request();
    boolean bare = request.query() == null || request.query().isEmpty();
    return bare
        && (request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD))
        && MediaType.prefersPages(context.parsedHeaders().accept());
  }

  private static void refuseWebSocket(HttpServerRequest request) {
    if (request.headers().contains(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET, true)) {
      throw HttpProblem.unreadable(
          "No WebSocket is spoken here (graphql-transport-ws, graphql-ws): there are no"
              + " subscriptions. Ask by POST.");
    }
  }

  private void answer(RoutingContext context, MediaType mediaType) {
    HttpServerRequest request = context.request();
    Future.succeededFuture(context)
        .compose(this::parameters)
        .map(parameters -> graphQlRequest(context, parameters, mediaType))
        .compose(service::execute)
        .onSuccess(answer -> Replies.send(request, mediaType, answer))
        .onFailure(failure -> Replies.refuse(request, mediaType.ofResponses(), failure));
  }

  private Future<RequestParameters> parameters(RoutingContext context) {
    HttpServerRequest request = context.request();
    return switch (request.method().name()) {
      case "GET", "HEAD" -> Future.succeededFuture(RequestParameters.ofUrl(urlParameters(request)));
      case "POST" -> body(context).map(RequestParameters::ofJson);
      default ->
          throw HttpProblem.methodNotAllowed(
              ALLOWED, "GraphQL is asked by POST, or by GET for queries; not by this method.");
    };
  }

  private Future<@Nullable Object> body(RoutingContext context) {
    requireJson(context.parsedHeaders().contentType(), context.request());
    return RequestBody.read(context.request(), bodyBytes)
        .map(JsonText::decode)
        .map(text -> JsonText.parse("The body", text));
  }

  private static MultiMap urlParameters(HttpServerRequest request) {
    try {
      MultiMap parameters = request.params(true);
      boolean asSent = String.valueOf(request.query()).toUpperCase(Locale.ROOT).contains(UNKNOWN);
      if (!asSent
          && parameters.entries().stream()
              .anyMatch(each -> each.getValue().indexOf('\uFFFD') >= 0)) {
        throw HttpProblem.unreadable("The parameters of the URL are not in UTF-8.");
      }
      return parameters;
    } catch (IllegalArgumentException malformed) {
      throw HttpProblem.unreadable("The parameters of the URL are not percent-encoded properly.");
    }
  }

  private static void requireJson(MIMEHeader contentType, HttpServerRequest request) {
    if (contentType.component().equalsIgnoreCase("multipart")) {
      throw HttpProblem.unsupportedMediaType(
          "No files are taken here (multipart/form-data). Send application/json.");
    }
    boolean json =
        contentType.component().equalsIgnoreCase("application")
            && contentType.subComponent().equalsIgnoreCase("json");
    if (!json || !MediaType.takesUtf8(contentType)) {
      throw HttpProblem.unsupportedMediaType(
          "The body must be JSON in UTF-8, and Content-Type must say so: application/json.");
    }
    String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw HttpProblem.unsupportedMediaType(
          "Compressed bodies are not read. Send it as it is, without Content-Encoding.");
    }
  }

  private static GraphQlRequest graphQlRequest(
      RoutingContext context, RequestParameters parameters, MediaType mediaType) {
    return new GraphQlRequest(
        parameters.query(),
        parameters.operationName(),
        parameters.variables(),
        RequestLanguage.of(context.parsedHeaders().acceptLanguage()),
        context.request().method().equals(HttpMethod.POST),
        parameters.statementsCounted(),
        mediaType.rows());
  }
}
