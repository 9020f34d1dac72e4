package org.yearbook.api.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.HostAndPort;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.yearbook.api.config.HttpConfiguration;

/**
 * What every request passes before it is routed: each answer gets the headers that all have, and
 * what could be read in two ways is refused (RFC 9112), together with whatever follows it.
 */
final class Entrance {
  private static final CharSequence CONTENT_TYPE_OPTIONS =
      HttpHeaders.createOptimized("X-Content-Type-Options");
  private static final CharSequence NOSNIFF = HttpHeaders.createOptimized("nosniff");

  private final ServerState state;
  private final HttpLimits limits;
  private final Cors cors;
  private final Set<String> names;

  Entrance(ServerState state, HttpLimits limits, HttpConfiguration http) {
    this.state = state;
    this.limits = limits;
    this.cors = new Cors(http.origins());
    this.names = http.names();
  }

  /** True when a request is to be routed; else it is answered already. */
  boolean lets(HttpServerRequest request) {
    mark(request);
    HttpProblem problem = problem(request);
    if (problem != null) {
      Replies.refuse(request, MediaType.GRAPHQL_RESPONSE, problem);
      return false;
    } else if (cors.isPreflight(request)) {
      cors.permit(request);
      return false;
    }
    return true;
  }

  /** Gives an answer the headers that all have. */
  void mark(HttpServerRequest request) {
    HttpServerResponse response = request.response();
    response.putHeader(CONTENT_TYPE_OPTIONS, NOSNIFF);
    cors.mark(request);
    response.headersEndHandler(
        sending -> {
          if (state.isStopping()) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            request.connection().shutdown(limits.drain().toMillis(), TimeUnit.MILLISECONDS);
          }
        });
  }

  private @Nullable HttpProblem problem(HttpServerRequest request) {
    if (request.version() == null || !isPrintable(request.uri())) {
      return HttpProblem.misframed("This is not a request of HTTP/1.1.");
    }
    MultiMap headers = request.headers();
    if (headers.contains("")) {
      return HttpProblem.misframed("A header has no name.");
    }
    if (headers.contains(HttpHeaders.TRANSFER_ENCODING) && !isChunked(request)) {
      return HttpProblem.misframed(
          "The only Transfer-Encoding that is read here is chunked, and only in HTTP/1.1.");
    }
    @Nullable String expected = headers.get(HttpHeaders.EXPECT);
    if (expected != null && !expected.equalsIgnoreCase("100-continue")) {
      return HttpProblem.unexpected(
          "The only Expect that is met here is 100-continue; leave it out otherwise.");
    }
    return problemOfHost(request);
  }

  private static boolean isPrintable(String uri) {
    for (int index = 0; index < uri.length(); index++) {
      if (uri.charAt(index) <= ' ' || uri.charAt(index) > '~') {
        return false;
      }
    }
    return true;
  }

  private static boolean isChunked(HttpServerRequest request) {
    List<String> codings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
    return request.version() == HttpVersion.HTTP_1_1
        && codings.size() == 1
        && codings.get(0).strip().equalsIgnoreCase("chunked");
  }

  private @Nullable HttpProblem problemOfHost(HttpServerRequest request) {
    List<String> hosts = request.headers().getAll(HttpHeaders.HOST);
    if (hosts.isEmpty() && request.version() != HttpVersion.HTTP_1_1 && names.isEmpty()) {
      return null;
    } else if (hosts.size() != 1) {
      return HttpProblem.misframed("A request has one Host, no more and no less.");
    }
    HostAndPort host = HostAndPort.parseAuthority(hosts.get(0), -1);
    if (host == null || host.host().isEmpty()) {
      return HttpProblem.misframed("Host is not a name or address, with or without a port.");
    } else if (names.isEmpty() || isOurs(called(request, host)) || isOfHealth(request)) {
      return null;
    }
    return HttpProblem.misdirected(
        "This server is not called so. Ask by one of its names (YEARBOOK_ALLOWED_HOSTS).");
  }

  /** A whole address goes before Host (RFC 9112, 3.2.2). */
  private static @Nullable HostAndPort called(HttpServerRequest request, HostAndPort host) {
    int scheme = request.uri().startsWith("/") ? -1 : request.uri().indexOf("://");
    return scheme < 0
        ? host
        : HostAndPort.parseAuthority(request.uri().substring(scheme + 3).split("[/?]", 2)[0], -1);
  }

  /** Balancers ask after it by addresses. */
  private static boolean isOfHealth(HttpServerRequest request) {
    return request.uri().startsWith("/health/");
  }

  private boolean isOurs(@Nullable HostAndPort host) {
    if (host == null) {
      return false;
    }
    String name = host.host().toLowerCase(Locale.ROOT);
    return names.contains(name.endsWith(".") ? name.substring(0, name.length() - 1) : name);
  }
}
