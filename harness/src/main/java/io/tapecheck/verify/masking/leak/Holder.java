package io.tapecheck.verify.masking.leak;

import io.tapecheck.verify.recording.RecordedNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The element that held a leak, as it was then.
 *
 * @param tag local name in lower case; empty when no element held it
 * @param inputType the type of an input in lower case; empty for anything else
 * @param selector names it by its id or classes, if it has any that can be written plainly
 */
public record Holder(String tag, String inputType, Optional<String> selector) {

  /** No element. */
  public static final Holder NONE = new Holder("", "", Optional.empty());

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][\\w-]{0,60}");

  /** Of the element that is this node or is around it. */
  static Holder of(Optional<RecordedNode> node) {
    return node.flatMap(RecordedNode::element).map(Holder::of).orElse(NONE);
  }

  private static Holder of(RecordedNode element) {
    String type =
        element.tag().equals("input")
            ? element.attribute("type").orElse("text").toLowerCase(Locale.ROOT)
            : "";
    return new Holder(element.tag(), NAME.matcher(type).matches() ? type : "", selector(element));
  }

  private static Optional<String> selector(RecordedNode element) {
    Optional<String> id =
        element
            .attribute("id")
            .filter(name -> NAME.matcher(name).matches())
            .map(name -> "#" + name);
    return id.or(
        () ->
            element
                .attribute("class")
                .map(
                    names ->
                        Arrays.stream(names.strip().split("\\s+"))
                            .filter(name -> NAME.matcher(name).matches())
                            .limit(2)
                            .map(name -> "." + name)
                            .collect(Collectors.joining()))
                .filter(names -> !names.isEmpty()));
  }
}
