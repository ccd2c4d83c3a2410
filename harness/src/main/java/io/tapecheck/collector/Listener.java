package io.tapecheck.collector;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The open port of a collector. */
final class Listener implements AutoCloseable {

  private static final int THREADS = 4;

  /** Some recorders send what they have in an address. */
  private static final int LONGEST_HEAD = 1 << 20;

  private final EventLoopGroup threads;
  private final Channel channel;

  private Listener(EventLoopGroup threads, Channel channel) {
    this.threads = threads;
    this.channel = channel;
  }

  static Listener open(Optional<Integer> port, Collector collector) throws IOException {
    EventLoopGroup threads =
        new MultiThreadIoEventLoopGroup(
            THREADS,
            new DefaultThreadFactory("tapecheck-collector", true),
            NioIoHandler.newFactory());
    ServerBootstrap server =
        new ServerBootstrap()
            .group(threads)
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.SO_BACKLOG, 128)
            .childHandler(
                new ChannelInitializer<Channel>() {
                  @Override
                  protected void initChannel(Channel connection) {
                    fitOut(connection.pipeline(), collector, Optional.empty());
                  }
                });
    ChannelFuture bound =
        server
            .bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port.orElse(0)))
            .awaitUninterruptibly();
    if (!bound.isSuccess()) {
      threads.shutdownGracefully(0, 1, TimeUnit.SECONDS);
      throw new IOException(
          Optional.ofNullable(bound.cause()).map(Throwable::getMessage).orElse("no reason given"),
          bound.cause());
    }
    return new Listener(threads, bound.channel());
  }

  /**
   * Lays out what a connection goes through.
   *
   * @param tunnel whom the page believes to talk to, inside a tunnel of the proxy
   */
  static void fitOut(ChannelPipeline pipeline, Collector collector, Optional<Authority> tunnel) {
    pipeline.addLast(
        new HttpServerCodec(
            new HttpDecoderConfig()
                .setMaxInitialLineLength(LONGEST_HEAD)
                .setMaxHeaderSize(LONGEST_HEAD)));
    if (tunnel.isEmpty()) {
      pipeline.addLast(new Admission(collector));
    }
    if (!collector.led().isEmpty()) {
      pipeline.addLast(new Doorkeeper(collector, tunnel));
    }
    pipeline.addLast(new WholeRequests(collector), new Receiver(collector));
  }

  int port() {
    return ((InetSocketAddress) channel.localAddress()).getPort();
  }

  @Override
  public void close() {
    channel.close().awaitUninterruptibly();
    threads.shutdownGracefully(0, 2, TimeUnit.SECONDS);
  }
}
