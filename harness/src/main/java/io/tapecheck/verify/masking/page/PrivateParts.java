package io.tapecheck.verify.masking.page;

import io.tapecheck.persona.Canary;
import io.tapecheck.selector.CssSelector;
import io.tapecheck.verify.Evidence;
import io.tapecheck.verify.masking.text.Compact;
import io.tapecheck.verify.page.PageElement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of a page may be masked or blocked: elements that are named so, and canaries. */
final class PrivateParts {

  /** Shorter values would be found in any text. */
  private static final int SHORT = 4;

  private final List<CssSelector> named;
  private final Set<String> inside;
  private final Set<String> whole;

  PrivateParts(Evidence evidence) {
    named =
        Stream.of(
                evidence.policy().mustMask(),
                evidence.policy().mustBlock(),
                evidence.recorder().maskSelectors(),
                evidence.recorder().blockSelectors())
            .flatMap(List::stream)
            .map(CssSelector::of)
            .toList();
    whole =
        evidence.tape().canaries().stream()
            .map(Canary::value)
            .map(Compact::of)
            .collect(Collectors.toSet());
    inside = whole.stream().filter(value -> value.length() >= SHORT).collect(Collectors.toSet());
  }

  /** Whether the element, or one around it, is to be masked or blocked. */
  boolean cover(PageElement element) {
    return named.stream().anyMatch(selector -> selector.coversPlaceOf(element));
  }

  /** Whether a text holds a canary, however it is written and grouped. */
  boolean areIn(String text) {
    String compact = Compact.of(text);
    return whole.contains(compact) || inside.stream().anyMatch(compact::contains);
  }
}
