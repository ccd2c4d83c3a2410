package io.tapecheck.verify.masking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.tape.TapeJson;
import io.tapecheck.tape.WireRequest;
import io.tapecheck.verify.recording.SessionTimeline;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Rebuilds texts that go out over several requests: per address and key of the query, header, form
 * field or JSON key. Bodies that brought events are rebuilt from the events; compressed ones are
 * not looked into.
 */
final class WirePieces {

  private static final int LONGEST_BODY = 1 << 20;

  private final SessionTimeline timeline;
  private final PieceStreams streams;
  private final IntPredicate carriesEvents;

  WirePieces(SessionTimeline timeline, PieceStreams streams, IntPredicate carriesEvents) {
    this.timeline = timeline;
    this.streams = streams;
    this.carriesEvents = carriesEvents;
  }

  /** Takes the next request; requests come in order. */
  void request(WireRequest request) {
    int query = request.url().indexOf('?');
    String address = query < 0 ? request.url() : request.url().substring(0, query);
    if (query >= 0) {
      fields(request, Sink.Kind.REQUEST_URL, address, request.url().substring(query + 1));
    }
    for (Map.Entry<String, List<String>> header : request.headers().entrySet()) {
      Sink sink = new Sink(Sink.Kind.REQUEST_HEADER, header.getKey());
      header
          .getValue()
          .forEach(value -> add(request, sink, address + " " + header.getKey(), value));
    }
    if (!carriesEvents.test(request.index())
        && request.body().length > 0
        && request.body().length <= LONGEST_BODY) {
      body(request, address);
    }
  }

  private void body(WireRequest request, String address) {
    String text = new String(request.body(), StandardCharsets.UTF_8);
    Optional<JsonNode> json = json(text);
    if (json.isPresent()) {
      Sink sink = Sink.of(Sink.Kind.REQUEST_BODY);
      KeyPaths.visit(json.get(), (path, value) -> add(request, sink, address + path, value));
    } else if (text.indexOf('=') > 0 && text.indexOf('\n') < 0) {
      fields(request, Sink.Kind.REQUEST_BODY, address, text);
    } else if (text.chars().noneMatch(c -> c < ' ' && !Character.isWhitespace(c))) {
      add(request, Sink.of(Sink.Kind.REQUEST_BODY), address, text);
    }
  }

  private static Optional<JsonNode> json(String text) {
    String start = text.stripLeading();
    if (!start.startsWith("{") && !start.startsWith("[")) {
      return Optional.empty();
    }
    try {
      return Optional.of(TapeJson.mapper().readTree(text));
    } catch (JsonProcessingException notJson) {
      return Optional.empty();
    }
  }

  private void fields(WireRequest request, Sink.Kind kind, String address, String text) {
    for (String field : text.split("&", -1)) {
      String[] parts = field.split("=", 2);
      if (parts.length == 2) {
        add(request, Sink.of(kind), address + "?" + parts[0], decoded(parts[1]));
      }
    }
  }

  private static String decoded(String part) {
    try {
      return URLDecoder.decode(part, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return part;
    }
  }

  private void add(WireRequest request, Sink sink, String stream, String text) {
    streams.add(
        sink.label() + " " + stream,
        text,
        new Origin(
            sink,
            timeline.placeAt(request.time()).request(request.index()).sink(sink.label()),
            request.time(),
            Holder.NONE));
  }
}
