package org.yearbook.api.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.util.ReferenceCountUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what Netty can't read before Vert.x does, which would close without a word after a body
 * that is framed wrongly, and trip over more requests in one go than Netty queues, once for each.
 */
final class BrokenBytes extends ChannelInboundHandlerAdapter {
  private static final Logger LOG = LoggerFactory.getLogger(BrokenBytes.class);
  private static final String HANDLER_OF_VERTX = "handler";

  private final Visit visit;

  private BrokenBytes(Visit visit) {
    this.visit = visit;
  }

  /** Looks after a connection from now on. */
  static void watch(Channel channel, Visit visit) {
    channel.pipeline().addBefore(HANDLER_OF_VERTX, null, new BrokenBytes(visit));
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpContent content
        && !(message instanceof HttpMessage)
        && content.decoderResult().isFailure()) {
      ReferenceCountUtil.release(message);
      visit.refuseBody();
    } else {
      context.fireChannelRead(message);
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable failure) {
    if (failure.getClass() == DecoderException.class) {
      LOG.debug("A connection failed.", failure);
      Visit.cut(context.channel());
    } else {
      context.fireExceptionCaught(failure);
    }
  }
}
