package io.tapecheck.verify.masking.pieces;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.tape.RecordedEvent;
import io.tapecheck.verify.masking.leak.Leak;
import io.tapecheck.verify.masking.leak.Origin;
import io.tapecheck.verify.masking.leak.Sink;
import io.tapecheck.verify.masking.text.EventStrings;
import io.tapecheck.verify.masking.text.JsonLeaves;
import io.tapecheck.verify.recording.RecordedDom;
import io.tapecheck.verify.recording.RecordedNode;
import io.tapecheck.verify.recording.SessionTimeline;
import io.tapecheck.verify.recording.TextRuns;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rebuilds the texts of a recording: per node and per input over time, per key of the site's own
 * events, and over neighbouring text nodes.
 */
final class EventPieces {

  /** A change of more places than this is a new page, and is looked at as one. */
  private static final int MOST_PLACES = 50;

  private static final int MOST_NODES = 200;
  private static final int MOST_NODES_OF_A_PAGE = 200_000;

  private final SessionTimeline timeline;
  private final PieceStreams streams;
  private final Prefixes prefixes;
  private final PartialValues partial;
  private final Keystrokes keystrokes;
  private final RecordedDom dom = new RecordedDom();
  private final List<Leak> leaks = new ArrayList<>();

  EventPieces(
      SessionTimeline timeline,
      PieceStreams streams,
      Prefixes prefixes,
      PartialValues partial,
      Keystrokes keystrokes) {
    this.timeline = timeline;
    this.streams = streams;
    this.prefixes = prefixes;
    this.partial = partial;
    this.keystrokes = keystrokes;
  }

  /** Takes the next event; events come in order. */
  void event(RecordedEvent event) {
    dom.apply(event);
    EventStrings.visit(event, (text, sink, node) -> parts(event, text, sink, node));
    switch (event.type()) {
      case 2 -> page(event);
      case 5, 6 -> ofTheSite(event);
      default -> {
        switch (event.source()) {
          case 0 -> mutation(event);
          case 5 -> input(event);
          default -> {
            // No text.
          }
        }
      }
    }
  }

  /** Parts of values found so far. */
  List<Leak> leaks() {
    return leaks;
  }

  private void parts(RecordedEvent event, String text, Sink sink, int node) {
    partial.search(
        text,
        (canary, detail) -> leaks.add(origin(event, sink, node).leak(canary, "partial", detail)));
  }

  private void input(RecordedEvent event) {
    int node = event.data().path("id").asInt(-1);
    String text = event.data().path("text").asText("");
    Origin origin = origin(event, Sink.of(Sink.Kind.INPUT_VALUE), node);
    value(node, text, origin);
    keystrokes.input(dom.node(node), text, origin);
  }

  private void value(int node, String text, Origin origin) {
    String name = origin.sink().label() + "#" + node;
    prefixes.text(name, text, origin);
    streams.add(name, text, origin);
  }

  private void mutation(RecordedEvent event) {
    JsonNode data = event.data();
    Set<RecordedNode> places = new LinkedHashSet<>();
    for (JsonNode text : data.path("texts")) {
      int node = text.path("id").asInt(-1);
      value(node, text.path("value").asText(""), origin(event, Sink.of(Sink.Kind.TEXT), node));
      dom.node(node).flatMap(RecordedNode::parent).ifPresent(around -> addPlace(places, around));
    }
    for (JsonNode changed : data.path("attributes")) {
      attributes(event, changed);
    }
    for (JsonNode add : data.path("adds")) {
      dom.node(add.path("parentId").asInt(-1)).ifPresent(around -> addPlace(places, around));
    }
    if (places.size() > MOST_PLACES) {
      page(event);
    } else {
      places.forEach(place -> neighbours(event, place, MOST_NODES));
    }
  }

  /** Pieces in elements side by side meet in what is around those. */
  private static void addPlace(Set<RecordedNode> places, RecordedNode parent) {
    places.add(parent.parent().orElse(parent));
  }

  private void attributes(RecordedEvent event, JsonNode changed) {
    int node = changed.path("id").asInt(-1);
    for (Map.Entry<String, JsonNode> attribute : changed.path("attributes").properties()) {
      if (attribute.getValue().isTextual()) {
        Sink sink = new Sink(Sink.Kind.ATTRIBUTE, attribute.getKey());
        value(node, attribute.getValue().asText(), origin(event, sink, node));
      }
    }
  }

  private void page(RecordedEvent event) {
    dom.nodes()
        .filter(node -> node.kind() == RecordedNode.Kind.DOCUMENT && node.parent().isEmpty())
        .findFirst()
        .ifPresent(document -> neighbours(event, document, MOST_NODES_OF_A_PAGE));
  }

  private void neighbours(RecordedEvent event, RecordedNode around, int most) {
    PieceStream stream = streams.single();
    Sink sink = Sink.of(Sink.Kind.TEXT);
    TextRuns.in(around, most, text -> stream.add(text.text(), origin(event, sink, text.id())));
    stream.finish();
  }

  private void ofTheSite(RecordedEvent event) {
    Sink sink = EventStrings.sinkOf(event);
    String name =
        event.type()
            + " "
            + event.data().path("tag").asText()
            + event.data().path("plugin").asText();
    JsonLeaves.of(
        event.data().path("payload"),
        (kind, text, keys) -> {
          if (kind != JsonToken.FIELD_NAME) {
            streams.add(name + keys.get(), text, origin(event, sink, -1));
          }
        });
  }

  private Origin origin(RecordedEvent event, Sink sink, int node) {
    return Origin.in(event, sink, node, dom, timeline);
  }
}
