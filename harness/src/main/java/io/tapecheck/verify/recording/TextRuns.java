package io.tapecheck.verify.recording;

import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The texts inside a recorded node, in the order in which people read them. */
public final class TextRuns {

  private static final Set<String> UNSEEN = Set.of("script", "style", "noscript", "template");

  private TextRuns() {}

  /**
   * Tells of text nodes that are not blank.
   *
   * @param most how many nodes are walked at most
   */
  public static void in(RecordedNode root, int most, Consumer<RecordedNode> texts) {
    RecordedNode node = root;
    for (int walked = 0; node != null && walked < most; walked++) {
      if (node.kind() == RecordedNode.Kind.TEXT && !node.text().isBlank()) {
        texts.accept(node);
      }
      node = UNSEEN.contains(node.tag()) ? after(node, root) : following(node, root);
    }
  }

  private static @Nullable RecordedNode following(RecordedNode node, RecordedNode root) {
    return node.firstChild != null ? node.firstChild : after(node, root);
  }

  private static @Nullable RecordedNode after(RecordedNode node, RecordedNode root) {
    RecordedNode at = node;
    while (at != root) {
      if (at.next != null) {
        return at.next;
      }
      if (at.parent == null) {
        return null;
      }
      at = at.parent;
    }
    return null;
  }
}
