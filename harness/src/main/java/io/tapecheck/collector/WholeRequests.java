package io.tapecheck.collector;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObjectAggregator;

/** Puts requests together whose bodies come in parts; says when one is too large. */
final class WholeRequests extends HttpObjectAggregator {

  private final Collector collector;

  WholeRequests(Collector collector) {
    super(Collector.LARGEST_BODY);
    this.collector = collector;
  }

  @Override
  protected void handleOversizedMessage(ChannelHandlerContext context, HttpMessage oversized)
      throws Exception {
    collector.problem(
        "A request of more than %d bytes was refused.".formatted(Collector.LARGEST_BODY));
    super.handleOversizedMessage(context, oversized);
  }
}
