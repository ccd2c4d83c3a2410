package io.tapecheck.verify.fidelity;

import io.tapecheck.tape.SnapshotNode;
import java.util.List;
import java.util.Set;

/**
 * Elements that are left out of the comparison.
 *
 * @param reason why, for people
 * @param tags which
 */
record ElementRule(String reason, Set<String> tags) {

  static final List<ElementRule> ALL =
      List.of(
          new ElementRule(
              "Replays run no scripts: recorders put noscript in their place or leave them out.",
              Set.of("script", "noscript", "template")),
          new ElementRule(
              "Style sheets are recorded by their rules: links become style elements with other"
                  + " text.",
              Set.of("style", "link")),
          new ElementRule(
              "Recorders leave metadata of the head out, to send less; the title is compared by"
                  + " itself.",
              Set.of("meta", "base", "title", "head")));

  /** Whether an element is left out. The title of a drawing is not that of a page. */
  static boolean leaveOut(String tag, String parent) {
    boolean ofDrawing = tag.equals("title") && !parent.equals("head");
    return !ofDrawing && ALL.stream().anyMatch(rule -> rule.tags().contains(tag));
  }

  /**
   * Whether an element scrolls by itself so that its caret stays in view: how far nobody chose, and
   * the caret is not recorded. What somebody scrolls in it by hand is an action.
   */
  static boolean followsItsCaret(SnapshotNode.Element element) {
    return element.tag().equals("input")
        || element.tag().equals("textarea")
        || !element.attributes().getOrDefault("contenteditable", "false").equals("false");
  }
}
