package io.tapecheck.verify.masking;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Searches text for many patterns in one pass. Of every pattern the four bytes that fewest others
 * share are its anchor; a table of bits says of any four bytes whether they can be one. Text that
 * holds none costs one look into the table a byte, however many patterns there are.
 */
final class PatternIndex {

  /** Told of every place where a pattern stands. */
  interface Matches {
    void at(Pattern pattern, int start, int end);
  }

  private static final int ANCHOR = 4;
  private static final int MIX = 0x9E3779B1;

  private static final class Anchored {
    private final Pattern pattern;
    private final byte[] bytes;
    private final byte[] folded;
    private final int offset;

    Anchored(Pattern pattern, byte[] bytes, byte[] folded, int offset) {
      this.pattern = pattern;
      this.bytes = bytes;
      this.folded = folded;
      this.offset = offset;
    }
  }

  private final int shift;
  private final long[] maybe;
  private final Map<Integer, List<Anchored>> anchors = new HashMap<>();

  /** An index of patterns, each at least four bytes long. */
  PatternIndex(Collection<Pattern> patterns) {
    int bits = Math.max(14, 6 + 32 - Integer.numberOfLeadingZeros(patterns.size()));
    shift = 32 - Math.min(bits, 24);
    maybe = new long[(1 << Math.min(bits, 24)) >>> 6];
    for (Pattern pattern : patterns) {
      add(pattern);
    }
  }

  private void add(Pattern pattern) {
    byte[] bytes = pattern.spelling().getBytes(StandardCharsets.UTF_8);
    if (bytes.length < ANCHOR) {
      throw new IllegalArgumentException(pattern + " is too short to be searched inside text");
    }
    byte[] folded = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      folded[i] = (byte) fold(bytes[i]);
    }
    int best = 0;
    int fewest = Integer.MAX_VALUE;
    for (int offset = 0; offset + ANCHOR <= bytes.length && fewest > 0; offset++) {
      int sharing = anchors.getOrDefault(gram(folded, offset), List.of()).size();
      if (sharing < fewest) {
        fewest = sharing;
        best = offset;
      }
    }
    int gram = gram(folded, best);
    int hash = (gram * MIX) >>> shift;
    maybe[hash >>> 6] |= 1L << hash;
    anchors
        .computeIfAbsent(gram, unused -> new ArrayList<>())
        .add(new Anchored(pattern, bytes, folded, best));
  }

  /** Searches the first {@code length} bytes. */
  void search(byte[] text, int length, Matches matches) {
    int gram = 0;
    for (int i = 0; i < length; i++) {
      gram = (gram << 8) | fold(text[i]);
      int hash = (gram * MIX) >>> shift;
      if ((maybe[hash >>> 6] & (1L << hash)) != 0 && i >= ANCHOR - 1) {
        compare(text, length, i - ANCHOR + 1, gram, matches);
      }
    }
  }

  private void compare(byte[] text, int length, int at, int gram, Matches matches) {
    for (Anchored anchored : anchors.getOrDefault(gram, List.of())) {
      int start = at - anchored.offset;
      int end = start + anchored.bytes.length;
      if (start >= 0
          && end <= length
          && equal(anchored, text, start)
          && !(anchored.pattern.aloneAmongDigits() && touchesDigit(text, length, start, end))) {
        matches.at(anchored.pattern, start, end);
      }
    }
  }

  private static boolean equal(Anchored anchored, byte[] text, int start) {
    boolean anyCase = anchored.pattern.anyCase();
    byte[] wanted = anyCase ? anchored.folded : anchored.bytes;
    for (int i = 0; i < wanted.length; i++) {
      int seen = anyCase ? fold(text[start + i]) : text[start + i];
      if ((byte) seen != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean touchesDigit(byte[] text, int length, int start, int end) {
    return (start > 0 && isDigit(text[start - 1])) || (end < length && isDigit(text[end]));
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  private static int gram(byte[] folded, int at) {
    return (folded[at] & 0xff) << 24
        | (folded[at + 1] & 0xff) << 16
        | (folded[at + 2] & 0xff) << 8
        | (folded[at + 3] & 0xff);
  }

  private static int fold(byte b) {
    return b >= 'A' && b <= 'Z' ? b + 32 : b & 0xff;
  }
}
