package io.tapecheck.audit.detect;

import java.util.function.Consumer;

/** What the detectors of national ids tell: medium confidence, high behind the id's name. */
final class NationalId {

  private NationalId() {}

  static void tell(
      String what, boolean named, String value, int start, int end, Consumer<Detection> found) {
    found.accept(
        new Detection(
            "audit/national-id",
            named ? Confidence.HIGH : Confidence.MEDIUM,
            what,
            value,
            start,
            end));
  }

  /**
   * Whether an id of letters and digits stands by itself; a letter behind a backslash is an escape.
   */
  static boolean standsAlone(Text text, int start, int end) {
    boolean free = !text.isWord(start - 1) || text.at(start - 2) == '\\';
    boolean linked = text.at(start - 1) == '-' && text.isWord(start - 2);
    boolean goesOn = text.at(end) == '-' && text.isWord(end + 1);
    return free && !linked && !goesOn && !text.isWord(end);
  }
}
