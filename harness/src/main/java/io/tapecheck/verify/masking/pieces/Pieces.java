package io.tapecheck.verify.masking.pieces;

import io.tapecheck.verify.Finding;
import io.tapecheck.verify.masking.leak.Leak;
import io.tapecheck.verify.masking.leak.SessionSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * Values that leave in pieces: joined from many events, nodes or requests, as growing prefixes, or
 * with a few characters missing.
 *
 * @param leaks what was found; a value that stands there whole is not told of again
 * @param keystrokes passwords of which every key has an event
 */
public record Pieces(List<Leak> leaks, List<Finding> keystrokes) {

  /**
   * Looks for pieces.
   *
   * @param whole what was found of whole values
   * @param carriers requests whose bodies brought events
   */
  public static Pieces in(SessionSearch session, List<Leak> whole, IntPredicate carriers) {
    PieceStreams streams = new PieceStreams(session);
    Prefixes prefixes = new Prefixes(session.secret());
    PartialValues partial = new PartialValues(session.secret(), session.evidence().policy());
    Keystrokes keystrokes = new Keystrokes(session.tape());
    EventPieces events =
        new EventPieces(session.timeline(), streams, prefixes, partial, keystrokes);
    session.tape().recording().forEach(events::event);
    WirePieces requests = new WirePieces(session.timeline(), streams, carriers);
    session.tape().wire().forEach(requests::request);

    Set<String> known = whole.stream().map(Leak::spot).collect(Collectors.toSet());
    List<Leak> leaks = new ArrayList<>();
    // A number that lacks its last digits is a prefix too, but one that never grew is only partial.
    for (List<Leak> found :
        List.of(prefixes.grown(), events.leaks(), prefixes.alone(), streams.leaks())) {
      List<Leak> more = found.stream().filter(leak -> !known.contains(leak.spot())).toList();
      leaks.addAll(more);
      more.forEach(leak -> known.add(leak.spot()));
    }
    return new Pieces(leaks, keystrokes.findings());
  }
}
