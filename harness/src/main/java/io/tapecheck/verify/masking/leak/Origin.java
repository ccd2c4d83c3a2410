package io.tapecheck.verify.masking.leak;

import io.tapecheck.persona.Canary;
import io.tapecheck.tape.RecordedEvent;
import io.tapecheck.tape.WireRequest;
import io.tapecheck.verify.recording.Place;
import io.tapecheck.verify.recording.RecordedDom;
import io.tapecheck.verify.recording.SessionTimeline;
import java.util.List;

/**
 * Where a piece of text came from.
 *
 * @param sink what held it
 * @param place where
 * @param time milliseconds since the epoch
 * @param holder the element that held it
 */
public record Origin(Sink sink, Place place, long time, Holder holder) {

  /** A text that no element held. */
  public static Origin of(Sink sink, Place place, long time) {
    return new Origin(sink, place.sink(sink.label()), time, Holder.NONE);
  }

  /** A text in an event, when the document is as the event has left it. */
  public static Origin in(
      RecordedEvent event, Sink sink, int node, RecordedDom dom, SessionTimeline timeline) {
    Sink precise = sink.within(dom.node(node));
    Place place =
        timeline
            .placeAt(event.time())
            .event(event.index())
            .request(event.request())
            .node(dom.path(node))
            .sink(precise.label());
    return new Origin(precise, place, event.time(), Holder.of(dom.node(node)));
  }

  /** A text in a request. */
  public static Origin in(WireRequest request, Sink sink, SessionTimeline timeline) {
    return of(sink, timeline.placeAt(request.time()).request(request.index()), request.time());
  }

  /** A leak of a whole canary. */
  public Leak leak(Match match) {
    return new Leak(match, this, "");
  }

  /** A leak of a part of a canary, or of a canary in parts. */
  public Leak leak(Canary canary, String encoding, String detail) {
    return new Leak(new Match(canary, List.of(encoding), 0, 1), this, detail);
  }
}
