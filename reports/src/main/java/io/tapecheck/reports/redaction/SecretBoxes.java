package io.tapecheck.reports.redaction;

import io.tapecheck.persona.Canary;
import io.tapecheck.tape.PageSnapshot;
import io.tapecheck.tape.SnapshotNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
    found.look(page, new Box("", 0, 0, page.width(), page.height()));
    return List.copyOf(found.boxes);
  }

  /** An element that is being looked at; depth costs heap, not stack. */
  private static final class Visit {
    private final SnapshotNode.Element element;
    private final Box frame;
    private final Box box;
    private final boolean isRoot;
    private final int before;
    private final Iterator<SnapshotNode> children;
    private final StringBuilder own = new StringBuilder();
    private final StringBuilder whole = new StringBuilder();
    private Optional<PageSnapshot> document;

    /**
     * Begins with an element.
     *
     * @param frame where the element's document begins
     * @param around the nearest element around it that has a box, in the page's coordinates
     * @param before how many boxes were found before it
     */
    Visit(SnapshotNode.Element element, Box frame, Box around, boolean isRoot, int before) {
      this.element = element;
      this.frame = frame;
      this.box = placed(element, frame).orElse(around);
      this.isRoot = isRoot;
      this.before = before;
      this.document = element.document();
      children =
          Stream.concat(
                  element.children().stream(), element.shadow().stream().flatMap(List::stream))
              .iterator();
    }

    /** Longer texts are never searched as a whole. */
    void join(CharSequence text) {
      if (whole.length() <= LONGEST_JOINED) {
        whole.append(text);
      }
    }
  }

  private void look(PageSnapshot page, Box frame) {
    Deque<Visit> open = new ArrayDeque<>();
    open.push(new Visit(page.root(), frame, frame, true, boxes.size()));
    while (!open.isEmpty()) {
      Visit visit = open.element();
      if (visit.children.hasNext()) {
        SnapshotNode child = visit.children.next();
        if (child instanceof SnapshotNode.Words words) {
          visit.own.append(words.text());
          visit.join(words.text());
        } else if (child instanceof SnapshotNode.Element inner) {
          open.push(new Visit(inner, visit.frame, visit.box, false, boxes.size()));
        }
      } else if (visit.document.isPresent()) {
        SnapshotNode.Element root = visit.document.get().root();
        visit.document = Optional.empty();
        open.push(new Visit(root, visit.box, visit.box, true, boxes.size()));
      } else {
        open.pop();
        end(visit);
        if (!visit.isRoot) {
          open.element().join(visit.whole);
        }
      }
    }
  }

  private void end(Visit visit) {
    if (visit.element.box().size() != 4 && !isTransparent(visit.element)) {
      return;
    }
    shownBy(visit.element, visit.own.toString())
        .or(
            () ->
                boxes.size() == visit.before && visit.whole.length() <= LONGEST_JOINED
                    ? redaction.found(visit.whole.toString())
                    : Optional.empty())
        .ifPresent(canary -> boxes.add(named(canary, visit.box)));
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
