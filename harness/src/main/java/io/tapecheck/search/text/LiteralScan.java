package io.tapecheck.search.text;

import io.tapecheck.persona.Canary;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds values of few letters and digits, such as the month in which a card expires and some
 * passwords, as they are. Of each the two bytes that text has least say where to compare.
 */
public final class LiteralScan {

  private static final int SHORTEST = 5;

  /** Told of every place. */
  public interface Found {
    void at(Canary canary, int start, int end);
  }

  private record Literal(Canary canary, byte[] bytes, int anchor) {}

  private final boolean[] maybe = new boolean[1 << 16];
  private final Map<Integer, List<Literal>> byAnchor = new HashMap<>();

  /** Takes those values that are long enough. */
  public LiteralScan(Collection<Canary> canaries) {
    for (Canary canary : canaries) {
      byte[] bytes = canary.value().strip().getBytes(StandardCharsets.UTF_8);
      if (bytes.length >= SHORTEST) {
        add(canary, bytes);
      }
    }
  }

  private void add(Canary canary, byte[] bytes) {
    int best = 0;
    for (int at = 0; at + 1 < bytes.length; at++) {
      if (signs(bytes, at) > signs(bytes, best)) {
        best = at;
      }
    }
    Literal literal = new Literal(canary, bytes, best);
    add(pair(bytes, best), literal);
    // Forms write a blank as a plus.
    add(pair(plus(bytes), best), literal);
  }

  private void add(int pair, Literal literal) {
    maybe[pair] = true;
    List<Literal> sharing = byAnchor.computeIfAbsent(pair, unused -> new ArrayList<>(1));
    if (!sharing.contains(literal)) {
      sharing.add(literal);
    }
  }

  private static byte[] plus(byte[] bytes) {
    byte[] plus = bytes.clone();
    for (int i = 0; i < plus.length; i++) {
      plus[i] = plus[i] == ' ' ? (byte) '+' : plus[i];
    }
    return plus;
  }

  /** How many of two bytes are neither letters nor digits nor blanks. */
  private static int signs(byte[] bytes, int at) {
    int signs = 0;
    for (int i = at; i < at + 2; i++) {
      signs += Folding.OF_BYTE[bytes[i] & 0xff] == 0 && bytes[i] != ' ' ? 1 : 0;
    }
    return signs;
  }

  private static int pair(byte[] bytes, int at) {
    return (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
  }

  /** Whether there is nothing to search for. */
  public boolean isEmpty() {
    return byAnchor.isEmpty();
  }

  /** Searches the text between two places. */
  public void search(byte[] text, int from, int to, Found found) {
    if (byAnchor.isEmpty()) {
      return;
    }
    boolean[] table = maybe;
    for (int i = from; i + 1 < to; i++) {
      if (table[(text[i] & 0xff) << 8 | (text[i + 1] & 0xff)]) {
        compare(text, from, to, i, found);
      }
    }
  }

  private void compare(byte[] text, int from, int to, int at, Found found) {
    for (Literal literal : byAnchor.getOrDefault(pair(text, at), List.of())) {
      int start = at - literal.anchor;
      int end = start + literal.bytes.length;
      if (start >= from && end <= to && isAt(text, start, literal.bytes)) {
        boolean inside =
            (start > from && areLettersOrDigits(text, start - 1))
                || (end < to && areLettersOrDigits(text, end - 1));
        if (!inside) {
          found.at(literal.canary, start, end);
        }
      }
    }
  }

  private static boolean areLettersOrDigits(byte[] text, int at) {
    return Folding.OF_BYTE[text[at] & 0xff] > 0 && Folding.OF_BYTE[text[at + 1] & 0xff] > 0;
  }

  private static boolean isAt(byte[] text, int at, byte[] wanted) {
    for (int k = 0; k < wanted.length; k++) {
      boolean same = text[at + k] == wanted[k] || (text[at + k] == '+' && wanted[k] == ' ');
      if (!same) {
        return false;
      }
    }
    return true;
  }
}
