package org.yearbook.api.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/** What one connection does: it waits for a request, brings a body, or takes an answer. */
final class Visit {
  private final Channel channel;
  private final HttpLimits limits;
  private @Nullable HttpServerRequest request;
  private @Nullable Pace pace;
  private boolean answering;
  private boolean isFirst = true;
  private long waitingSince;

  Visit(Channel channel, HttpLimits limits, long now) {
    this.channel = channel;
    this.limits = limits;
    this.waitingSince = now;
  }

  /** The head of a request is there. */
  void begin(HttpServerRequest begun) {
    request = begun;
    pace = null;
    answering = false;
    isFirst = false;
  }

  /** Closes at once; Vert.x would wait until the client has taken what is written already. */
  @SuppressWarnings("FutureReturnValueIgnored")
  static void cut(Channel channel) {
    ChannelHandlerContext first = channel.pipeline().firstContext();
    if (first != null) {
      first.close();
    }
  }

  /** The body of the request can't be told from what follows it. */
  void refuseBody() {
    if (request != null) {
      Replies.refuse(
          request,
          MediaType.GRAPHQL_RESPONSE,
          HttpProblem.misframed("The body is not framed as HTTP/1.1 has it."));
    }
  }

  /** Looks whether the client lets the server wait for too long, and ends that. */
  void look(long now) {
    HttpServerRequest current = request;
    if (current == null) {
      long patience = (isFirst ? limits.arrival() : limits.idle()).toNanos();
      if (now - waitingSince > patience) {
        cut(channel);
      }
    } else if (!current.isEnded() && !current.response().headWritten()) {
      lookAtBody(current, now);
    } else if (current.response().headWritten()) {
      lookAtAnswer(current, now);
    }
  }

  private void lookAtBody(HttpServerRequest current, long now) {
    if (pace == null) {
      pace = new Pace(limits.arrival(), now);
    }
    if (pace.isTooSlow(now, current.bytesRead())) {
      Replies.refuse(current, MediaType.GRAPHQL_RESPONSE, HttpProblem.bodyTooSlow());
    }
  }

  private long untaken() {
    ChannelOutboundBuffer pending = channel.unsafe().outboundBuffer();
    return pending == null ? 0 : pending.totalPendingWriteBytes() - pending.currentProgress();
  }

  private void lookAtAnswer(HttpServerRequest current, long now) {
    if (channel.isWritable()) {
      answering = false;
      if (current.response().ended()) {
        request = null;
        waitingSince = now;
      }
      return;
    }
    if (!answering || pace == null) {
      answering = true;
      pace = new Pace(limits.idle(), now);
    }
    if (pace.isTooSlow(now, current.response().bytesWritten() - untaken())) {
      cut(channel);
    }
  }
}
