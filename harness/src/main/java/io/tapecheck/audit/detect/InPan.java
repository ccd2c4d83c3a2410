package io.tapecheck.audit.detect;

import java.util.function.Consumer;

/**
 * Permanent account numbers of India: five letters, of which the fourth says the kind of holder,
 * four digits and a letter. They have no check digit that is public.
 */
final class InPan implements NumberDetector {

  private static final Context NAMED =
      new Context(48, "pan", "permanent account", "pancard", "tax");

  @Override
  public void at(Text text, DigitGroups number, Consumer<Detection> found) {
    int start = number.start() - 5;
    int end = number.end(1) + 1;
    if (number.length(0) != 4
        || !ByteKind.UPPER.holds(text.at(end - 1))
        || "ABCFGHJLPT".indexOf(text.at(start + 3)) < 0) {
      return;
    }
    for (int i = start; i < number.start(); i++) {
      if (!ByteKind.UPPER.holds(text.at(i))) {
        return;
      }
    }
    if (NationalId.standsAlone(text, start, end)) {
      NationalId.tell(
          "Indian PAN", NAMED.isOf(text, start), text.string(start, end), start, end, found);
    }
  }
}
