package org.yearbook.api.http;

import org.jspecify.annotations.Nullable;
import org.yearbook.domain.problem.ErrorCode;

/** A request that HTTP or GraphQL over HTTP refuses; the message is shown to the client. */
final class HttpProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final ErrorCode code;
  private final @Nullable String allow;
  private final boolean last;

  private HttpProblem(int status, ErrorCode code, String message, @Nullable String allow) {
    this(status, code, message, allow, false);
  }

  private HttpProblem(
      int status, ErrorCode code, String message, @Nullable String allow, boolean last) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
    this.allow = allow;
    this.last = last;
  }

  /** The bytes can't be read: 400. */
  static HttpProblem unreadable(String message) {
    return new HttpProblem(400, ErrorCode.BAD_REQUEST, message, null);
  }

  /** Where the request ends, or to whom it goes, can't be said for sure: 400, and no more. */
  static HttpProblem misframed(String message) {
    return new HttpProblem(400, ErrorCode.BAD_REQUEST, message, null, true);
  }

  /** The one message by which clients of Apollo and urql know that they must send the document. */
  static HttpProblem noPersistedQueries() {
    return new HttpProblem(
        400, ErrorCode.PERSISTED_QUERY_NOT_SUPPORTED, "PersistedQueryNotSupported", null);
  }

  static HttpProblem bodyTooSlow() {
    return new HttpProblem(
        408,
        ErrorCode.BAD_REQUEST,
        "The body comes too slowly, or not at all. Send it in one go, as long as announced.",
        null,
        true);
  }

  static HttpProblem unexpected(String message) {
    return new HttpProblem(417, ErrorCode.BAD_REQUEST, message, null, true);
  }

  static HttpProblem misdirected(String message) {
    return new HttpProblem(421, ErrorCode.BAD_REQUEST, message, null, true);
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
        null,
        true);
  }

  static HttpProblem headersTooLong(int most) {
    return new HttpProblem(
        431,
        ErrorCode.REQUEST_TOO_LARGE,
        "The headers are longer than the " + most + " bytes that this server takes.",
        null,
        true);
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

  /** Whether nothing more is read from the connection. */
  boolean isLast() {
    return last;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
