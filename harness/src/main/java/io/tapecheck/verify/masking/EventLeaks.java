package io.tapecheck.verify.masking;

import io.tapecheck.search.Cut;
import io.tapecheck.tape.RecordedEvent;
import io.tapecheck.verify.recording.Place;
import io.tapecheck.verify.recording.RecordedDom;
import io.tapecheck.verify.recording.SessionTimeline;
import java.util.ArrayList;
import java.util.List;

/** Searches the decoded recording, leaf by leaf, so that every leak has its node. */
final class EventLeaks {

  private final CanarySearch search;
  private final SessionTimeline timeline;
  private final RecordedDom dom = new RecordedDom();
  private final CutFindings cut;
  private final List<Leak> leaks = new ArrayList<>();

  private EventLeaks(CanarySearch search, SessionTimeline timeline, CutFindings cut) {
    this.search = search;
    this.timeline = timeline;
    this.cut = cut;
  }

  static List<Leak> in(
      List<RecordedEvent> recording,
      CanarySearch search,
      SessionTimeline timeline,
      CutFindings cut) {
    EventLeaks found = new EventLeaks(search, timeline, cut);
    for (RecordedEvent event : recording) {
      found.dom.apply(event);
      EventStrings.visit(event, (text, sink, node) -> found.leaf(event, text, sink, node));
    }
    return found.leaks;
  }

  private void leaf(RecordedEvent event, String text, Sink sink, int node) {
    List<Match> matches = sink.holdsWholeValues() ? search.value(text) : search.inside(text);
    List<Cut> cuts = search.takeCuts();
    if (matches.isEmpty() && cuts.isEmpty()) {
      return;
    }
    Sink precise = sink.within(dom.node(node));
    Place place =
        timeline
            .placeAt(event.time())
            .event(event.index())
            .request(event.request())
            .node(dom.path(node))
            .sink(precise.label());
    cut.at(place, cuts);
    for (Match match : matches) {
      leaks.add(new Leak(match, precise, place, event.time(), Holder.of(dom.node(node))));
    }
  }
}
