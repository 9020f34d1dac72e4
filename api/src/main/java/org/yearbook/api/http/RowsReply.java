package org.yearbook.api.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yearbook.api.format.RowStream;
import org.yearbook.api.graphql.GraphQlAnswer;

/**
 * Sends rows, each piece when the client has taken the one before. When the client leaves, or takes
 * nothing for as long as a connection may say nothing, the reading ends.
 */
final class RowsReply {
  private static final Logger LOG = LoggerFactory.getLogger(RowsReply.class);
  private static final CharSequence NO_CACHE = HttpHeaders.createOptimized("no-cache");

  private final HttpServerResponse response;
  private final RowStream stream;
  private boolean waiting;

  private RowsReply(HttpServerResponse response, RowStream stream) {
    this.response = response;
    this.stream = stream;
  }

  static void send(HttpServerRequest request, GraphQlAnswer.Rows rows) {
    HttpServerResponse response = request.response();
    if (response.closed()) {
      rows.stream().close();
      return;
    }
    response
        .putHeader(HttpHeaders.CONTENT_TYPE, rows.format().contentType())
        .putHeader(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"%s.%s\"".formatted(rows.name(), rows.format().fileEnding()))
        .putHeader(HttpHeaders.CACHE_CONTROL, NO_CACHE);
    if (request.method().equals(HttpMethod.HEAD)) {
      rows.stream().close().onComplete(closed -> response.end());
      return;
    }
    new RowsReply(response.setChunked(true), rows.stream()).begin();
  }

  private void begin() {
    response.exceptionHandler(failure -> LOG.debug("A client of rows is gone.", failure));
    response.closeHandler(gone -> stream.close());
    response.drainHandler(drained -> goOn());
    sendNext();
  }

  private void sendNext() {
    stream.next().onSuccess(this::send).onFailure(this::breakOff);
  }

  private void send(@Nullable Buffer piece) {
    if (response.closed()) {
      return;
    }
    if (piece == null) {
      response.end();
      return;
    }
    response.write(piece);
    if (response.writeQueueFull()) {
      waiting = true;
    } else {
      sendNext();
    }
  }

  private void goOn() {
    if (waiting) {
      waiting = false;
      sendNext();
    }
  }

  /** The status is sent already; only a broken transfer tells the client that rows are missing. */
  private void breakOff(Throwable failure) {
    LOG.warn("An answer in rows was broken off.", failure);
    response.reset().onFailure(late -> LOG.debug("The client was gone already.", late));
  }
}
