package io.tapecheck.verify.fidelity;

import io.tapecheck.policy.Policy;
import io.tapecheck.recorder.RecorderDescriptor;
import io.tapecheck.selector.CssSelector;
import io.tapecheck.verify.page.PageElement;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the recorder is meant to mask and to block. */
final class Intent {

  private static final Set<String> FIELDS = Set.of("input", "textarea", "select", "option");

  private final List<CssSelector> mask;
  private final List<CssSelector> block;

  Intent(Policy policy, RecorderDescriptor recorder) {
    mask =
        Stream.concat(recorder.maskSelectors().stream(), policy.mustMask().stream())
            .map(CssSelector::of)
            .toList();
    block =
        Stream.concat(recorder.blockSelectors().stream(), policy.mustBlock().stream())
            .map(CssSelector::of)
            .toList();
  }

  /** Whether text and values of this element may be masked: it, or one around it, is named so. */
  boolean masks(PageElement element) {
    return FIELDS.contains(element.element().tag())
        || mask.stream().anyMatch(selector -> selector.coversPlaceOf(element));
  }

  /** Whether nothing but the box of this element is recorded. */
  boolean blocks(PageElement element) {
    return block.stream().anyMatch(selector -> selector.matches(element));
  }
}
