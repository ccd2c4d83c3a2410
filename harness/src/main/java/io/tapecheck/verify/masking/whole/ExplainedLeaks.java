package io.tapecheck.verify.masking.whole;

import io.tapecheck.persona.Canary;
import io.tapecheck.tape.RecordedEvent;
import io.tapecheck.verify.masking.leak.Leak;
import io.tapecheck.verify.masking.leak.Match;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the decoded recording says already about the requests that brought it. */
public final class ExplainedLeaks {

  private final Set<Integer> carriers = new HashSet<>();
  private final Map<Integer, Map<Canary, Integer>> counts = new HashMap<>();

  /** What the events of a recording hold. */
  public ExplainedLeaks(List<RecordedEvent> recording, List<Leak> leaks) {
    recording.forEach(event -> carriers.add(event.request()));
    for (Leak leak : leaks) {
      leak.where()
          .request()
          .ifPresent(
              request ->
                  counts
                      .computeIfAbsent(request, unused -> new HashMap<>())
                      .merge(leak.match().canary(), leak.match().count(), Integer::sum));
    }
  }

  /** Whether events came with this request. */
  public boolean carriesEvents(int request) {
    return carriers.contains(request);
  }

  /** Whether the events that came with this request hold the canary as often as its body does. */
  boolean covers(int request, Match inBody) {
    int inEvents = counts.getOrDefault(request, Map.of()).getOrDefault(inBody.canary(), 0);
    return inEvents >= inBody.count();
  }
}
