package io.tapecheck.browser.playwright;

import com.microsoft.playwright.PlaywrightException;
import io.tapecheck.browser.BrowserDied;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Playwright's exceptions mean. Their logs quote what was typed, so nothing but the first line
 * is ever handed on, and they are never the cause of ours.
 */
final class VendorFailures {

  private static final List<String> DEATHS =
      List.of(
          "Target page, context or browser has been closed",
          "Target closed",
          "Target crashed",
          "Page crashed",
          "page has crashed",
          "Browser has been closed",
          "Session closed",
          "Playwright connection closed",
          "Cannot read from stdin",
          "Failed to read message from driver");

  /** Those among them that tell the end of the page's own process. */
  private static final List<String> CRASHES =
      List.of("Target crashed", "Page crashed", "page has crashed");

  private static final List<String> LEAVINGS =
      List.of(
          "Execution context was destroyed",
          "Cannot find context with specified id",
          "navigated or closed",
          "was detached",
          "got detached",
          "been detached",
          "is not attached",
          "JSHandle is disposed");
  private static final Pattern MESSAGE = Pattern.compile("message='([^\\n]*)");

  private VendorFailures() {}

  static boolean isDeath(PlaywrightException failure) {
    String line = firstLine(failure);
    return DEATHS.stream().anyMatch(line::contains);
  }

  static BrowserDied died(PlaywrightException failure) {
    return died(firstLine(failure));
  }

  static BrowserDied crashed() {
    return died("Page crashed");
  }

  private static BrowserDied died(String line) {
    IllegalStateException said = new IllegalStateException(line);
    if (CRASHES.stream().anyMatch(line::contains)) {
      return BrowserDied.pageCrashed(said);
    }
    return new BrowserDied(
        "The page or its browser went away: "
            + line
            + ". It crashed, was closed, or was killed (a machine short of memory does that).",
        said);
  }

  static boolean isAmbiguous(PlaywrightException failure) {
    return firstLine(failure).contains("strict mode violation");
  }

  /** Whether it failed because the document that it was about has given way to another. */
  static boolean isOfADocumentThatLeft(PlaywrightException failure) {
    String line = firstLine(failure);
    return LEAVINGS.stream().anyMatch(line::contains);
  }

  /** The first line without Playwright's wrapping. */
  static String firstLine(PlaywrightException failure) {
    String message = failure.getMessage() == null ? "" : failure.getMessage();
    Matcher matcher = MESSAGE.matcher(message);
    String line = matcher.find() ? matcher.group(1) : message.lines().findFirst().orElse("");
    return line.strip();
  }
}
