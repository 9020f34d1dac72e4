package org.yearbook.api.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.TimeUnit;

/**
 * Ends a connection in two steps: first nothing more is sent, and what still comes is thrown away;
 * it closes when the client has closed, or after a while. A client that is still sending would
 * otherwise be reset, and lose the answer that tells it what was wrong (RFC 9112, 9.6).
 */
final class LingeringClose extends ChannelDuplexHandler {
  static final long MILLISECONDS = 1_000;

  private boolean closing;

  private LingeringClose() {}

  /** Ends a connection so, whoever closes it; {@link Visit#cut} passes it by. */
  static void of(Channel channel) {
    channel.pipeline().addFirst(new LingeringClose());
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored")
  public void close(ChannelHandlerContext context, ChannelPromise promise) {
    if (closing || !(context.channel() instanceof DuplexChannel channel) || !channel.isActive()) {
      context.close(promise);
      return;
    }
    closing = true;
    channel.closeFuture().addListener((ChannelFutureListener) closed -> promise.trySuccess());
    channel
        .shutdownOutput()
        .addListener(
            shut -> {
              if (shut.isSuccess()) {
                channel.config().setAutoRead(true);
                channel
                    .eventLoop()
                    .schedule(() -> context.close(), MILLISECONDS, TimeUnit.MILLISECONDS);
              } else {
                context.close();
              }
            });
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (closing) {
      ReferenceCountUtil.release(message);
    } else {
      context.fireChannelRead(message);
    }
  }
}
