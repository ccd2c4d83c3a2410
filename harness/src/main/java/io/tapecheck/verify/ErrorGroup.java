package io.tapecheck.verify;

import java.util.Locale;

/** Groups of errors that have a measure each. */
public enum ErrorGroup {
  /** Exceptions and rejections that nobody caught. */
  UNCAUGHT,
  /** Documents, fetches and whatever else a page asks for to work with. */
  REQUESTS,
  /** Images, fonts, style sheets, scripts and media that did not load. */
  RESOURCES,
  /** What was written to the console as an error. */
  CONSOLE;

  /** As measures and results write it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
