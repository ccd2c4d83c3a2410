package io.tapecheck.verify.fidelity;

import io.tapecheck.tape.PageSnapshot;
import io.tapecheck.tape.SnapshotNode;
import io.tapecheck.verify.fidelity.Alignment.Pair;
import io.tapecheck.verify.fidelity.Difference.Kind;
import io.tapecheck.verify.page.PageElement;
import io.tapecheck.verify.page.PageTree;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares a live page with its replay, node by node. */
final class PageComparison {

  private final Intent intent;
  private final PageTree live;
  private final PageTree replay;
  private final Tally tally = new Tally();
  private final ElementComparison elements;

  /** What is still to be compared, the next on top: depth costs heap, not stack. */
  private final Deque<Runnable> open = new ArrayDeque<>();

  private PageComparison(
      PageSnapshot live, PageSnapshot replay, Intent intent, RecordedState recorded) {
    this.intent = intent;
    this.live = new PageTree(live);
    this.replay = new PageTree(replay);
    elements = new ElementComparison(tally, intent, recorded);
  }

  /** Compares two pages; {@code recorded} is what the recording says at that time. */
  static Tally of(PageSnapshot live, PageSnapshot replay, Intent intent, RecordedState recorded) {
    PageComparison comparison = new PageComparison(live, replay, intent, recorded);
    comparison.documents(live, replay);
    while (!comparison.open.isEmpty()) {
      comparison.open.pop().run();
    }
    return comparison.tally;
  }

  private void documents(PageSnapshot one, PageSnapshot other) {
    PageElement root = live.of(one.root());
    elements.title(root, one.title(), other.title());
    elements.scroll(root, one.scroll(), other.scroll(), other.root());
    open.push(() -> element(one.root(), other.root()));
  }

  private void element(SnapshotNode.Element one, SnapshotNode.Element other) {
    PageElement place = live.of(one);
    tally.same();
    if (intent.blocks(place)) {
      elements.box(place.path(), one.box(), other.box());
      return;
    }
    elements.attributes(place, other);
    elements.formState(place, other);
    if (!isRoot(one)) {
      elements.scroll(place, one.scroll(), other.scroll(), other);
    }
    frame(place, one, other);
    shadow(place, one, other);
    children(place, one.children(), other.children());
  }

  /** The root's offsets are those of the document. */
  private static boolean isRoot(SnapshotNode.Element element) {
    return element.tag().equals("html");
  }

  private void children(PageElement around, List<SnapshotNode> one, List<SnapshotNode> other) {
    String tag = around.element().tag();
    List<Pair<SnapshotNode>> pairs =
        Alignment.of(PageContent.of(one, tag), PageContent.of(other, tag), Likeness.MARKS);
    for (int index = pairs.size() - 1; index >= 0; index--) {
      Pair<SnapshotNode> pair = pairs.get(index);
      open.push(() -> pair(around, pair.left(), pair.right()));
    }
  }

  private void pair(PageElement around, @Nullable SnapshotNode left, @Nullable SnapshotNode right) {
    if (left != null && right != null) {
      both(around, left, right);
    } else if (left != null) {
      missing(around, left);
    } else if (right != null) {
      extra(around, right);
    }
  }

  private void both(PageElement around, SnapshotNode left, SnapshotNode right) {
    if (left instanceof SnapshotNode.Element one && right instanceof SnapshotNode.Element other) {
      element(one, other);
    } else if (left instanceof SnapshotNode.Words one
        && right instanceof SnapshotNode.Words other) {
      elements.text(around, one.text(), other.text());
    }
  }

  private void missing(PageElement around, SnapshotNode node) {
    if (node instanceof SnapshotNode.Element element) {
      long facts = FactCount.of(element);
      tally.different(
          facts,
          Kind.MISSING_ELEMENT,
          live.of(element).path(),
          "The replay lacks this element" + inside(facts) + ".");
    } else {
      tally.different(1, Kind.TEXT, around.path(), "The replay lacks a text of this element.");
    }
  }

  private void extra(PageElement around, SnapshotNode node) {
    if (node instanceof SnapshotNode.Element element) {
      long facts = FactCount.of(element);
      tally.different(
          facts,
          Kind.EXTRA_ELEMENT,
          replay.of(element).path(),
          "Only the replay has this element" + inside(facts) + ".");
    } else {
      tally.different(
          1, Kind.TEXT, around.path(), "The replay shows a text that this element lacks.");
    }
  }

  private static String inside(long facts) {
    return facts == 1 ? "" : " and what belongs to it (" + facts + " facts)";
  }

  private void shadow(PageElement place, SnapshotNode.Element one, SnapshotNode.Element other) {
    if (one.shadow().isPresent() || other.shadow().isPresent()) {
      children(place, one.shadow().orElse(List.of()), other.shadow().orElse(List.of()));
    }
  }

  private void frame(PageElement place, SnapshotNode.Element one, SnapshotNode.Element other) {
    Optional<PageSnapshot> inside = one.document();
    Optional<PageSnapshot> shown = other.document();
    if (inside.isPresent() && shown.isPresent() && !lost(inside.get(), shown.get())) {
      documents(inside.get(), shown.get());
    } else if (inside.isPresent()) {
      tally.different(
          FactCount.of(inside.get()),
          Kind.FRAME,
          place.path(),
          "The replay shows nothing of this frame's document.");
    }
  }

  /** A frame that a replay could not fill holds an empty document. */
  private static boolean lost(PageSnapshot inside, PageSnapshot shown) {
    return PageContent.hasContent(inside) && !PageContent.hasContent(shown);
  }
}
