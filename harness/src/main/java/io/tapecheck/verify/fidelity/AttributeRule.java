package io.tapecheck.verify.fidelity;

import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Attributes that are left out of the comparison.
 *
 * @param reason why, for people
 * @param applies whether it leaves out an attribute: by the element's tag and the attribute's name
 */
record AttributeRule(String reason, BiPredicate<String, String> applies) {

  static final List<AttributeRule> ALL =
      List.of(
          new AttributeRule(
              "Replays run no scripts, so that handlers are renamed or dropped.",
              (tag, name) -> name.startsWith("on") || name.startsWith("_on")),
          new AttributeRule(
              "Recorders and replayers keep notes of their own in attributes.",
              (tag, name) ->
                  name.startsWith("rr_")
                      || name.startsWith("data-rr-")
                      || name.startsWith("rrweb-")),
          new AttributeRule(
              "They steer how things are fetched or trusted, and a replay fetches nothing.",
              (tag, name) ->
                  Set.of(
                          "integrity",
                          "nonce",
                          "crossorigin",
                          "loading",
                          "fetchpriority",
                          "autoplay")
                      .contains(name)),
          new AttributeRule(
              "Replayers take it away, lest the replay take the focus from its viewer.",
              (tag, name) -> name.equals("autofocus")),
          new AttributeRule(
              "Replayers switch completion off, lest the browser fill the replay's fields by itself.",
              (tag, name) -> name.equals("autocomplete")),
          new AttributeRule(
              "What a field holds is compared as its state: recorders write the state into attributes.",
              (tag, name) ->
                  switch (name) {
                    case "value" -> Set.of("input", "textarea", "select").contains(tag);
                    case "checked" -> tag.equals("input");
                    case "selected" -> tag.equals("option");
                    default -> false;
                  }),
          new AttributeRule(
              "A frame's document is compared itself; a replay builds it without fetching it.",
              (tag, name) ->
                  Set.of("iframe", "frame").contains(tag)
                      && Set.of("src", "srcdoc", "sandbox", "allow", "csp").contains(name)));

  /** Whether an attribute of an element is left out. */
  static boolean leaveOut(String tag, String name) {
    return ALL.stream().anyMatch(rule -> rule.applies().test(tag, name));
  }
}
