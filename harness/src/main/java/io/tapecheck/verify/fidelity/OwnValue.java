package io.tapecheck.verify.fidelity;

import io.tapecheck.tape.SnapshotNode;
import io.tapecheck.verify.page.MaskShape;
import java.util.Optional;

/** Attributes that say what holds without them. */
final class OwnValue {

  private OwnValue() {}

  /** Whether an attribute that only the replay has says what the live element means without it. */
  static boolean isGiven(String name, SnapshotNode.Element live, SnapshotNode.Element shown) {
    String value = shown.attributes().getOrDefault(name, "");
    return implied(name, live).filter(MaskShape.collapse(value)::equals).isPresent();
  }

  private static Optional<String> implied(String name, SnapshotNode.Element element) {
    return switch (element.tag() + " " + name) {
      case "option value", "option label" -> Optional.of(text(element));
      case "input type" -> Optional.of("text");
      case "button type" -> Optional.of("submit");
      case "form method" -> Optional.of("get");
      default -> Optional.empty();
    };
  }

  /** The text of an option: it holds nothing but texts. */
  private static String text(SnapshotNode.Element option) {
    StringBuilder text = new StringBuilder();
    for (SnapshotNode child : option.children()) {
      if (child instanceof SnapshotNode.Words words) {
        text.append(words.text());
      }
    }
    return MaskShape.collapse(text.toString());
  }
}
