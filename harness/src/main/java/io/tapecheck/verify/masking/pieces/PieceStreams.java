package io.tapecheck.verify.masking.pieces;

import io.tapecheck.search.Cut;
import io.tapecheck.search.LayeredSearch;
import io.tapecheck.verify.masking.leak.Leak;
import io.tapecheck.verify.masking.leak.Origin;
import io.tapecheck.verify.masking.leak.SessionSearch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Streams of pieces by name. Only so many are kept: of more, the one unused longest is ended. */
final class PieceStreams {

  private static final int MOST = 2_000;

  /** Shorter values come together by chance when texts are joined. */
  private static final int SHORTEST = 6;

  private final LayeredSearch search;
  private final PieceStream.Told told;
  private final List<Leak> leaks = new ArrayList<>();
  private final Map<String, PieceStream> streams =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PieceStream> eldest) {
          boolean tooMany = size() > MOST;
          if (tooMany) {
            eldest.getValue().finish();
          }
          return tooMany;
        }
      };

  PieceStreams(SessionSearch session) {
    search = session.longValues(SHORTEST);
    told =
        new PieceStream.Told() {
          @Override
          public void leak(Leak leak) {
            leaks.add(leak);
          }

          @Override
          public void cut(Origin origin, Cut cut) {
            session.cutAt(origin.place(), cut);
          }
        };
  }

  /** The next piece of a stream. */
  void add(String stream, String text, Origin origin) {
    streams.computeIfAbsent(stream, name -> single()).add(text, origin);
  }

  /** A stream of its own; whoever asks for it ends it. */
  PieceStream single() {
    return new PieceStream(search, told);
  }

  /** What was found when every stream has ended. */
  List<Leak> leaks() {
    streams.values().forEach(PieceStream::finish);
    return leaks;
  }
}
