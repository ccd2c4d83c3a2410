package io.tapecheck.collector;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * Lets in only what carries the session's secret, for the port is open to every process and user of
 * this machine: in the path of what is sent here, as credentials of what uses the proxy. Preflights
 * of browsers carry nothing of a page and are answered. What is let in has the secret taken off, so
 * that neither the tape nor any other server sees it.
 */
final class Admission extends ChannelInboundHandlerAdapter {

  private final Collector collector;
  private Optional<DefaultFullHttpResponse> refusal = Optional.empty();

  Admission(Collector collector) {
    this.collector = collector;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest request && request.decoderResult().isSuccess()) {
      refusal = refuse(request);
    }
    if (refusal.isEmpty()) {
      context.fireChannelRead(message);
      return;
    }
    ReferenceCountUtil.release(message);
    if (message instanceof LastHttpContent) {
      context.writeAndFlush(refusal.get()).addListener(ChannelFutureListener.CLOSE);
    }
  }

  private Optional<DefaultFullHttpResponse> refuse(HttpRequest request) {
    if (isForProxy(request)) {
      String said = request.headers().get(HttpHeaderNames.PROXY_AUTHORIZATION, "");
      request.headers().remove(HttpHeaderNames.PROXY_AUTHORIZATION);
      return isSame(said, collector.credentials())
          ? Optional.empty()
          : Optional.of(answer(HttpResponseStatus.PROXY_AUTHENTICATION_REQUIRED));
    }
    Optional<String> path = collector.admitted(request.uri());
    path.ifPresent(request::setUri);
    return path.isPresent() || request.method().equals(HttpMethod.OPTIONS)
        ? Optional.empty()
        : Optional.of(answer(HttpResponseStatus.FORBIDDEN));
  }

  private static boolean isForProxy(HttpRequest request) {
    return request.method().equals(HttpMethod.CONNECT) || !request.uri().startsWith("/");
  }

  /** In a time that does not tell how much of it is right. */
  private static boolean isSame(String said, String right) {
    return MessageDigest.isEqual(
        said.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
  }

  private static DefaultFullHttpResponse answer(HttpResponseStatus status) {
    DefaultFullHttpResponse answer =
        new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.EMPTY_BUFFER);
    answer.headers().set("Content-Length", 0).set("Connection", "close");
    if (status.equals(HttpResponseStatus.PROXY_AUTHENTICATION_REQUIRED)) {
      answer.headers().set("Proxy-Authenticate", "Basic realm=\"tapecheck\"");
    }
    return answer;
  }
}
