package io.tapecheck.verify.masking.page;

import io.tapecheck.policy.MustStayReadable;
import io.tapecheck.selector.CssSelector;
import io.tapecheck.verify.Evidence;
import io.tapecheck.verify.Finding;
import io.tapecheck.verify.page.PageElement;
import io.tapecheck.verify.recording.SessionTimeline;
import java.util.List;
import java.util.Optional;

/**
 * Finds text that must stay readable and that the replay shows masked, or not at all because it was
 * blocked; of a field its value, when it is masked. What must be masked or blocked, and what holds
 * a canary, is nobody's to read.
 */
final class OverMasking implements PageCheck {

  private final MustStayReadable readable;
  private final List<CssSelector> selectors;
  private final List<TextPattern> texts;
  private final PrivateParts privateParts;
  private final PageFindings findings;
  private int looked;

  OverMasking(Evidence evidence, PrivateParts privateParts, SessionTimeline timeline) {
    this.readable = evidence.policy().readable();
    this.selectors = readable.selectors().stream().map(CssSelector::of).toList();
    this.texts = readable.texts().stream().map(TextPattern::new).toList();
    this.privateParts = privateParts;
    this.findings = new PageFindings(timeline, "masking/over-masked");
  }

  @Override
  public void look(ReplayedPage page) {
    if (readable.isEmpty()) {
      return;
    }
    boolean wholeStage = readable.stages().contains(page.checkpoint().stage());
    for (PageElement element : page.live().elements()) {
      String text = ReplayedPage.text(element);
      if (MaskedText.isReadable(text)) {
        reason(element, text, wholeStage)
            .filter(reason -> !privateParts.cover(element) && !privateParts.areIn(text))
            .ifPresent(reason -> compare(page, element, text, reason));
      }
      field(page, element);
    }
  }

  /** What stands in a field is text to read only where a selector names the field itself. */
  private void field(ReplayedPage page, PageElement element) {
    String value = ReplayedPage.typed(element);
    if (!MaskedText.isReadable(value)) {
      return;
    }
    selectors.stream()
        .filter(selector -> selector.matches(element))
        .findFirst()
        .filter(selector -> !privateParts.cover(element) && !privateParts.areIn(value))
        .ifPresent(
            selector -> {
              looked++;
              page.replayed(element)
                  .map(ReplayedPage::typed)
                  .filter(masked -> MaskedText.isMasked(value, masked))
                  .ifPresent(masked -> add(page, element, selector.toString(), "masked"));
            });
  }

  /** What of the policy says that an element must stay readable. */
  private Optional<String> reason(PageElement element, String text, boolean wholeStage) {
    for (CssSelector selector : selectors) {
      if (selector.coversPlaceOf(element)) {
        return Optional.of(selector.toString());
      }
    }
    for (TextPattern pattern : texts) {
      if (pattern.matches(text)) {
        return Optional.of("the text \"" + pattern + "\"");
      }
    }
    return wholeStage ? Optional.of("this stage") : Optional.empty();
  }

  private void compare(ReplayedPage page, PageElement element, String text, String reason) {
    looked++;
    Optional<String> shown = page.replayed(element).map(ReplayedPage::text);
    if (shown.filter(masked -> MaskedText.isMasked(text, masked)).isPresent()) {
      add(page, element, reason, "masked");
    } else if (shown.map(String::isBlank).orElseGet(() -> page.isBlocked(element))) {
      add(page, element, reason, "without its text");
    }
  }

  private void add(ReplayedPage page, PageElement element, String reason, String how) {
    findings.add(
        page.checkpoint(),
        element,
        reason,
        "The replay shows "
            + element.path()
            + " "
            + how
            + ", though the policy says that "
            + reason
            + " must stay readable.");
  }

  List<Finding> findings() {
    return findings.all();
  }

  /** How many texts were looked at, over all checkpoints. */
  int looked() {
    return looked;
  }
}
