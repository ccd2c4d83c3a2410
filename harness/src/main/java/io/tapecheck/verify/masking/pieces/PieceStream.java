package io.tapecheck.verify.masking.pieces;

import io.tapecheck.search.Cut;
import io.tapecheck.search.Hit;
import io.tapecheck.search.LayeredSearch;
import io.tapecheck.search.SearchListener;
import io.tapecheck.verify.masking.leak.Leak;
import io.tapecheck.verify.masking.leak.Origin;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Text that comes in pieces, joined again and searched for values that no piece holds alone. Keeps
 * a window of some thousand characters; of a long piece only both ends can belong to a value that
 * is cut in two.
 */
final class PieceStream {

  private static final int WINDOW = 4_096;

  /** Longer than any value in any spelling. */
  private static final int OVERLAP = 512;

  /** Told of what is found in joined text. */
  interface Told {
    /** A value that no piece holds alone. */
    void leak(Leak leak);

    /** Something that was not searched to its end, and the piece in which it begins. */
    void cut(Origin origin, Cut cut);
  }

  private record Piece(String text, Origin origin) {}

  private final LayeredSearch search;
  private final Told told;
  private final List<Piece> pieces = new ArrayList<>();
  private int length;
  private boolean searched = true;

  PieceStream(LayeredSearch search, Told told) {
    this.search = search;
    this.told = told;
  }

  /** The next piece. */
  void add(String text, Origin origin) {
    if (text.isEmpty()) {
      return;
    }
    if (text.length() > OVERLAP * 2) {
      append(text.substring(0, OVERLAP), origin);
      finish();
      pieces.clear();
      length = 0;
      append(text.substring(text.length() - OVERLAP), origin);
    } else {
      append(text, origin);
    }
    if (length > WINDOW) {
      finish();
      forget();
    }
  }

  private void append(String text, Origin origin) {
    pieces.add(new Piece(text, origin));
    length += text.length();
    searched = false;
  }

  private void forget() {
    while (length > OVERLAP && pieces.size() > 1) {
      length -= pieces.remove(0).text().length();
    }
  }

  /** Searches what has come since the last search. */
  void finish() {
    if (searched || pieces.size() < 2) {
      return;
    }
    searched = true;
    StringBuilder joined = new StringBuilder(length);
    int[] ends = new int[pieces.size()];
    int bytes = 0;
    for (int i = 0; i < ends.length; i++) {
      String text = pieces.get(i).text();
      joined.append(text);
      bytes += text.getBytes(StandardCharsets.UTF_8).length;
      ends[i] = bytes;
    }
    search.search(
        joined.toString(),
        new SearchListener() {
          @Override
          public void hit(Hit hit) {
            tell(hit, ends);
          }

          @Override
          public void cut(Cut cut) {
            told.cut(pieces.get(pieceAt(cut.start(), ends)).origin(), cut);
          }
        });
  }

  private void tell(Hit hit, int[] ends) {
    int first = pieceAt(hit.start(), ends);
    int last = pieceAt(hit.end() - 1, ends);
    if (first < last) {
      told.leak(
          pieces
              .get(first)
              .origin()
              .leak(hit.canary(), "pieces", "in %d pieces".formatted(last - first + 1)));
    }
  }

  private static int pieceAt(int at, int[] ends) {
    int piece = 0;
    while (piece < ends.length - 1 && ends[piece] <= at) {
      piece++;
    }
    return piece;
  }
}
