package io.tapecheck.scenarios.pictures;

/**
 * A way in which a page shows a value.
 *
 * @param name of the sink
 * @param body of the page; {@code @V} is the value, {@code @L} its last four, {@code @G} the value
 *     in groups of four, {@code @R} the value backwards, {@code @P} the server's port
 */
record Sink(String name, String body) {

  static Sink of(String name, String body) {
    return new Sink(name, body);
  }

  /** A sink that a script fills; {@code v} is the value there. */
  static Sink drawn(String name, String body, String script) {
    return new Sink(name, body + "<script>const v = '@V';" + script + "</script>");
  }

  /** The whole page with a value. */
  String page(String value, int port) {
    return """
    <!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">
    <style>body { margin: 20px; font: 16px monospace; color: #000 } * { caret-color: transparent }</style>
    <p>Nothing to hide stands here.</p>
    """
        .concat(body)
        .replace("@G", value.replaceAll("(.{4})(?!$)", "$1 "))
        .replace("@R", new StringBuilder(value).reverse())
        .replace("@L", value.substring(value.length() - 4))
        .replace("@P", Integer.toString(port))
        .replace("@V", value);
  }
}
