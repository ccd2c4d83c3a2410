package io.tapecheck.tape;

/**
 * How a node is named: the way from the document's root element, as {@code html > body >
 * main:nth-of-type(1) > input:nth-of-type(2)}.
 *
 * <p>The rule, kept alike by the page probe and by the model of a recording: every element below
 * html, head and body is its local name in lower case with {@code :nth-of-type(n)}, joined by
 * {@code " > "}; a step into an open shadow root is {@code " >>> "}; a step into a frame's document
 * is {@code " ||| "} followed by {@code html}. A text node is named by the element around it.
 */
public final class CssPath {

  /** Between an element and its child. */
  public static final String CHILD = " > ";

  /** Between a shadow host and the first element inside its shadow root. */
  public static final String SHADOW = " >>> ";

  /** Between a frame element and the root element of its document. */
  public static final String FRAME = " ||| ";

  private CssPath() {}

  /** One step of a path. */
  public static String step(String tag, int nthOfType) {
    return switch (tag) {
      case "html", "head", "body" -> tag;
      default -> tag + ":nth-of-type(" + nthOfType + ")";
    };
  }
}
