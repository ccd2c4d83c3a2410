package io.tapecheck.search;

import io.tapecheck.persona.Canary;
import io.tapecheck.search.codec.Decoded;
import io.tapecheck.search.codec.Deflated;
import io.tapecheck.search.text.Shape;
import io.tapecheck.search.text.Spelling;
import io.tapecheck.search.value.Digest;
import io.tapecheck.search.value.DigestIndex;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Searches bytes, and whatever is encoded in them, for known values. Each layer is searched in one
 * pass for every value at once and in a second for what is encoded in it. Keeps buffers between
 * searches; confined to one thread.
 */
public final class LayeredSearch {

  /** Escapes of JSON strings and packed bytes cost no depth, but every layer costs a buffer. */
  private static final int MOST_LAYERS = 12;

  private static final int FURTHER = 1;

  private final KnownValues values;
  private final SearchLimits limits;
  private final Regions regions = new Regions(this);
  private final Deflated deflated = new Deflated();
  private final Decoded[] buffers = new Decoded[MOST_LAYERS + 2];
  private final String[] chain = new String[MOST_LAYERS + 1];
  private final Set<Cut.Limit> told = EnumSet.noneOf(Cut.Limit.class);

  private SearchListener listener = Silent.LISTENER;
  private int level;
  private int depth;
  private int regionStart;
  private int regionEnd;
  private long decodedBytes;
  private long bytesSearched;
  private long events;

  /** A search for values, within limits. */
  public LayeredSearch(KnownValues values, SearchLimits limits) {
    this.values = values;
    this.limits = limits;
    Arrays.setAll(buffers, unused -> new Decoded());
  }

  /** Searches the bytes of a text in UTF-8. */
  public void search(String text, SearchListener listener) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    search(bytes, 0, bytes.length, listener);
  }

  /** Searches the bytes between {@code from} and {@code to}, exclusive. */
  public void search(byte[] bytes, int from, int to, SearchListener toTell) {
    listener = toTell;
    told.clear();
    level = 0;
    depth = 0;
    decodedBytes = 0;
    try {
      layer(bytes, from, to, LayerKind.ANY);
    } finally {
      listener = Silent.LISTENER;
    }
  }

  /** Bytes of all layers that were searched so far. */
  public long bytesSearched() {
    return bytesSearched;
  }

  private void layer(byte[] bytes, int from, int to, LayerKind kind) {
    bytesSearched += to - from;
    if (level == 0) {
      regionStart = from;
      regionEnd = to;
    }
    boolean binary = kind == LayerKind.BINARY;
    if (binary && values.isEmpty()) {
      regions.searchWhole(bytes, from, to);
      return;
    }
    if (!binary && listener.layer(new Layer(bytes, from, to, around(), regionStart, regionEnd))) {
      events++;
    }
    List<Hit> words = new ArrayList<>();
    values
        .spellings()
        .search(
            bytes,
            from,
            to,
            (spelling, asItIs, start, end) -> {
              Hit hit = spelled(bytes, spelling, asItIs, start, end);
              if (spelling.shape() == Shape.EXACT) {
                words.add(hit);
              } else {
                listener.hit(hit);
              }
            });
    values
        .literals()
        .search(bytes, from, to, (canary, start, end) -> hit(canary, List.of(), 0, start, end));
    if (words.isEmpty()) {
      encoded(bytes, from, to, kind);
    } else {
      LayerKind seen = binary ? LayerKind.ANY : kind;
      inTwoWays(() -> encoded(bytes, from, to, seen), () -> words.forEach(listener::hit));
    }
  }

  private void encoded(byte[] bytes, int from, int to, LayerKind kind) {
    switch (kind) {
      case ANY -> {
        Optional<Stretches> stretches = level == 0 ? listener.stretches() : Optional.empty();
        regions.search(bytes, from, to, stretches);
      }
      case BINARY -> regions.searchWhole(bytes, from, to);
      case MEDIA -> regions.searchMedia(bytes, from, to);
    }
  }

  /** Reads the same bytes in two ways; what both find is told once. */
  void inTwoWays(Runnable first, Runnable second) {
    OtherReading both = new OtherReading(listener);
    listener = both;
    first.run();
    both.begin();
    second.run();
    listener = both.listener();
  }

  private Hit spelled(byte[] bytes, Spelling spelling, boolean asItIs, int start, int end) {
    List<String> form = spelling.form();
    int rank = spelling.rank();
    if (!asItIs && form.isEmpty()) {
      form = List.of(variant(bytes, spelling, start, end));
      rank = FURTHER;
    }
    return hitOf(spelling.canary(), form, rank, start, end);
  }

  /** What was done to a value whose letters and digits stand there. */
  private static String variant(byte[] bytes, Spelling spelling, int start, int end) {
    return switch (spelling.shape()) {
      case NUMBER, LONG_NUMBER -> "grouped";
      default -> {
        String seen = new String(bytes, start, end - start, StandardCharsets.UTF_8);
        String wanted = spelling.text().toLowerCase(Locale.ROOT);
        yield wanted.contains(seen.toLowerCase(Locale.ROOT)) ? "case" : "normalized";
      }
    };
  }

  private void hit(Canary canary, List<String> form, int rank, int start, int end) {
    listener.hit(hitOf(canary, form, rank, start, end));
  }

  private Hit hitOf(Canary canary, List<String> form, int rank, int start, int end) {
    events++;
    List<String> encoding = new ArrayList<>(around());
    encoding.addAll(form);
    boolean first = level == 0;
    return new Hit(canary, encoding, rank, first ? start : regionStart, first ? end : regionEnd);
  }

  /** Looks for digests in binary bytes of this layer. */
  void digests(byte[] bytes, int from, int to) {
    if (to - from < DigestIndex.SHORTEST || !DigestIndex.mayHold(bytes, from, to)) {
      return;
    }
    values.digests().search(bytes, from, to, (digest, start, end) -> hashed(digest, start, end));
  }

  /** Looks whether a token is a digest of four bytes. */
  void smallDigest(int token, int start, int end) {
    for (Digest digest : values.smallDigests().of(token)) {
      hashed(digest, start, end);
    }
  }

  private void hashed(Digest digest, int start, int end) {
    hit(digest.canary(), digest.form(), 2, start, end);
  }

  private List<String> around() {
    if (level == 0) {
      return List.of();
    }
    List<String> codecs = new ArrayList<>(level);
    for (int i = 0; i < level; i++) {
      if (!chain[i].isEmpty()) {
        codecs.add(chain[i]);
      }
    }
    return codecs;
  }

  /** Grows with everything that is found. */
  long events() {
    return events;
  }

  /** Encodings that were undone around this layer, as far as they count. */
  int depth() {
    return depth * (MOST_LAYERS + 1) + level;
  }

  Deflated deflated() {
    return deflated;
  }

  /** Whether encodings that cost so much depth may be undone here. */
  boolean mayGoDeeper(int price) {
    return level < MOST_LAYERS && depth + price <= limits.depth();
  }

  /** A buffer for what is decoded from this layer; it is in use until the next is taken. */
  Decoded buffer() {
    long room = Math.min(limits.regionBytes(), limits.totalBytes() - decodedBytes);
    return buffers[level + 1].begin((int) Math.max(0, room));
  }

  /**
   * Searches what was decoded.
   *
   * @param codec name of the encoding
   * @param price depth that it costs
   * @param start where the encoded region begins in this layer
   * @param end where it ends
   */
  void inner(String codec, int price, Decoded decoded, int start, int end) {
    inner(codec, price, LayerKind.ANY, decoded, start, end);
  }

  /**
   * Searches what was decoded.
   *
   * @param kind what is known of it
   */
  void inner(String codec, int price, LayerKind kind, Decoded decoded, int start, int end) {
    decodedBytes += decoded.length();
    if (decoded.isCut()) {
      boolean all = decodedBytes >= limits.totalBytes();
      cut(all ? Cut.Limit.TOTAL : Cut.Limit.EXPANSION, start);
    }
    innerSlice(codec, price, kind, decoded.bytes(), 0, decoded.length(), start, end);
  }

  /**
   * Searches a part of this layer, or of what was decoded from it, as a layer of its own. A part
   * that nothing encodes has an empty name.
   */
  void innerSlice(String codec, int price, byte[] bytes, int from, int to, int start, int end) {
    innerSlice(codec, price, LayerKind.ANY, bytes, from, to, start, end);
  }

  private void innerSlice(
      String codec, int price, LayerKind kind, byte[] bytes, int from, int to, int start, int end) {
    int outerStart = regionStart;
    int outerEnd = regionEnd;
    if (level == 0) {
      regionStart = start;
      regionEnd = end;
    }
    chain[level++] = codec;
    depth += price;
    try {
      layer(bytes, from, to, kind);
    } finally {
      depth -= price;
      level--;
      regionStart = outerStart;
      regionEnd = outerEnd;
    }
  }

  /** Tells once a search that a limit was met. */
  void cut(Cut.Limit limit, int start) {
    events++;
    if (told.add(limit)) {
      String message =
          switch (limit) {
            case DEPTH ->
                "More than %d encodings are nested here; what is inside was not searched."
                    .formatted(limits.depth());
            case EXPANSION ->
                "An encoded region holds more than %d MiB; the rest was not searched."
                    .formatted(limits.regionBytes() >> 20);
            case TOTAL ->
                "The encoded regions hold more than %d MiB together; the rest was not searched."
                    .formatted(limits.totalBytes() >> 20);
          };
      listener.cut(new Cut(limit, message, around(), level == 0 ? start : regionStart));
    }
  }

  /** Between searches nobody listens. */
  private enum Silent implements SearchListener {
    LISTENER;

    @Override
    public void hit(Hit hit) {}

    @Override
    public void cut(Cut cut) {}
  }
}
