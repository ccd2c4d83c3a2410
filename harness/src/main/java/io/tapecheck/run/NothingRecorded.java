package io.tapecheck.run;

import io.tapecheck.capture.RefusedBatches;
import io.tapecheck.capture.SessionPlan;
import io.tapecheck.recorder.RecorderCapability;
import io.tapecheck.settings.Meeting;
import io.tapecheck.tape.Tape;
import java.util.Optional;

/** Says what may be the matter when a recorder has sent nothing, which a check must never pass. */
final class NothingRecorded {

  private NothingRecorded() {}

  /** Empty when the recording holds events, or the wire something of a recorder without events. */
  static Optional<String> in(Tape tape, SessionPlan plan) {
    boolean wireOnly = plan.recorder().descriptor().lacks().contains(RecorderCapability.EVENTS);
    if (wireOnly ? !tape.wire().isEmpty() : !tape.recording().isEmpty()) {
      return Optional.empty();
    }
    String reference = plan.recorder().descriptor().reference();
    return Optional.of(
        "Nothing of the recorder %s arrived, so there is nothing to check. %s"
            .formatted(reference, RefusedBatches.in(tape).orElseGet(() -> remedy(plan))));
  }

  private static String remedy(SessionPlan plan) {
    if (!plan.recorder().leads().isEmpty()) {
      return "Nothing was sent to what recorder.hosts and recorder.urls name. Look up in requests.ndjson of the tape where the page sends, and whether the recorder is in the page at all.";
    }
    if (plan.meeting() == Meeting.IN_PAGE) {
      return "The recorder was expected in the page (recorder.meeting: in-page). If it is not there, set recorder.meeting to injected.";
    }
    return plan.liftContentSecurityPolicy()
        ? "If a step failed before the first page was shown, mend that first; otherwise look for the recorder's own errors in the browser's console."
        : "The page's Content-Security-Policy was left in force and may forbid the recorder to send. Set browser.liftContentSecurityPolicy to true to have it give way.";
  }
}
