package io.tapecheck.verify.masking;

import io.tapecheck.search.LayeredSearch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Streams of pieces by name. Only so many are kept: of more, the one unused longest is ended. */
final class PieceStreams {

  private static final int MOST = 2_000;

  private final LayeredSearch search;
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

  PieceStreams(LayeredSearch search) {
    this.search = search;
  }

  /** The next piece of a stream. */
  void add(String stream, String text, Origin origin) {
    streams.computeIfAbsent(stream, name -> single()).add(text, origin);
  }

  /** A stream of its own; whoever asks for it ends it. */
  PieceStream single() {
    return new PieceStream(search, leaks::add);
  }

  /** What was found when every stream has ended. */
  List<Leak> leaks() {
    streams.values().forEach(PieceStream::finish);
    return leaks;
  }
}
