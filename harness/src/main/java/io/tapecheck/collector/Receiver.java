package io.tapecheck.collector;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.tapecheck.recorder.CollectorAnswer;
import io.tapecheck.tape.WireRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Keeps whole requests and answers them. */
final class Receiver extends SimpleChannelInboundHandler<FullHttpRequest> {

  private final Collector collector;

  Receiver(Collector collector) {
    this.collector = collector;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
    if (request.decoderResult().isFailure()) {
      collector.problem("A request that is no HTTP, or has too long a head, was refused.");
      send(context, request, answer(HttpResponseStatus.BAD_REQUEST), false);
    } else if (request.method().equals(HttpMethod.OPTIONS)) {
      send(context, request, answer(HttpResponseStatus.NO_CONTENT), HttpUtil.isKeepAlive(request));
    } else if (SocketMessages.isWanted(request)) {
      keep(request);
      SocketMessages.begin(context, request, collector);
    } else {
      FullHttpResponse answer = answer(collector.answer(keep(request)));
      send(context, request, answer, HttpUtil.isKeepAlive(request));
    }
  }

  private WireRequest keep(FullHttpRequest request) {
    Map<String, List<String>> headers = new HashMap<>();
    request
        .headers()
        .forEach(
            header ->
                headers
                    .computeIfAbsent(
                        header.getKey().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(header.getValue()));
    return collector.keep(request.method().name(), request.uri(), headers, request.content());
  }

  private static FullHttpResponse answer(CollectorAnswer answer) {
    FullHttpResponse response =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1,
            HttpResponseStatus.valueOf(answer.status()),
            Unpooled.copiedBuffer(answer.body(), StandardCharsets.UTF_8));
    if (!answer.body().isEmpty()) {
      response.headers().set(HttpHeaderNames.CONTENT_TYPE, answer.contentType());
    }
    return response;
  }

  private static FullHttpResponse answer(HttpResponseStatus status) {
    return answer(new CollectorAnswer(status.code(), "", ""));
  }

  private static void send(
      ChannelHandlerContext context,
      FullHttpRequest request,
      FullHttpResponse response,
      boolean goesOn) {
    allowOtherOrigins(request.headers(), response.headers());
    if (response.status().code() != HttpResponseStatus.NO_CONTENT.code()) {
      HttpUtil.setContentLength(response, response.content().readableBytes());
    }
    if (goesOn) {
      context.writeAndFlush(response);
    } else {
      response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
      context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
    }
  }

  private static void allowOtherOrigins(HttpHeaders asked, HttpHeaders answer) {
    String origin = asked.get(HttpHeaderNames.ORIGIN);
    answer.set("Access-Control-Allow-Origin", origin == null ? "*" : origin);
    answer.set("Access-Control-Allow-Credentials", "true");
    answer.set("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE, OPTIONS");
    String headers = asked.get("Access-Control-Request-Headers");
    if (headers != null) {
      answer.set("Access-Control-Allow-Headers", headers);
    }
    answer.set("Access-Control-Allow-Private-Network", "true");
    answer.set("Cache-Control", "no-store");
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    if (!(cause instanceof IOException)) {
      collector.problem(
          "A request could not be kept (%s).".formatted(cause.getClass().getSimpleName()));
    }
    context.close();
  }
}
