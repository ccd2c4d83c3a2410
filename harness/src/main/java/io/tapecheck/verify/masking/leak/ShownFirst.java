package io.tapecheck.verify.masking.leak;

import io.tapecheck.persona.Canary;
import io.tapecheck.tape.ShownValue;
import io.tapecheck.tape.Tape;
import io.tapecheck.verify.Where;
import io.tapecheck.verify.recording.SessionTimeline;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where the live page showed canaries first that nobody typed, for people. */
final class ShownFirst {

  private final Map<String, ShownValue> first = new HashMap<>();
  private final SessionTimeline timeline;

  private ShownFirst(Tape tape) {
    timeline = new SessionTimeline(tape);
    tape.shown().forEach(shown -> first.putIfAbsent(shown.canary(), shown));
  }

  static ShownFirst in(Tape tape) {
    return new ShownFirst(tape);
  }

  /** A sentence, with a blank before it; nothing of canaries that are typed. */
  String of(Canary canary) {
    if (!canary.isShown() && !canary.isOfLogIn()) {
      return "";
    }
    return Optional.ofNullable(first.get(canary.id()))
        .map(
            shown -> {
              Where where = timeline.placeAt(shown.time()).where();
              return " The page showed it%s, first in %s of %s%s."
                  .formatted(
                      canary.isShown() ? " though nobody typed it" : "",
                      shown.sink(),
                      shown.node(),
                      where.step().map(step -> " after the step " + step).orElse(""));
            })
        .orElse("");
  }
}
