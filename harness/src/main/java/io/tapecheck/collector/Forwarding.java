package io.tapecheck.collector;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;

/**
 * One request on its way to where it was going, by a connection of its own, with its answer on the
 * way back.
 */
final class Forwarding {

  private static final int CONNECT_MILLIS = 20_000;

  private final ChannelHandlerContext context;
  private final Queue<HttpObject> waiting = new ArrayDeque<>();
  private Optional<Channel> there = Optional.empty();
  private boolean failed;

  private Forwarding(ChannelHandlerContext context) {
    this.context = context;
  }

  /**
   * Begins with the head of a request.
   *
   * @param socket whether it wants to become a web socket, of which nothing more is understood
   * @param problems is told of a place that cannot be reached
   */
  static Forwarding begin(
      ChannelHandlerContext context,
      HttpRequest request,
      Authority to,
      boolean socket,
      Consumer<String> problems) {
    Forwarding forwarding = new Forwarding(context);
    Channel page = context.channel();
    page.config().setAutoRead(false);
    request.headers().remove("Proxy-Connection");
    if (!socket) {
      request.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    }
    forwarding.waiting.add(request);
    List<ChannelHandler> handlers =
        socket
            ? List.of(new HttpRequestEncoder())
            : List.of(new HttpClientCodec(), new AnswerBack(context));
    connect(page, to, handlers)
        .addListener(
            done -> {
              if (done.isSuccess()) {
                forwarding.connected(((ChannelFuture) done).channel(), socket);
              } else {
                forwarding.fail();
                problems.accept(
                    "The page could not be led on to %s:%d (%s)."
                        .formatted(to.host(), to.port(), done.cause().getClass().getSimpleName()));
              }
            });
    return forwarding;
  }

  /** Connects on the page's own thread. */
  static ChannelFuture connect(Channel page, Authority to, List<ChannelHandler> handlers) {
    Optional<SslHandler> tls = to.secure() ? Optional.of(tls(page, to)) : Optional.empty();
    ChannelFuture connected =
        new Bootstrap()
            .group(page.eventLoop())
            .channel(NioSocketChannel.class)
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
            .option(ChannelOption.AUTO_READ, !handlers.isEmpty())
            .handler(
                new ChannelInitializer<Channel>() {
                  @Override
                  protected void initChannel(Channel channel) {
                    tls.ifPresent(channel.pipeline()::addLast);
                    handlers.forEach(channel.pipeline()::addLast);
                  }
                })
            .connect(to.host(), to.port());
    return connected;
  }

  private static SslHandler tls(Channel page, Authority to) {
    try {
      SslContext context =
          SslContextBuilder.forClient().endpointIdentificationAlgorithm("HTTPS").build();
      return context.newHandler(page.alloc(), to.host(), to.port());
    } catch (SSLException e) {
      throw new IllegalStateException("This Java platform has no TLS.", e);
    }
  }

  /** Hands a part of the request on. */
  void send(HttpObject part) {
    if (failed) {
      ReferenceCountUtil.release(part);
    } else if (there.isPresent()) {
      there.get().writeAndFlush(part);
    } else {
      waiting.add(part);
    }
  }

  private void connected(Channel channel, boolean socket) {
    there = Optional.of(channel);
    context.channel().closeFuture().addListener(done -> channel.close());
    for (HttpObject part = waiting.poll(); part != null; part = waiting.poll()) {
      channel.write(part);
    }
    channel.flush();
    Channel page = context.channel();
    if (socket) {
      channel.pipeline().remove(HttpRequestEncoder.class);
      Doorkeeper.clear(page.pipeline());
      Relay.join(page, channel);
    } else {
      page.config().setAutoRead(true);
    }
  }

  private void fail() {
    failed = true;
    waiting.forEach(ReferenceCountUtil::release);
    waiting.clear();
    context.channel().config().setAutoRead(true);
    Doorkeeper.refuse(context, HttpResponseStatus.BAD_GATEWAY);
  }
}
