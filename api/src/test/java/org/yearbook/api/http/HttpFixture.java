package org.yearbook.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.yearbook.api.config.GraphQlConfiguration;
import org.yearbook.api.config.HttpConfiguration;
import org.yearbook.schema.document.DocumentLimits;

/** A server in front of a fake service, and a client of it. */
final class HttpFixture implements AutoCloseable {
  static final int BODY_BYTES = 2_000;
  static final HttpLimits LIMITS =
      new HttpLimits(
          4_096,
          4_096,
          1_000,
          Duration.ofSeconds(30),
          Duration.ofSeconds(30),
          Duration.ofSeconds(15));

  private static final HttpConfiguration ANYWHERE = HttpConfiguration.at("127.0.0.1", 0);

  final Vertx vertx = Vertx.vertx();
  final FakeGraphQlService service = new FakeGraphQlService();
  volatile Future<Void> readiness = Future.succeededFuture();

  private final HttpService server;
  private final WebClient client;

  private HttpFixture(HttpConfiguration http, boolean graphiql, HttpLimits limits) {
    server = await(start(http, graphiql, limits));
    client =
        WebClient.create(
            vertx,
            new WebClientOptions()
                .setDefaultHost("127.0.0.1")
                .setDefaultPort(server.port())
                .setFollowRedirects(false));
  }

  static HttpFixture start() {
    return new HttpFixture(ANYWHERE, true, LIMITS);
  }

  static HttpFixture start(HttpLimits limits) {
    return new HttpFixture(ANYWHERE, true, limits);
  }

  static HttpFixture start(HttpConfiguration http, HttpLimits limits) {
    return new HttpFixture(http, true, limits);
  }

  static HttpFixture startWithoutGraphiql() {
    return new HttpFixture(ANYWHERE, false, LIMITS);
  }

  /** Starts one more server in front of the same service. */
  Future<HttpService> startAnother(int port) {
    return start(HttpConfiguration.at("127.0.0.1", port), true, LIMITS);
  }

  private Future<HttpService> start(HttpConfiguration http, boolean graphiql, HttpLimits limits) {
    return HttpService.start(
        vertx,
        http,
        new GraphQlConfiguration(graphiql, BODY_BYTES, DocumentLimits.DEFAULT),
        limits,
        service,
        () -> readiness);
  }

  HttpService server() {
    return server;
  }

  int port() {
    return server.port();
  }

  HttpRequest<Buffer> request(HttpMethod method, String uri) {
    return client.request(method, uri);
  }

  HttpRequest<Buffer> get(String uri) {
    return client.get(uri);
  }

  /** A POST of JSON that accepts the type made for GraphQL. */
  HttpRequest<Buffer> post() {
    return client
        .post("/graphql")
        .putHeader("Content-Type", "application/json")
        .putHeader("Accept", "application/graphql-response+json");
  }

  HttpResponse<Buffer> post(String body) {
    return await(post().sendBuffer(Buffer.buffer(body)));
  }

  static <T> T await(Future<T> future) {
    try {
      return future.await(20, TimeUnit.SECONDS);
    } catch (java.util.concurrent.TimeoutException tooLate) {
      throw new AssertionError("Nothing came within 20 seconds.", tooLate);
    }
  }

  /** Checks that a response is a GraphQL response with one error, and gives its message. */
  static String refusal(HttpResponse<Buffer> response, int status, String code) {
    assertThat(response.statusCode()).as(response.bodyAsString()).isEqualTo(status);
    assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
    JsonObject body = response.bodyAsJsonObject();
    assertThat(body.fieldNames()).containsExactly("errors");
    JsonObject error = body.getJsonArray("errors").getJsonObject(0);
    assertThat(error.getJsonObject("extensions").getString("code")).isEqualTo(code);
    return error.getString("message");
  }

  @Override
  public void close() {
    await(vertx.close());
  }
}
