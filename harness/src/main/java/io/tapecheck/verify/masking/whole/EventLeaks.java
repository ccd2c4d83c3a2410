package io.tapecheck.verify.masking.whole;

import io.tapecheck.tape.RecordedEvent;
import io.tapecheck.verify.masking.leak.CanarySearch;
import io.tapecheck.verify.masking.leak.Leak;
import io.tapecheck.verify.masking.leak.Match;
import io.tapecheck.verify.masking.leak.Origin;
import io.tapecheck.verify.masking.leak.SessionSearch;
import io.tapecheck.verify.masking.leak.Sink;
import io.tapecheck.verify.masking.text.EventStrings;
import io.tapecheck.verify.recording.RecordedDom;
import java.util.ArrayList;
import java.util.List;

/** Searches the decoded recording, leaf by leaf, so that every leak has its node. */
public final class EventLeaks {

  private final SessionSearch session;
  private final RecordedDom dom = new RecordedDom();
  private final List<Leak> leaks = new ArrayList<>();

  private EventLeaks(SessionSearch session) {
    this.session = session;
  }

  /** What the events hold. */
  public static List<Leak> in(SessionSearch session) {
    EventLeaks found = new EventLeaks(session);
    for (RecordedEvent event : session.tape().recording()) {
      found.dom.apply(event);
      EventStrings.visit(event, (text, sink, node) -> found.leaf(event, text, sink, node));
    }
    return found.leaks;
  }

  private void leaf(RecordedEvent event, String text, Sink sink, int node) {
    CanarySearch values = session.values();
    List<Match> matches = sink.holdsWholeValues() ? values.value(text) : values.inside(text);
    if (matches.isEmpty() && !values.hasCut()) {
      return;
    }
    Origin origin = Origin.in(event, sink, node, dom, session.timeline());
    session.cutAt(origin.place());
    matches.forEach(match -> leaks.add(origin.leak(match)));
  }
}
