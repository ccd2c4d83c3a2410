package io.tapecheck.collector;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/** Hands an answer on to the page that asked, as it comes. */
final class AnswerBack extends ChannelInboundHandlerAdapter {

  private final ChannelHandlerContext page;
  private boolean isProvisional;
  private boolean begun;
  private boolean whole;

  AnswerBack(ChannelHandlerContext page) {
    this.page = page;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpResponse response) {
      isProvisional = response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
      begun = !isProvisional;
      goOn(response);
    }
    if (isProvisional) {
      ReferenceCountUtil.release(message);
      return;
    }
    ChannelFuture written = page.writeAndFlush(message);
    if (!page.channel().isWritable()) {
      context.channel().config().setAutoRead(false);
      written.addListener(done -> context.channel().config().setAutoRead(true));
    }
    if (message instanceof LastHttpContent) {
      whole = true;
      written.addListener(done -> context.close());
    }
  }

  /** The page's connection lives longer than the one behind it, whose end may have ended a body. */
  private static void goOn(HttpResponse response) {
    response.headers().remove(HttpHeaderNames.CONNECTION);
    response.headers().remove("Keep-Alive");
    int status = response.status().code();
    boolean bodiless =
        status == HttpResponseStatus.NO_CONTENT.code()
            || status == HttpResponseStatus.NOT_MODIFIED.code();
    if (!bodiless && !HttpUtil.isContentLengthSet(response)) {
      HttpUtil.setTransferEncodingChunked(response, true);
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    if (!begun) {
      Doorkeeper.refuse(page, HttpResponseStatus.BAD_GATEWAY);
    } else if (!whole) {
      page.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    context.close();
  }
}
