package org.yearbook.api.http;

import org.jspecify.annotations.Nullable;
import org.yearbook.domain.problem.ErrorCode;

/** A request that HTTP or GraphQL over HTTP refuses; the message is shown to the client. */
final class HttpProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final ErrorCode code;
  private final @Nullable String allow;

  private HttpProblem(int status, ErrorCode code, String message, @Nullable String allow) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
    this.allow = allow;
  }

  /** The bytes can't be read: 400. */
  static HttpProblem unreadable(String message) {
    return new HttpProblem(400, ErrorCode.BAD_REQUEST, message, null);
  }

  /** JSON, but no request of GraphQL over HTTP: 422. */
  static HttpProblem notWellFormed(String message) {
    return new HttpProblem(422, ErrorCode.BAD_REQUEST, message, null);
  }

  static HttpProblem notFound(String message) {
    return new HttpProblem(404, ErrorCode.BAD_REQUEST, message, null);
  }

  static HttpProblem methodNotAllowed(String allow, String message) {
    return new HttpProblem(405, ErrorCode.BAD_REQUEST, message, allow);
  }

  static HttpProblem notAcceptable(String message) {
    return new HttpProblem(406, ErrorCode.BAD_REQUEST, message, null);
  }

  static HttpProblem bodyTooLong(int most) {
    return new HttpProblem(
        413,
        ErrorCode.REQUEST_TOO_LARGE,
        "The body is longer than the " + most + " bytes that this server takes.",
        null);
  }

  static HttpProblem urlTooLong(int most) {
    return new HttpProblem(
        414,
        ErrorCode.REQUEST_TOO_LARGE,
        "The URL is longer than the " + most + " bytes that this server takes. Use POST instead.",
        null);
  }

  static HttpProblem headersTooLong(int most) {
    return new HttpProblem(
        431,
        ErrorCode.REQUEST_TOO_LARGE,
        "The headers are longer than the " + most + " bytes that this server takes.",
        null);
  }

  static HttpProblem unsupportedMediaType(String message) {
    return new HttpProblem(415, ErrorCode.BAD_REQUEST, message, null);
  }

  static HttpProblem failed() {
    return new HttpProblem(
        500, ErrorCode.INTERNAL, "Something went wrong on the server; it is in its log.", null);
  }

  int status() {
    return status;
  }

  ErrorCode code() {
    return code;
  }

  /** The methods that are allowed; null unless the method was the problem. */
  @Nullable String allow() {
    return allow;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
