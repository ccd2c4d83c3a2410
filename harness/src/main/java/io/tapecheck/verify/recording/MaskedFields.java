package io.tapecheck.verify.recording;

import io.tapecheck.tape.RecordedEvent;
import io.tapecheck.verify.page.MaskShape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which fields the recording holds masked. A replay cannot always show it: a date, a number or a
 * choice refuses a value that is none, and stays empty.
 */
public final class MaskedFields {

  private static final Set<String> FIELDS = Set.of("input", "textarea", "select");

  private final List<RecordedEvent> events;
  private final RecordedDom dom = new RecordedDom();
  private int next;

  public MaskedFields(List<RecordedEvent> recording) {
    events = new ArrayList<>(recording);
    events.sort(Comparator.comparingLong(RecordedEvent::time));
  }

  /** Paths of the fields masked at a moment; moments must be asked for in order. */
  public Set<String> at(long time) {
    while (next < events.size() && events.get(next).time() <= time) {
      dom.apply(events.get(next++));
    }
    Set<String> paths = new HashSet<>();
    dom.nodes()
        .filter(node -> FIELDS.contains(node.tag()))
        .filter(node -> node.value().filter(MaskShape::isMask).isPresent())
        .map(RecordedNode::id)
        .forEach(id -> dom.path(id).ifPresent(paths::add));
    return paths;
  }
}
