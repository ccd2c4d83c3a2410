package io.tapecheck.audit;

import io.tapecheck.audit.event.Places;
import io.tapecheck.audit.event.RecordPlace;
import io.tapecheck.audit.input.AuditInput;
import io.tapecheck.audit.input.Piece;
import io.tapecheck.verify.Where;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the places of new findings; reads only records that have any. */
final class Whereabouts {

  private final AuditInput input;
  private final List<Wanted> wanted = new ArrayList<>();

  private record Wanted(FindingLog.Entry entry, int at) {}

  Whereabouts(AuditInput input) {
    this.input = input;
  }

  /** The place of an entry in the piece that is being searched is to be found. */
  void want(FindingLog.Entry entry, int at) {
    wanted.add(new Wanted(entry, at));
  }

  /** Finds them all, at the end of the piece. */
  void settle(Piece piece) {
    if (wanted.isEmpty()) {
      return;
    }
    wanted.sort(Comparator.comparingInt(Wanted::at));
    List<Where> places = of(piece, wanted.stream().mapToInt(Wanted::at).toArray());
    for (int i = 0; i < places.size(); i++) {
      wanted.get(i).entry().where = places.get(i);
    }
    wanted.clear();
  }

  /** The places of some bytes of a piece, in ascending order. */
  List<Where> of(Piece piece, int[] indices) {
    boolean begins = piece.ownFrom() == piece.from() && piece.kind() != Piece.Kind.TEXT;
    List<RecordPlace> places =
        begins
            ? Places.of(piece.bytes(), piece.from(), piece.to(), indices)
            : Collections.nCopies(indices.length, RecordPlace.UNKNOWN);
    return places.stream().map(place -> where(piece, place)).toList();
  }

  private Where where(Piece piece, RecordPlace place) {
    boolean packed = piece.kind() == Piece.Kind.ELEMENT && piece.bytes()[piece.from()] == '"';
    boolean partOfEvent = piece.kind() == Piece.Kind.ELEMENT && piece.ownFrom() > piece.from();
    boolean event = place.isEvent() || packed || partOfEvent;
    Optional<Integer> request =
        piece.kind() == Piece.Kind.REQUEST
            ? Optional.of(piece.number())
            : place.request().or(input::request);
    return new Where(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        event && piece.number() >= 0 ? Optional.of(piece.number()) : Optional.empty(),
        place.node(),
        place.sink(),
        request,
        Optional.empty());
  }
}
