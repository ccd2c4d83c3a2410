package io.tapecheck.reports.redaction;

import io.tapecheck.persona.Canary;
import io.tapecheck.tape.PageSnapshot;
import io.tapecheck.tape.SnapshotNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the elements of a page that show a canary. */
final class SecretBoxes {

  /** Texts of whole sections are not joined; a value split over elements stands in a short one. */
  private static final int LONGEST_JOINED = 200;

  private static final List<String> SHOWN_ATTRIBUTES = List.of("placeholder", "alt", "title");

  private final Redaction redaction;
  private final List<Box> boxes = new ArrayList<>();

  private SecretBoxes(Redaction redaction) {
    this.redaction = redaction;
  }

  /** The boxes of a page that was written down, whatever frames they are in. */
  static List<Box> of(PageSnapshot page, Redaction redaction) {
    SecretBoxes found = new SecretBoxes(redaction);
    found.page(page, new Box("", 0, 0, page.width(), page.height()));
    return List.copyOf(found.boxes);
  }

  private void page(PageSnapshot page, Box frame) {
    element(page.root(), frame, frame);
  }

  /**
   * Looks at an element.
   *
   * @param frame where the element's document begins
   * @param around the nearest element around it that has a box, in the page's coordinates
   * @return its whole text
   */
  private String element(SnapshotNode.Element element, Box frame, Box around) {
    boolean shown = element.box().size() == 4 || isTransparent(element);
    Box box = placed(element, frame).orElse(around);
    int before = boxes.size();
    StringBuilder own = new StringBuilder();
    StringBuilder whole = new StringBuilder();
    List<SnapshotNode> children = new ArrayList<>(element.children());
    element.shadow().ifPresent(children::addAll);
    for (SnapshotNode child : children) {
      if (child instanceof SnapshotNode.Words words) {
        own.append(words.text());
        whole.append(words.text());
      } else if (child instanceof SnapshotNode.Element inner) {
        whole.append(element(inner, frame, box));
      }
    }
    element.document().ifPresent(document -> page(document, box));

    if (!shown) {
      return whole.toString();
    }
    shownBy(element, own.toString())
        .or(
            () ->
                boxes.size() == before && whole.length() <= LONGEST_JOINED
                    ? redaction.found(whole.toString())
                    : Optional.empty())
        .ifPresent(canary -> boxes.add(named(canary, box)));
    return whole.toString();
  }

  private Optional<Canary> shownBy(SnapshotNode.Element element, String ownText) {
    return element
        .value()
        .flatMap(redaction::typed)
        .or(() -> redaction.found(ownText))
        .or(() -> element.selected().flatMap(labels -> redaction.found(String.join("\n", labels))))
        .or(() -> shownByAttribute(element.attributes()));
  }

  private Optional<Canary> shownByAttribute(Map<String, String> attributes) {
    return SHOWN_ATTRIBUTES.stream()
        .map(attributes::get)
        .flatMap(value -> Optional.ofNullable(value).stream())
        .flatMap(value -> redaction.found(value).stream())
        .findFirst();
  }

  /**
   * Whether the element may show its texts although it has no box of its own, as with {@code
   * display: contents}. Nothing tells that from an element that is not rendered; custom elements
   * often are so, and are then taken to be.
   */
  private static boolean isTransparent(SnapshotNode.Element element) {
    return element.tag().contains("-")
        || element.tag().equals("slot")
        || element.attributes().getOrDefault("style", "").contains("contents");
  }

  private static Optional<Box> placed(SnapshotNode.Element element, Box frame) {
    List<Double> box = element.box();
    return box.size() < 4 || box.get(2) <= 0 || box.get(3) <= 0
        ? Optional.empty()
        : Optional.of(
            new Box(
                "", frame.left() + box.get(0), frame.top() + box.get(1), box.get(2), box.get(3)));
  }

  private static Box named(Canary canary, Box box) {
    return new Box(canary.id(), box.left(), box.top(), box.width(), box.height());
  }
}
