package io.tapecheck.browser;

/** A page that a test opened with the vendor's own library. */
public interface ForeignPage extends AutoCloseable {

  /** The vendor's object, as it is given to {@link BrowserDriver#attach}. */
  Object handle();

  /** Opens a URL by the vendor's own call. */
  void open(String url);

  /** Evaluates an expression in the page by the vendor's own call. */
  Object evaluate(String expression);

  @Override
  void close();
}
