package io.tapecheck.verify.fidelity;

import io.tapecheck.tape.SnapshotNode;
import io.tapecheck.verify.page.MaskShape;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What tells the children of an element apart, from the strongest mark to the weakest. */
final class Likeness {

  /** Attributes that name an element rather than describe it. */
  private static final List<String> NAMES = List.of("id", "name", "data-testid", "for");

  private static final int DEEPEST = 6;

  static final List<Function<SnapshotNode, String>> MARKS =
      List.of(Likeness::content, Likeness::names, Likeness::kind);

  private Likeness() {}

  /** Everything inside, by tag and text, as far as a few levels down. */
  private static String content(SnapshotNode node) {
    StringBuilder content = new StringBuilder();
    write(node, content, 0);
    return content.toString();
  }

  private static void write(SnapshotNode node, StringBuilder content, int depth) {
    if (node instanceof SnapshotNode.Words words) {
      content.append('"').append(MaskShape.collapse(words.text())).append('"');
    } else if (node instanceof SnapshotNode.Element element) {
      content.append('<').append(names(element));
      if (depth < DEEPEST) {
        for (SnapshotNode child : PageContent.of(element.children(), element.tag())) {
          write(child, content, depth + 1);
        }
      }
      content.append('>');
    }
  }

  private static String names(SnapshotNode node) {
    if (!(node instanceof SnapshotNode.Element element)) {
      return "#text";
    }
    Stream<String> names = NAMES.stream().map(name -> element.attributes().getOrDefault(name, ""));
    return element.tag() + String.join("|", names.toList());
  }

  private static String kind(SnapshotNode node) {
    return node instanceof SnapshotNode.Element element ? element.tag() : "#text";
  }
}
