package io.tapecheck.collector;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.ssl.OptionalSslHandler;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes a proxy of the collector: what is for a vendor is let in, everything else is sent on. A
 * tunnel to a host that does not concern the collector is never looked into.
 */
final class Doorkeeper extends ChannelInboundHandlerAdapter {

  private final Collector collector;
  private final Optional<Authority> tunnel;
  private Optional<Forwarding> forwarding = Optional.empty();
  private Optional<HttpRequest> connecting = Optional.empty();
  private boolean skipping;

  /**
   * @param tunnel whom the page believes to talk to, inside a tunnel
   */
  Doorkeeper(Collector collector, Optional<Authority> tunnel) {
    this.collector = collector;
    this.tunnel = tunnel;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest request && request.decoderResult().isSuccess()) {
      decide(context, request);
    } else if (skipping) {
      skipping = !(message instanceof LastHttpContent);
      ReferenceCountUtil.release(message);
      if (!skipping) {
        connecting.ifPresent(request -> connect(context, request));
        connecting = Optional.empty();
      }
    } else if (forwarding.isPresent() && message instanceof HttpObject part) {
      forwarding.get().send(part);
      if (part instanceof LastHttpContent) {
        forwarding = Optional.empty();
      }
    } else {
      context.fireChannelRead(message);
    }
  }

  private void decide(ChannelHandlerContext context, HttpRequest request) {
    if (request.method().equals(HttpMethod.CONNECT)) {
      skipping = true;
      connecting = Optional.of(request);
      return;
    }
    boolean absolute = request.uri().regionMatches(true, 0, "http", 0, 4);
    if (!absolute && tunnel.isEmpty()) {
      context.fireChannelRead(request); // sent to the collector's own address
      return;
    }
    boolean socket = SocketMessages.isWanted(request);
    String url = absolute ? request.uri() : inTunnel(context).url(request.uri(), socket);
    if (url.startsWith(Collector.GREETING)) {
      skipping = true;
      refuse(context, HttpResponseStatus.OK);
    } else if (url.startsWith(collector.base() + "/")) {
      String path = url.substring(collector.base().length());
      context.fireChannelRead(request.setUri(collector.admitted(path).orElse(path)));
    } else if (collector.led().takes(url)) {
      context.fireChannelRead(request.setUri(url));
    } else {
      forward(context, request, url, socket);
    }
  }

  /** What was meant for port 80 or any other may have turned out to be by TLS. */
  private Authority inTunnel(ChannelHandlerContext context) {
    return tunnel
        .orElseThrow(() -> new IllegalStateException("no tunnel"))
        .secured(context.pipeline().get(SslHandler.class) != null);
  }

  private void connect(ChannelHandlerContext context, HttpRequest request) {
    Authority.ofTunnel(request.uri())
        .ifPresentOrElse(
            wanted -> connect(context, wanted),
            () -> refuse(context, HttpResponseStatus.BAD_REQUEST));
  }

  private void connect(ChannelHandlerContext context, Authority wanted) {
    if (collector.led().concerns(wanted.host())) {
      accept(context)
          .addListener(
              done -> {
                ChannelPipeline pipeline = context.pipeline();
                clear(pipeline);
                SslContext tls = OwnCertificate.ofThisProcess().tls();
                pipeline.addLast(new OptionalSslHandler(tls));
                Listener.fitOut(pipeline, collector, Optional.of(wanted));
              });
      return;
    }
    Channel page = context.channel();
    page.config().setAutoRead(false);
    Forwarding.connect(page, wanted.secured(false), List.of())
        .addListener(
            done -> {
              if (!done.isSuccess()) {
                page.config().setAutoRead(true);
                refuse(context, HttpResponseStatus.BAD_GATEWAY);
                return;
              }
              Channel there = ((ChannelFuture) done).channel();
              accept(context)
                  .addListener(
                      accepted -> {
                        clear(context.pipeline());
                        Relay.join(page, there);
                      });
            });
  }

  private void forward(
      ChannelHandlerContext context, HttpRequest request, String url, boolean socket) {
    Optional<Authority> there = Authority.ofUrl(url);
    if (there.isEmpty()) {
      skipping = true;
      refuse(context, HttpResponseStatus.BAD_REQUEST);
      return;
    }
    String path = url.replaceFirst("(?i)^[a-z]+://[^/?#]*", "");
    request.setUri(path.startsWith("/") ? path : "/" + path);
    forwarding =
        Optional.of(Forwarding.begin(context, request, there.get(), socket, collector::problem));
  }

  private static ChannelFuture accept(ChannelHandlerContext context) {
    return context.writeAndFlush(
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1,
            new HttpResponseStatus(200, "Connection established"),
            Unpooled.EMPTY_BUFFER));
  }

  static void refuse(ChannelHandlerContext context, HttpResponseStatus status) {
    DefaultFullHttpResponse answer =
        new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.EMPTY_BUFFER);
    answer.headers().set("Content-Length", 0).set("Connection", "close");
    context.writeAndFlush(answer).addListener(ChannelFutureListener.CLOSE);
  }

  /** Takes everything out of a connection that from now on says something else. */
  static void clear(ChannelPipeline pipeline) {
    List<ChannelHandler> all = new ArrayList<>(pipeline.toMap().values());
    all.stream().filter(handler -> !(handler instanceof SslHandler)).forEach(pipeline::remove);
  }
}
