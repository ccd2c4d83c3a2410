package io.tapecheck.verify.masking;

import io.tapecheck.tape.Checkpoint;
import io.tapecheck.tape.PageSnapshot;
import io.tapecheck.tape.SnapshotNode;
import io.tapecheck.tape.Tape;
import io.tapecheck.verify.Finding;
import io.tapecheck.verify.Fingerprint;
import io.tapecheck.verify.Severity;
import io.tapecheck.verify.page.CssSelector;
import io.tapecheck.verify.page.MaskShape;
import io.tapecheck.verify.page.PageElement;
import io.tapecheck.verify.page.PageTree;
import io.tapecheck.verify.recording.SessionTimeline;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds text that must stay readable and that the replay shows masked. */
final class OverMasking {

  private final Tape tape;
  private final SessionTimeline timeline;
  private final List<CssSelector> selectors;
  private final Map<String, Finding> findings = new LinkedHashMap<>();

  private OverMasking(Tape tape, SessionTimeline timeline, List<String> selectors) {
    this.tape = tape;
    this.timeline = timeline;
    this.selectors = selectors.stream().map(CssSelector::of).toList();
  }

  static List<Finding> in(Tape tape, SessionTimeline timeline, List<String> mustStayReadable) {
    OverMasking overMasking = new OverMasking(tape, timeline, mustStayReadable);
    if (!mustStayReadable.isEmpty()) {
      tape.checkpoints().forEach(overMasking::compare);
    }
    return List.copyOf(overMasking.findings.values());
  }

  private void compare(Checkpoint checkpoint) {
    Optional<PageSnapshot> replayed = tape.replayed(checkpoint);
    if (replayed.isEmpty()) {
      return;
    }
    PageTree live = new PageTree(tape.live(checkpoint));
    PageTree shown = new PageTree(replayed.get());
    for (CssSelector selector : selectors) {
      live.matching(selector)
          .forEach(
              element ->
                  inside(element, live)
                      .forEach(
                          part ->
                              shown
                                  .at(part.path())
                                  .filter(masked -> isMasked(part.element(), masked.element()))
                                  .ifPresent(masked -> add(selector, part, checkpoint))));
    }
  }

  private static Stream<PageElement> inside(PageElement around, PageTree tree) {
    return tree.elements().stream()
        .filter(element -> element == around || element.path().startsWith(around.path() + " "));
  }

  private static boolean isMasked(SnapshotNode.Element live, SnapshotNode.Element shown) {
    String liveText = ownText(live);
    String shownText = ownText(shown);
    boolean text = !MaskShape.isMask(liveText) && MaskShape.isMask(shownText);
    boolean value =
        live.value().filter(v -> !v.isBlank() && !MaskShape.isMask(v)).isPresent()
            && shown.value().filter(MaskShape::isMask).isPresent();
    return (text && !liveText.isBlank()) || value;
  }

  private static String ownText(SnapshotNode.Element element) {
    StringBuilder text = new StringBuilder();
    for (SnapshotNode child : element.children()) {
      if (child instanceof SnapshotNode.Words words) {
        text.append(words.text());
      }
    }
    return text.toString();
  }

  private void add(CssSelector selector, PageElement element, Checkpoint checkpoint) {
    Finding found =
        new Finding(
            "masking/over-masked",
            Severity.ERROR,
            "The replay shows "
                + element.path()
                + " masked, though the policy says that "
                + selector
                + " must stay readable.",
            Optional.empty(),
            List.of(),
            timeline
                .placeAt(checkpoint.time())
                .stage(Optional.of(checkpoint.stage()))
                .node(Optional.of(element.path()))
                .checkpoint(checkpoint.name())
                .where(),
            1,
            Fingerprint.of("masking/over-masked", selector.toString(), element.path()));
    findings.merge(element.path(), found, (first, later) -> first.times(first.count() + 1));
  }
}
