package io.tapecheck.verify.fidelity;

import io.tapecheck.tape.SnapshotNode;
import io.tapecheck.verify.page.PageElement;
import io.tapecheck.verify.recording.RecordedPage;
import io.tapecheck.verify.recording.RecordedPage.MaskedField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the recording itself says where a replay cannot show it, checkpoint after checkpoint. */
final class RecordedState {

  /** How a field was at a checkpoint, and when that was. */
  private record Seen(String state, long time) {}

  private final RecordedPage page;
  private final Map<String, Seen> seen = new HashMap<>();
  private Map<String, MaskedField> masked = Map.of();
  private Map<String, List<Double>> scrolls = Map.of();
  private long time;

  RecordedState(RecordedPage page) {
    this.page = page;
  }

  /** Goes on to the time of a checkpoint. */
  void at(long time) {
    this.time = time;
    page.at(time);
    masked = page.maskedFields();
    scrolls = page.scrolls();
  }

  /**
   * Whether the recording holds the state of a field masked. A mask that stands since before the
   * checkpoint that saw the field otherwise is no mask of this state: that was not recorded.
   */
  boolean isMasked(PageElement field) {
    String path = field.path();
    MaskedField recorded = masked.get(path);
    if (recorded == null || field.element().value().filter(recorded.mask()::equals).isPresent()) {
      return false;
    }
    String state = state(field.element());
    Seen before = seen.put(field.documentUrl() + " " + path, new Seen(state, time));
    return before == null || before.state().equals(state) || recorded.written() >= before.time();
  }

  /** Whether the recording holds a mask of a field, be it of this state or of one before. */
  boolean holdsAMask(PageElement field) {
    return masked.containsKey(field.path());
  }

  /** How far an element is scrolled, by its last scroll event or as it was first written down. */
  Optional<double[]> scroll(PageElement element) {
    return Optional.ofNullable(scrolls.get(element.path()))
        .map(offsets -> new double[] {offsets.get(0), offsets.get(1)});
  }

  private static String state(SnapshotNode.Element field) {
    return field.value().orElse("") + "\n" + String.join("\n", field.selected().orElse(List.of()));
  }
}
