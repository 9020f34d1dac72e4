package org.yearbook.api.http;

/** The server can't listen; the message is a sentence for the operator. */
public final class HttpStartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public HttpStartException(String message, Throwable cause) {
    super(message, cause);
  }
}
