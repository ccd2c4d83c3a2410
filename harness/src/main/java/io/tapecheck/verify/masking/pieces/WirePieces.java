package io.tapecheck.verify.masking.pieces;

import com.fasterxml.jackson.core.JsonToken;
import io.tapecheck.tape.WireRequest;
import io.tapecheck.verify.masking.leak.Origin;
import io.tapecheck.verify.masking.leak.Sink;
import io.tapecheck.verify.masking.text.FormField;
import io.tapecheck.verify.masking.text.JsonLeaves;
import io.tapecheck.verify.recording.SessionTimeline;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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

  private record Keyed(String keys, String text) {}

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
      fields(request, Sink.of(Sink.Kind.REQUEST_URL), address, request.url().substring(query + 1));
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
    Sink sink = Sink.of(Sink.Kind.REQUEST_BODY);
    String text = new String(request.body(), StandardCharsets.UTF_8);
    Optional<List<Keyed>> json = json(request.body());
    if (json.isPresent()) {
      json.get().forEach(value -> add(request, sink, address + value.keys(), value.text()));
    } else if (text.indexOf('=') > 0 && text.indexOf('\n') < 0) {
      fields(request, sink, address, text);
    } else if (text.chars().noneMatch(c -> c < ' ' && !Character.isWhitespace(c))) {
      add(request, sink, address, text);
    }
  }

  private static Optional<List<Keyed>> json(byte[] body) {
    List<Keyed> values = new ArrayList<>();
    boolean json =
        JsonLeaves.of(
            body,
            (kind, text, keys) -> {
              if (kind != JsonToken.FIELD_NAME) {
                values.add(new Keyed(keys.get(), text));
              }
            });
    return json ? Optional.of(values) : Optional.empty();
  }

  private void fields(WireRequest request, Sink sink, String address, String text) {
    for (FormField field : FormField.in(text)) {
      add(request, sink, address + "?" + field.name(), field.value());
    }
  }

  private void add(WireRequest request, Sink sink, String stream, String text) {
    if (text.isEmpty()) {
      return;
    }
    streams.add(sink.label() + " " + stream, text, Origin.in(request, sink, timeline));
  }
}
