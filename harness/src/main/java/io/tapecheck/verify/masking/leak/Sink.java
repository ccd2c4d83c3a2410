package io.tapecheck.verify.masking.leak;

import io.tapecheck.verify.recording.RecordedNode;
import java.util.Optional;

/**
 * What held a leak.
 *
 * @param kind what it is
 * @param name of the attribute, header, cookie or stored value; empty for the others
 */
public record Sink(Kind kind, String name) {

  /** Kinds of sink, with the words for people. */
  public enum Kind {
    TEXT("text"),
    TITLE("title"),
    STYLE("style"),
    ATTRIBUTE("attribute"),
    ATTRIBUTE_NAME("attribute name"),
    INPUT_VALUE("input value"),
    URL("url"),
    CONSOLE("console"),
    NETWORK("network metadata"),
    CANVAS("canvas"),
    CUSTOM_EVENT("custom event"),
    PLUGIN_EVENT("plugin event"),
    EVENT("event"),
    REQUEST_URL("request url"),
    REQUEST_HEADER("request header"),
    COOKIE("cookie"),
    REQUEST_BODY("request body"),
    STORAGE("storage"),
    REPLAY("replayed page");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  /** A sink that needs no name. */
  public static Sink of(Kind kind) {
    return new Sink(kind, "");
  }

  /** A text is a title, a style or a value where the element around it says so. */
  public Sink within(Optional<RecordedNode> node) {
    if (kind != Kind.TEXT) {
      return this;
    }
    return switch (node.flatMap(RecordedNode::element).map(RecordedNode::tag).orElse("")) {
      case "title" -> of(Kind.TITLE);
      case "style" -> of(Kind.STYLE);
      case "textarea" -> of(Kind.INPUT_VALUE);
      default -> this;
    };
  }

  /** Whether a short canary that is the whole of it is a leak and not chance. */
  public boolean holdsWholeValues() {
    return switch (kind) {
      case TEXT, INPUT_VALUE, COOKIE, STORAGE -> true;
      case ATTRIBUTE -> name.equals("value");
      default -> false;
    };
  }

  /** What a canary did there, for people. */
  String happening() {
    return switch (kind) {
      case STORAGE -> "is kept by the recorder in ";
      case REPLAY -> "can be read in the ";
      default -> "left the browser in ";
    };
  }

  /** In words, for example {@code attribute aria-label}. */
  public String label() {
    if (kind == Kind.STORAGE) {
      return name;
    }
    return name.isEmpty() ? kind.words : kind.words + " " + name;
  }
}
