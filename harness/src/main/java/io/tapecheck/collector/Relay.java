package io.tapecheck.collector;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.Optional;

/**
 * Hands on what one connection says to another, no faster than that one takes it, and ends with it.
 */
final class Relay extends ChannelInboundHandlerAdapter {

  private final Channel other;
  private Optional<ChannelFuture> last = Optional.empty();

  Relay(Channel other) {
    this.other = other;
  }

  /** Joins two connections; from here on they read only what the other has taken. */
  static void join(Channel one, Channel other) {
    one.config().setAutoRead(false);
    other.config().setAutoRead(false);
    one.pipeline().addLast(new Relay(other));
    other.pipeline().addLast(new Relay(one));
    one.read();
    other.read();
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    last = Optional.of(other.write(message));
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    other.flush();
    if (last.isEmpty()) {
      context.read();
      return;
    }
    ChannelFuture written = last.get();
    last = Optional.empty();
    written.addListener(
        done -> {
          if (done.isSuccess()) {
            context.read();
          } else {
            context.close();
          }
        });
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    other.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    context.close();
  }
}
