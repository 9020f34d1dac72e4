package org.yearbook.api.http;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/** Reads the body of a request, and stops as soon as it is known to be too long. */
final class RequestBody {
  private final HttpServerRequest request;
  private final int most;
  private final Buffer read = Buffer.buffer();
  private final Promise<Buffer> whole = Promise.promise();

  private RequestBody(HttpServerRequest request, int most) {
    this.request = request;
    this.most = most;
  }

  /**
   * Reads. The failure is an {@link HttpProblem} when the body is too long. Of one that breaks off
   * or stalls nothing is told here: nobody waits for it any more.
   */
  static Future<Buffer> read(HttpServerRequest request, int most) {
    RequestBody body = new RequestBody(request, most);
    return announcedLength(request) > most ? body.refuse() : body.read();
  }

  private Future<Buffer> read() {
    if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
      request.response().writeContinue();
    }
    request.handler(this::append);
    request.endHandler(end -> whole.tryComplete(read));
    return whole.future();
  }

  private void append(Buffer piece) {
    if (read.length() + piece.length() > most) {
      refuse();
    } else {
      read.appendBuffer(piece);
    }
  }

  private Future<Buffer> refuse() {
    request.handler(piece -> {});
    whole.tryFail(HttpProblem.bodyTooLong(most));
    return whole.future();
  }

  private static long announcedLength(HttpServerRequest request) {
    @Nullable String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    try {
      return length == null ? 0 : Long.parseLong(length);
    } catch (NumberFormatException beyond) {
      throw HttpProblem.misframed("Content-Length is not a length.");
    }
  }
}
