package io.tapecheck.verify.masking.whole;

import io.tapecheck.persona.Canary;
import io.tapecheck.tape.ConsoleLine;
import io.tapecheck.verify.Finding;
import io.tapecheck.verify.Fingerprint;
import io.tapecheck.verify.Severity;
import io.tapecheck.verify.masking.leak.Distinctiveness;
import io.tapecheck.verify.masking.leak.Match;
import io.tapecheck.verify.masking.leak.SessionSearch;
import io.tapecheck.verify.masking.leak.Sink;
import io.tapecheck.verify.recording.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Searches what the page wrote to its console. That is no leak of the recorder, which would have it
 * in its events, but it is one option away from being recorded: a warning for each canary.
 */
public final class ConsoleLeaks {

  private record Seen(Match match, ConsoleLine first, int count) {}

  private ConsoleLeaks() {}

  /** A warning for each canary in the console. */
  public static List<Finding> in(SessionSearch session, Distinctiveness distinctiveness) {
    Map<Canary, Seen> seen = new LinkedHashMap<>();
    for (ConsoleLine line : session.tape().console()) {
      List<Match> matches = session.values().value(line.text());
      session.cutAt(place(session, line));
      for (Match match : matches) {
        seen.merge(
            match.canary(),
            new Seen(match, line, match.count()),
            (first, later) ->
                new Seen(first.match(), first.first(), first.count() + later.count()));
      }
    }
    return seen.values().stream()
        .filter(one -> distinctiveness.isDistinctive(one.match().canary()))
        .map(one -> finding(one, session))
        .toList();
  }

  private static Place place(SessionSearch session, ConsoleLine line) {
    return session.timeline().placeAt(line.time()).sink(Sink.of(Sink.Kind.CONSOLE).label());
  }

  private static Finding finding(Seen seen, SessionSearch session) {
    Canary canary = seen.match().canary();
    String times = seen.count() > 1 ? " " + seen.count() + " times" : "";
    return new Finding(
        "masking/console",
        Severity.WARNING,
        "The page wrote %s to its console (%s)%s: a recorder that records the console would send it."
            .formatted(canary.id(), seen.first().level(), times),
        Optional.of(canary.id()),
        seen.match().encoding(),
        place(session, seen.first()).where(),
        seen.count(),
        Fingerprint.of("masking/console", canary.field(), seen.first().level()));
  }
}
