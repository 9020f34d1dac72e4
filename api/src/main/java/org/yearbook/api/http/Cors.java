package org.yearbook.api.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yearbook.api.config.CorsOrigins;

/**
 * Lets web pages of other origins read answers, as the Fetch standard has it, never with
 * credentials. The handler of vertx-web would refuse requests of all other pages, our own included,
 * and leaves out what never comes to a route.
 */
final class Cors {
  private static final CharSequence ANY = HttpHeaders.createOptimized("*");
  private static final CharSequence METHODS = HttpHeaders.createOptimized("GET, HEAD, POST");
  private static final CharSequence A_DAY = HttpHeaders.createOptimized("86400");
  private static final CharSequence EXPOSED =
      HttpHeaders.createOptimized(
          "Allow, Content-Disposition, ETag, Retry-After, Server-Timing, X-Request-Id");
  private static final Pattern NAMES = Pattern.compile("[A-Za-z0-9_, -]{1,1000}");

  private final CorsOrigins origins;

  Cors(CorsOrigins origins) {
    this.origins = origins;
  }

  /** Says on an answer, whatever it will be, who may read it. */
  void mark(HttpServerRequest request) {
    HttpServerResponse response = request.response();
    if (!origins.named().isEmpty()) {
      response.headers().add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
    }
    @Nullable String origin = request.getHeader(HttpHeaders.ORIGIN);
    if (origins.any()) {
      response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, ANY);
    } else if (mayRead(origin)) {
      response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    }
    if (mayRead(origin)) {
      response.putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
    }
  }

  /** Whether a browser asks for a page of ours to read if it may send a request. */
  boolean isPreflight(HttpServerRequest request) {
    return request.method().equals(HttpMethod.OPTIONS)
        && request.headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD)
        && mayRead(request.getHeader(HttpHeaders.ORIGIN));
  }

  /** Any header may be sent: without credentials none does harm. */
  void permit(HttpServerRequest request) {
    HttpServerResponse response = request.response();
    response
        .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS)
        .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, A_DAY)
        .setStatusCode(204);
    MultiMap headers = request.headers();
    @Nullable String names = headers.get(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS);
    if (names != null && NAMES.matcher(names).matches()) {
      response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, names);
    }
    response.headers().add(HttpHeaders.VARY, HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS);
    response.end();
  }

  private boolean mayRead(@Nullable String origin) {
    return origin != null && (origins.any() || origins.named().contains(origin));
  }
}
