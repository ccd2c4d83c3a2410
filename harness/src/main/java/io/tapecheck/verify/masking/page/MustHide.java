package io.tapecheck.verify.masking.page;

import io.tapecheck.selector.CssSelector;
import io.tapecheck.tape.SnapshotNode;
import io.tapecheck.verify.Evidence;
import io.tapecheck.verify.Finding;
import io.tapecheck.verify.page.MaskShape;
import io.tapecheck.verify.page.PageElement;
import io.tapecheck.verify.recording.SessionTimeline;
import java.util.List;
import java.util.Optional;

/**
 * Finds elements that must be masked and can be read in the replay, and elements that must be
 * blocked and have content there.
 */
final class MustHide implements PageCheck {

  private final List<CssSelector> mask;
  private final List<CssSelector> block;
  private final PageFindings unmasked;
  private final PageFindings unblocked;
  private int looked;

  MustHide(Evidence evidence, SessionTimeline timeline) {
    mask = evidence.policy().mustMask().stream().map(CssSelector::of).toList();
    block = evidence.policy().mustBlock().stream().map(CssSelector::of).toList();
    unmasked = new PageFindings(timeline, "masking/unmasked");
    unblocked = new PageFindings(timeline, "masking/unblocked");
  }

  @Override
  public void look(ReplayedPage page) {
    if (mask.isEmpty() && block.isEmpty()) {
      return;
    }
    for (PageElement element : page.live().elements()) {
      page.replayed(element)
          .ifPresent(
              shown -> {
                covering(mask, element).ifPresent(by -> readable(page, element, shown, by));
                block.stream()
                    .filter(selector -> selector.matches(element))
                    .findFirst()
                    .ifPresent(by -> content(page, element, shown, by));
              });
    }
  }

  private static Optional<CssSelector> covering(List<CssSelector> selectors, PageElement element) {
    return selectors.stream().filter(selector -> selector.coversPlaceOf(element)).findFirst();
  }

  private void readable(
      ReplayedPage page, PageElement live, PageElement shown, CssSelector selector) {
    boolean text = stands(ReplayedPage.text(live), ReplayedPage.text(shown));
    boolean value = stands(ReplayedPage.typed(live), ReplayedPage.typed(shown));
    looked++;
    if (text || value) {
      unmasked.add(
          page.checkpoint(),
          live,
          selector.toString(),
          "The %s of %s can be read in the replay, though the policy says that %s must be masked."
              .formatted(value ? "value" : "text", live.path(), selector));
    }
  }

  private static boolean stands(String live, String shown) {
    return MaskedText.isReadable(live)
        && MaskShape.collapse(live).equals(MaskShape.collapse(shown));
  }

  private void content(
      ReplayedPage page, PageElement live, PageElement shown, CssSelector selector) {
    looked++;
    if (hasContent(shown.element())) {
      unblocked.add(
          page.checkpoint(),
          live,
          selector.toString(),
          "The replay shows what is inside %s, though the policy says that %s must be blocked."
              .formatted(live.path(), selector));
    }
  }

  private static boolean hasContent(SnapshotNode.Element shown) {
    boolean children =
        shown.children().stream()
            .anyMatch(
                child ->
                    child instanceof SnapshotNode.Element
                        || (child instanceof SnapshotNode.Words words && !words.text().isBlank()));
    return children
        || shown.shadow().filter(inside -> !inside.isEmpty()).isPresent()
        || shown.value().filter(value -> !value.isBlank()).isPresent()
        || shown
            .document()
            .flatMap(page -> body(page.root()))
            .filter(MustHide::hasContent)
            .isPresent();
  }

  private static Optional<SnapshotNode.Element> body(SnapshotNode.Element root) {
    return root.children().stream()
        .filter(SnapshotNode.Element.class::isInstance)
        .map(SnapshotNode.Element.class::cast)
        .filter(child -> child.tag().equals("body"))
        .findFirst();
  }

  List<Finding> unmasked() {
    return unmasked.all();
  }

  List<Finding> unblocked() {
    return unblocked.all();
  }

  /** How many elements were looked at, over all checkpoints. */
  int looked() {
    return looked;
  }
}
