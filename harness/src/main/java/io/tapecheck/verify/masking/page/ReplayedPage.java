package io.tapecheck.verify.masking.page;

import io.tapecheck.tape.Checkpoint;
import io.tapecheck.tape.SnapshotNode;
import io.tapecheck.verify.page.PageElement;
import io.tapecheck.verify.page.PageTree;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The page at a checkpoint, live and replayed.
 *
 * @param checkpoint when
 * @param live as it was
 * @param shown as the replay shows it
 * @param likes for live elements the one at the same place in the replay
 */
record ReplayedPage(
    Checkpoint checkpoint, PageTree live, PageTree shown, Map<PageElement, PageElement> likes) {

  ReplayedPage(Checkpoint checkpoint, PageTree live, PageTree shown) {
    this(checkpoint, live, shown, shown.likes(live));
  }

  /** Elements whose text nobody reads. */
  private static final Set<String> UNSEEN =
      Set.of("script", "style", "noscript", "template", "head", "title", "textarea");

  private static final Set<String> BUTTONS = Set.of("submit", "button", "reset");
  private static final Set<String> FRAMES = Set.of("iframe", "frame", "object");

  /** What people read of an element itself: its own texts, or what stands on a button. */
  static String text(PageElement element) {
    if (element.parent().filter(around -> UNSEEN.contains(around.tag())).isPresent()
        || UNSEEN.contains(element.tag())) {
      return "";
    }
    return isButtonInput(element) ? element.element().value().orElse("") : ownText(element);
  }

  private static boolean isButtonInput(PageElement element) {
    return element.tag().equals("input")
        && element.attribute("type").filter(BUTTONS::contains).isPresent();
  }

  private static String ownText(PageElement element) {
    StringBuilder text = new StringBuilder();
    for (SnapshotNode child : element.element().children()) {
      if (child instanceof SnapshotNode.Words words) {
        text.append(words.text());
      }
    }
    return text.toString();
  }

  /** What was typed or chosen in a field; empty for anything else. */
  static String typed(PageElement element) {
    return isButtonInput(element) ? "" : element.element().value().orElse("");
  }

  /** The same element in the replay. */
  Optional<PageElement> replayed(PageElement element) {
    return Optional.ofNullable(likes.get(element));
  }

  /**
   * Whether the replay lacks an element because something around it was left empty, as blocks are.
   */
  boolean isBlocked(PageElement element) {
    Optional<PageElement> around = element.parent();
    while (around.isPresent()) {
      Optional<PageElement> same = replayed(around.get());
      if (same.isPresent()) {
        SnapshotNode.Element left = same.get().element();
        return !FRAMES.contains(left.tag()) && left.children().isEmpty() && left.shadow().isEmpty();
      }
      around = around.get().parent();
    }
    return false;
  }
}
