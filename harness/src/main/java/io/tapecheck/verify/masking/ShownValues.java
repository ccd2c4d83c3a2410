package io.tapecheck.verify.masking;

import io.tapecheck.persona.Canary;
import io.tapecheck.tape.ShownValue;
import io.tapecheck.tape.TypedValue;
import io.tapecheck.verify.Finding;
import io.tapecheck.verify.Fingerprint;
import io.tapecheck.verify.Severity;
import io.tapecheck.verify.Where;
import io.tapecheck.verify.masking.leak.Leak;
import io.tapecheck.verify.masking.leak.SessionSearch;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is known of canaries that the application shows though nobody types them. One that no page
 * showed is a note: nothing is known of its masking.
 *
 * @param notes one for each that was not seen
 * @param measures how many were seen, and how many were not
 */
record ShownValues(List<Finding> notes, Map<String, Double> measures) {

  static ShownValues of(SessionSearch session, List<Leak> leaks) {
    Set<String> seen = new HashSet<>();
    session.tape().shown().stream().map(ShownValue::canary).forEach(seen::add);
    leaks.stream()
        .map(leak -> leak.match().canary())
        .filter(Canary::isShown)
        .forEach(canary -> seen.add(canary.id()));
    Set<String> typed =
        session.tape().typed().stream().map(TypedValue::canary).collect(Collectors.toSet());
    List<Finding> notes =
        session.tape().canaries().stream()
            .filter(canary -> canary.isShown())
            .filter(canary -> !seen.contains(canary.id()) && !typed.contains(canary.id()))
            .map(ShownValues::note)
            .toList();
    return new ShownValues(
        notes,
        Map.of("masking.shown", (double) seen.size(), "masking.unshown", (double) notes.size()));
  }

  private static Finding note(Canary canary) {
    return new Finding(
        "masking/unshown",
        Severity.NOTE,
        canary.id()
            + " was seen on no page, so that nothing is known of its masking: open the page that"
            + " shows it.",
        Optional.of(canary.id()),
        List.of(),
        Where.UNKNOWN,
        1,
        Fingerprint.of("masking/unshown", canary.id()));
  }
}
