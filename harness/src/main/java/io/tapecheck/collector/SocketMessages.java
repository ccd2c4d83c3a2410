package io.tapecheck.collector;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshakerFactory;
import java.io.IOException;
import java.util.Map;

/**
 * Keeps the messages of a web socket. Compression is not agreed to, so that messages come as they
 * were sent; of the protocols that a page offers the first is taken.
 */
final class SocketMessages extends SimpleChannelInboundHandler<WebSocketFrame> {

  private final Collector collector;
  private final WebSocketServerHandshaker handshaker;
  private final String url;

  private SocketMessages(Collector collector, WebSocketServerHandshaker handshaker, String url) {
    this.collector = collector;
    this.handshaker = handshaker;
    this.url = url;
  }

  /** Whether a request wants to become a web socket. */
  static boolean isWanted(HttpRequest request) {
    return request.headers().containsValue(HttpHeaderNames.UPGRADE.toString(), "websocket", true);
  }

  /** Answers the request, and keeps what comes from then on. */
  static void begin(ChannelHandlerContext context, FullHttpRequest request, Collector collector) {
    Channel channel = context.channel();
    WebSocketServerHandshaker handshaker =
        new WebSocketServerHandshakerFactory(
                request.uri(),
                WebSocketServerHandshaker.SUB_PROTOCOL_WILDCARD,
                WebSocketDecoderConfig.newBuilder()
                    .maxFramePayloadLength(Collector.LARGEST_BODY)
                    .allowExtensions(false)
                    .build())
            .newHandshaker(request);
    if (handshaker == null) {
      WebSocketServerHandshakerFactory.sendUnsupportedVersionResponse(channel);
      return;
    }
    channel
        .pipeline()
        .addLast(
            new WebSocketFrameAggregator(Collector.LARGEST_BODY),
            new SocketMessages(collector, handshaker, request.uri()));
    handshaker.handshake(channel, request);
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
    if (frame instanceof TextWebSocketFrame || frame instanceof BinaryWebSocketFrame) {
      collector.keep(Collector.WEBSOCKET, url, Map.of(), frame.content());
    } else if (frame instanceof PingWebSocketFrame) {
      context.writeAndFlush(new PongWebSocketFrame(frame.content().retain()));
    } else if (frame instanceof CloseWebSocketFrame close) {
      handshaker.close(context.channel(), close.retain());
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    if (!(cause instanceof IOException)) {
      collector.problem(
          "A message of a web socket could not be kept (%s)."
              .formatted(cause.getClass().getSimpleName()));
    }
    context.close();
  }
}
