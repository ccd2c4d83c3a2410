package io.tapecheck.verify.masking;

/**
 * What held a leak.
 *
 * @param kind what it is
 * @param name of the attribute, header or cookie; empty for the others
 */
record Sink(Kind kind, String name) {

  /** Kinds of sink, with the words for people. */
  enum Kind {
    TEXT("text"),
    TITLE("title"),
    STYLE("style"),
    CANVAS("canvas"),
    ATTRIBUTE("attribute"),
    ATTRIBUTE_NAME("attribute name"),
    INPUT_VALUE("input value"),
    URL("url"),
    CUSTOM_EVENT("custom event"),
    PLUGIN_EVENT("plugin event"),
    EVENT("event"),
    REQUEST_URL("request url"),
    REQUEST_HEADER("request header"),
    COOKIE("cookie"),
    REQUEST_BODY("request body");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  static Sink of(Kind kind) {
    return new Sink(kind, "");
  }

  /** Whether a short canary that is the whole of it is a leak and not chance. */
  boolean holdsWholeValues() {
    return switch (kind) {
      case TEXT, INPUT_VALUE, COOKIE -> true;
      case ATTRIBUTE -> name.equals("value");
      default -> false;
    };
  }

  /** In words, for example {@code attribute aria-label}. */
  String label() {
    return name.isEmpty() ? kind.words : kind.words + " " + name;
  }
}
