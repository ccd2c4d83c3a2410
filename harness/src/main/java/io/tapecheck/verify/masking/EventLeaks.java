package io.tapecheck.verify.masking;

import io.tapecheck.tape.RecordedEvent;
import io.tapecheck.verify.recording.Place;
import io.tapecheck.verify.recording.RecordedDom;
import io.tapecheck.verify.recording.RecordedNode;
import io.tapecheck.verify.recording.SessionTimeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Searches the decoded recording, leaf by leaf, so that every leak has its node. */
final class EventLeaks {

  private final CanarySearch search;
  private final SessionTimeline timeline;
  private final RecordedDom dom = new RecordedDom();
  private final List<Leak> leaks = new ArrayList<>();

  private EventLeaks(CanarySearch search, SessionTimeline timeline) {
    this.search = search;
    this.timeline = timeline;
  }

  static List<Leak> in(
      List<RecordedEvent> recording, CanarySearch search, SessionTimeline timeline) {
    EventLeaks found = new EventLeaks(search, timeline);
    for (RecordedEvent event : recording) {
      found.dom.apply(event);
      EventStrings.visit(event, (text, sink, node) -> found.leaf(event, text, sink, node));
    }
    return found.leaks;
  }

  private void leaf(RecordedEvent event, String text, Sink sink, int node) {
    List<Match> matches = sink.holdsWholeValues() ? search.value(text) : search.inside(text);
    for (Match match : matches) {
      Sink precise = precise(sink, node);
      Place place =
          timeline
              .placeAt(event.time())
              .event(event.index())
              .request(event.request())
              .node(dom.path(node))
              .sink(precise.label());
      leaks.add(new Leak(match, precise, place, event.time(), Holder.of(dom.node(node))));
    }
  }

  /** A text is a title or a style where the element around it says so. */
  private Sink precise(Sink sink, int node) {
    if (sink.kind() != Sink.Kind.TEXT) {
      return sink;
    }
    Optional<String> around = dom.node(node).flatMap(RecordedNode::element).map(RecordedNode::tag);
    return switch (around.orElse("")) {
      case "title" -> Sink.of(Sink.Kind.TITLE);
      case "style" -> Sink.of(Sink.Kind.STYLE);
      case "textarea" -> Sink.of(Sink.Kind.INPUT_VALUE);
      default -> sink;
    };
  }
}
