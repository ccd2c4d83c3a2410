package io.tapecheck.verify.fidelity;

import io.tapecheck.tape.SnapshotNode;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether an attribute of a replayed element means the same as that of the live one. What addresses
 * and styles mean the probe has asked the browser ({@code meanings.js}).
 */
final class AttributeEquality {

  /** Classes that replayers set to mirror a state: what the pointer is over, that time stands. */
  private static final Set<String> STATE_CLASSES = Set.of(":hover", "rrweb-paused");

  /**
   * Attributes whose presence is all that they say.
   *
   * @see <a href="https://html.spec.whatwg.org/multipage/indices.html#attributes-3">HTML's list</a>
   */
  private static final Set<String> BOOLEAN =
      Set.of(
          "allowfullscreen",
          "async",
          "autofocus",
          "autoplay",
          "checked",
          "compact",
          "controls",
          "default",
          "defer",
          "disabled",
          "formnovalidate",
          "inert",
          "ismap",
          "itemscope",
          "loop",
          "multiple",
          "muted",
          "nomodule",
          "noshade",
          "novalidate",
          "nowrap",
          "open",
          "playsinline",
          "readonly",
          "required",
          "reversed",
          "selected");

  /** Elements of drawings that fetch or reuse what their address names, when they are drawn. */
  private static final Set<String> DRAWN_BY_ADDRESS =
      Set.of(
          "use",
          "image",
          "feimage",
          "textpath",
          "mpath",
          "lineargradient",
          "radialgradient",
          "pattern",
          "filter",
          "animate",
          "animatemotion",
          "animatetransform",
          "set");

  private AttributeEquality() {}

  /** Whether both elements have the attribute, and with the same meaning. */
  static boolean same(
      String name, SnapshotNode.Element live, SnapshotNode.Element shown, String documentUrl) {
    String one = live.attributes().get(name);
    String other = shown.attributes().get(name);
    if (one == null || other == null) {
      return false;
    }
    Optional<String> drawn = drawnTarget(name, live, documentUrl);
    if (drawn.isPresent()) {
      // A replay stands at another address: only a reference that names no address stays inside.
      return other.strip().equals("#" + drawn.get());
    }
    return one.equals(other)
        || BOOLEAN.contains(name)
        || meaning(name, live).equals(meaning(name, shown));
  }

  /** Whether the attribute says nothing: a class list that holds only what replayers set. */
  static boolean isVoid(String name, SnapshotNode.Element element) {
    return Set.of("class", "style").contains(name) && meaning(name, element).isEmpty();
  }

  private static String meaning(String name, SnapshotNode.Element element) {
    String written = element.attributes().getOrDefault(name, "");
    return name.equals("class")
        ? classes(written)
        : element.meanings().getOrDefault(name, written).strip();
  }

  private static String classes(String value) {
    Set<String> tokens = new TreeSet<>(Arrays.asList(value.strip().split("\\s+")));
    tokens.removeAll(STATE_CLASSES);
    tokens.remove("");
    return String.join(" ", tokens);
  }

  /** The id in the same document that a part of a drawing is made of. */
  private static Optional<String> drawnTarget(
      String name, SnapshotNode.Element element, String documentUrl) {
    boolean address = name.equals("href") || name.equals("xlink:href");
    if (!address || !DRAWN_BY_ADDRESS.contains(element.tag())) {
      return Optional.empty();
    }
    String written = element.attributes().getOrDefault(name, "").strip();
    if (written.startsWith("#")) {
      return Optional.of(written.substring(1));
    }
    String whole = element.meanings().getOrDefault(name, written);
    int fragment = whole.indexOf('#');
    return fragment > 0 && whole.substring(0, fragment).equals(documentUrl.replaceAll("#.*", ""))
        ? Optional.of(whole.substring(fragment + 1))
        : Optional.empty();
  }
}
