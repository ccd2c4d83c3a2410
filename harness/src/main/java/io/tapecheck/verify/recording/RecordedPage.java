package io.tapecheck.verify.recording;

import io.tapecheck.tape.RecordedEvent;
import io.tapecheck.verify.page.MaskShape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a recording says of the page at one moment after another; moments must come in order. */
public final class RecordedPage {

  private static final Set<String> FIELDS = Set.of("input", "textarea", "select");

  /**
   * A field that was recorded masked.
   *
   * @param mask what the recording holds in the place of its value
   * @param written when that was last said, milliseconds since the epoch
   */
  public record MaskedField(String mask, long written) {}

  private final List<RecordedEvent> events;
  private final RecordedDom dom = new RecordedDom();
  private int next;

  public RecordedPage(List<RecordedEvent> recording) {
    events = new ArrayList<>(recording);
    events.sort(Comparator.comparingLong(RecordedEvent::time));
  }

  /** Goes on to a moment, milliseconds since the epoch. */
  public void at(long time) {
    while (next < events.size() && events.get(next).time() <= time) {
      dom.apply(events.get(next++));
    }
  }

  /** Fields that are recorded masked, by path. */
  public Map<String, MaskedField> maskedFields() {
    Map<String, MaskedField> masked = new HashMap<>();
    NodePath paths = new NodePath();
    dom.nodes()
        .filter(node -> FIELDS.contains(node.tag()))
        .forEach(
            node ->
                node.value()
                    .filter(MaskShape::isMask)
                    .ifPresent(
                        mask ->
                            paths
                                .to(node)
                                .ifPresent(
                                    path ->
                                        masked.put(path, new MaskedField(mask, node.written())))));
    return masked;
  }

  /** Scroll offsets x and y that are not both 0, by the path of the element or root element. */
  public Map<String, List<Double>> scrolls() {
    Map<String, List<Double>> scrolls = new HashMap<>();
    NodePath paths = new NodePath();
    dom.nodes()
        .filter(node -> !node.scroll().equals(List.of(0.0, 0.0)))
        .forEach(node -> paths.to(node).ifPresent(path -> scrolls.put(path, node.scroll())));
    return scrolls;
  }
}
