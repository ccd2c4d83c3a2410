package io.tapecheck.judge;

import io.tapecheck.recorder.RecorderCapability;
import io.tapecheck.recorder.RecorderDescriptor;
import io.tapecheck.settings.GateInForce;
import io.tapecheck.verify.Finding;
import io.tapecheck.verify.Fingerprint;
import io.tapecheck.verify.Severity;
import io.tapecheck.verify.Verifier;
import io.tapecheck.verify.Where;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What cannot be checked of a recorder, because its adapter does not give what the check needs. */
final class Lacking {

  private final RecorderDescriptor recorder;

  Lacking(RecorderDescriptor recorder) {
    this.recorder = recorder;
  }

  /** Whether nothing that a verifier does can be done. */
  boolean all(Verifier verifier) {
    return missing(verifier).containsKey(verifier.id());
  }

  /** Whether a measure of a verifier cannot be taken. */
  boolean measure(Verifier verifier, String measure) {
    return all(verifier) || missing(verifier).containsKey(measure);
  }

  /** A note of what a verifier could not do, and of the gates that therefore do not apply. */
  Optional<Finding> note(Verifier verifier, List<GateInForce> gates) {
    Map<String, RecorderCapability> missing = missing(verifier);
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    List<String> off =
        gates.stream()
            .map(gate -> gate.limit().measure())
            .filter(measure -> measure.startsWith(verifier.id() + "."))
            .filter(measure -> measure(verifier, measure))
            .toList();
    String message =
        "%s %s not checked: the recorder %s does not give %s.%s"
            .formatted(
                String.join(", ", missing.keySet()),
                missing.size() == 1 ? "was" : "were",
                recorder.reference(),
                words(missing),
                off.isEmpty()
                    ? ""
                    : " Gates that were not applied: " + String.join(", ", off) + ".");
    return Optional.of(
        new Finding(
            verifier.id() + "/skipped",
            Severity.NOTE,
            message,
            Optional.empty(),
            List.of(),
            Where.UNKNOWN,
            1,
            Fingerprint.of(verifier.id() + "/skipped", recorder.id())));
  }

  private static String words(Map<String, RecorderCapability> missing) {
    return String.join(
        " and ", missing.values().stream().distinct().map(RecorderCapability::words).toList());
  }

  private Map<String, RecorderCapability> missing(Verifier verifier) {
    Map<String, RecorderCapability> missing = new TreeMap<>(verifier.needs());
    missing.values().removeIf(need -> !recorder.lacks().contains(need));
    return missing;
  }
}
