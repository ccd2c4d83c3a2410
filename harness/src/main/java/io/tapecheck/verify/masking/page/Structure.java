package io.tapecheck.verify.masking.page;

import io.tapecheck.selector.CssSelector;
import io.tapecheck.tape.SnapshotNode;
import io.tapecheck.verify.Evidence;
import io.tapecheck.verify.Finding;
import io.tapecheck.verify.page.BoxSize;
import io.tapecheck.verify.page.MaskShape;
import io.tapecheck.verify.page.PageElement;
import io.tapecheck.verify.recording.SessionTimeline;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds elements that masking or blocking has deformed: what is masked or blocked must be in the
 * replay, with a box of the same size. A mask of as many characters is as wide as its letters are,
 * which no recorder can help; so it counts for text only where the mask has another length, and
 * never for text that flows within a line. Where what is around an element has another width too,
 * the page differs for other reasons, which fidelity tells.
 */
final class Structure implements PageCheck {

  private static final Set<String> FIELDS = Set.of("input", "textarea", "select");

  /** Elements that are as large as the text in them unless a style says otherwise. */
  private static final Set<String> FLOWING =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "button", "cite", "code", "data", "em", "i", "kbd",
          "label", "mark", "output", "q", "s", "samp", "small", "span", "strong", "sub", "sup",
          "td", "th", "time", "u", "var");

  private final List<CssSelector> mask;
  private final List<CssSelector> block;
  private final PageFindings findings;

  Structure(Evidence evidence, SessionTimeline timeline) {
    mask = selectors(evidence.policy().mustMask(), evidence.recorder().maskSelectors());
    block = selectors(evidence.policy().mustBlock(), evidence.recorder().blockSelectors());
    findings = new PageFindings(timeline, "masking/structure");
  }

  private static List<CssSelector> selectors(List<String> ofPolicy, List<String> ofRecorder) {
    return Stream.concat(ofPolicy.stream(), ofRecorder.stream())
        .distinct()
        .map(CssSelector::of)
        .toList();
  }

  @Override
  public void look(ReplayedPage page) {
    for (PageElement element : page.live().elements()) {
      boolean blocked = block.stream().anyMatch(selector -> selector.matches(element));
      boolean masked = mask.stream().anyMatch(selector -> selector.matches(element));
      Optional<PageElement> shown = page.replayed(element);
      if (shown.isEmpty()) {
        if ((masked || blocked) && lacksItAlone(page, element)) {
          add(page, element, "The replay lacks " + element.path());
        }
      } else if (blocked
          || (isMaskedField(element, shown.get()) && !isAsWideAsItsWords(element, shown.get()))
          || (masked && !FLOWING.contains(element.tag()) && hasOtherLength(element, shown.get()))) {
        size(page, element, shown.get());
      }
    }
  }

  /** What is missing with all that is around it, or inside of something blocked, is told there. */
  private static boolean lacksItAlone(ReplayedPage page, PageElement element) {
    return element.parent().filter(around -> page.replayed(around).isPresent()).isPresent()
        && !page.isBlocked(element);
  }

  private static boolean hasOtherLength(PageElement live, PageElement shown) {
    return MaskShape.collapse(ReplayedPage.text(live)).length()
        != MaskShape.collapse(ReplayedPage.text(shown)).length();
  }

  /** A list is as wide as the longest of its choices, and so as the letters of their masks. */
  private static boolean isAsWideAsItsWords(PageElement live, PageElement shown) {
    return live.tag().equals("select")
        && longestChoice(live.element()) == longestChoice(shown.element());
  }

  private static int longestChoice(SnapshotNode.Element list) {
    return list.children().stream()
        .flatMap(Structure::choices)
        .mapToInt(choice -> MaskShape.collapse(words(choice)).length())
        .max()
        .orElse(0);
  }

  private static Stream<SnapshotNode.Element> choices(SnapshotNode node) {
    if (!(node instanceof SnapshotNode.Element element)) {
      return Stream.empty();
    }
    return element.tag().equals("optgroup")
        ? element.children().stream()
            .filter(SnapshotNode.Element.class::isInstance)
            .map(SnapshotNode.Element.class::cast)
        : Stream.of(element);
  }

  private static String words(SnapshotNode.Element choice) {
    return choice.children().stream()
        .filter(SnapshotNode.Words.class::isInstance)
        .map(words -> ((SnapshotNode.Words) words).text())
        .collect(Collectors.joining());
  }

  private static boolean isMaskedField(PageElement live, PageElement shown) {
    return FIELDS.contains(live.tag())
        && !MaskShape.isMask(ReplayedPage.typed(live))
        && MaskShape.isMask(ReplayedPage.typed(shown));
  }

  private void size(ReplayedPage page, PageElement live, PageElement shown) {
    List<Double> one = live.element().box();
    List<Double> other = shown.element().box();
    if (BoxSize.known(one, other)
        && isAroundTheSame(page, live)
        && !(BoxSize.sameWidth(one, other) && BoxSize.sameHeight(one, other))) {
      add(
          page,
          live,
          "%s takes %.0f x %.0f pixels in the replay instead of %.0f x %.0f"
              .formatted(live.path(), other.get(2), other.get(3), one.get(2), one.get(3)));
    }
  }

  private static boolean isAroundTheSame(ReplayedPage page, PageElement live) {
    Optional<List<Double>> one = live.parent().map(around -> around.element().box());
    Optional<List<Double>> other =
        live.parent().flatMap(page::replayed).map(around -> around.element().box());
    return one.isPresent()
        && other.isPresent()
        && BoxSize.known(one.get(), other.get())
        && BoxSize.sameWidth(one.get(), other.get());
  }

  private void add(ReplayedPage page, PageElement element, String what) {
    findings.add(
        page.checkpoint(),
        element,
        "structure",
        what + ": masking and blocking must leave the structure of a page as it is.");
  }

  List<Finding> findings() {
    return findings.all();
  }
}
