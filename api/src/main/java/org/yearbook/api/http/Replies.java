package org.yearbook.api.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yearbook.api.graphql.ErrorJson;
import org.yearbook.api.graphql.GraphQlAnswer;
import org.yearbook.api.graphql.GraphQlResponse;
import org.yearbook.domain.problem.ErrorCode;

/** Sends responses. A client that is gone is no problem: there is nobody to tell. */
final class Replies {
  private static final Logger LOG = LoggerFactory.getLogger(Replies.class);

  private static final CharSequence NO_CACHE = HttpHeaders.createOptimized("no-cache");
  private static final CharSequence NO_STORE = HttpHeaders.createOptimized("no-store");
  private static final CharSequence LOOK_AGAIN = HttpHeaders.createOptimized("1");
  private static final CharSequence COME_BACK = HttpHeaders.createOptimized("5");

  private Replies() {}

  /** Sends what the service answered: rows as they are read, or a response. */
  static void send(HttpServerRequest request, MediaType mediaType, GraphQlAnswer answer) {
    if (answer instanceof GraphQlAnswer.Rows rows) {
      RowsReply.send(request, rows);
    } else if (answer instanceof GraphQlResponse response) {
      send(request, mediaType.ofResponses(), response);
    }
  }

  private static void send(HttpServerRequest request, MediaType mediaType, GraphQlResponse answer) {
    HttpServerResponse response = request.response();
    if (response.ended()) {
      return;
    }
    response.setStatusCode(status(answer.status(), mediaType));
    response.putHeader(HttpHeaders.CONTENT_TYPE, mediaType.header());
    switch (answer.status()) {
      case ANSWERED -> response.putHeader(HttpHeaders.CACHE_CONTROL, NO_CACHE);
      case MUTATION_NOT_PERMITTED -> response.putHeader(HttpHeaders.ALLOW, "POST");
      case OVERLOADED -> response.putHeader(HttpHeaders.RETRY_AFTER, LOOK_AGAIN);
      case UNAVAILABLE -> response.putHeader(HttpHeaders.RETRY_AFTER, COME_BACK);
      case NOT_PARSED, REFUSED, TIMED_OUT, FAILED -> {}
    }
    end(request, answer.json());
  }

  /**
   * The status code of GraphQL over HTTP. For {@code application/json} it is 200 for any answer of
   * GraphQL, refusals included: our choice for older clients, which read errors from nothing else.
   * When the server itself is the problem, proxies and balancers have to see it, whatever the type.
   * An answer with errors in it stays 200: the 294 of the edition of September 2026 is registered
   * nowhere.
   */
  private static int status(GraphQlResponse.Status status, MediaType mediaType) {
    return switch (status) {
      case ANSWERED -> 200;
      case NOT_PARSED -> mediaType.isJson() ? 200 : 400;
      case REFUSED -> mediaType.isJson() ? 200 : 422;
      case MUTATION_NOT_PERMITTED -> 405;
      case OVERLOADED, UNAVAILABLE -> 503;
      case TIMED_OUT -> 504;
      case FAILED -> 500;
    };
  }

  /** Sends a refusal, or a fault of ours, whose details go into the log only. */
  static void refuse(HttpServerRequest request, MediaType mediaType, Throwable failure) {
    if (failure instanceof HttpProblem problem) {
      refuse(request, mediaType, problem);
    } else {
      LOG.error("A request failed for a reason that nobody thought of.", failure);
      refuse(request, mediaType, HttpProblem.failed());
    }
  }

  private static void refuse(HttpServerRequest request, MediaType mediaType, HttpProblem problem) {
    HttpServerResponse response = request.response();
    if (response.ended()) {
      return;
    }
    response.setStatusCode(status(problem, mediaType));
    response.putHeader(HttpHeaders.CONTENT_TYPE, mediaType.header());
    if (problem.allow() != null) {
      response.putHeader(HttpHeaders.ALLOW, problem.allow());
    }
    if (problem.isLast() || isBodyStillComing(request)) {
      response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
      closeSoon(request);
    }
    end(request, Buffer.buffer(ErrorJson.only(problem.code(), problem.getMessage()).toByteArray()));
  }

  /** Apollo's clients expect that other servers say so by 200, as they always did. */
  private static int status(HttpProblem problem, MediaType mediaType) {
    return problem.code() == ErrorCode.PERSISTED_QUERY_NOT_SUPPORTED && mediaType.isJson()
        ? 200
        : problem.status();
  }

  private static boolean isBodyStillComing(HttpServerRequest request) {
    return !request.isEnded()
        && (request.headers().contains(HttpHeaders.CONTENT_LENGTH)
            || request.headers().contains(HttpHeaders.TRANSFER_ENCODING));
  }

  /**
   * Reads no other request, and closes when this one has come to its end, or after a while: a
   * client that is still sending would lose the answer if it were at once (RFC 9112, 9.6).
   */
  private static void closeSoon(HttpServerRequest request) {
    request.connection().shutdown(LingeringClose.MILLISECONDS, TimeUnit.MILLISECONDS);
  }

  private static void end(HttpServerRequest request, Buffer json) {
    HttpServerResponse response = request.response();
    if (response.closed()) {
      return;
    }
    if (!response.headers().contains(HttpHeaders.CACHE_CONTROL)) {
      response.putHeader(HttpHeaders.CACHE_CONTROL, NO_STORE);
    }
    response.end(json);
  }
}
