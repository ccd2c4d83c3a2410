package io.tapecheck.search.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds many spellings in one pass over folded text. Of every spelling two neighbouring groups of
 * four folded bytes, those that fewest others share and that text has least, are its anchors, so
 * that only every second group of the text needs a look: a table says whether it can be one. That
 * is the cost of a byte, however many spellings there are.
 */
public final class SpellingIndex {

  /** Told of every place where a spelling stands. */
  public interface Found {
    /**
     * Takes a place.
     *
     * @param asItIs whether the very characters of the spelling stand there
     */
    void at(Spelling spelling, boolean asItIs, int start, int end);
  }

  /** Fewest folded bytes that can be searched for inside text. */
  public static final int SHORTEST = 4;

  static final int GRAM_BYTES = 4;

  private static final VarHandle GRAM =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int CHUNK = 1 << 12;
  private static final int MIX = 0x9E3779B1;
  private static final int FEWEST_BITS = 16;
  private static final int MOST_BITS = 22;
  private static final int BITS_FOR_EACH = 7;

  /** Common letters make bad anchors. */
  private static final String COMMON = "etaoinsrhldcumfpgwyb";

  private static final class Anchored {
    private final Spelling spelling;
    private final byte[] literal;
    private final byte[] folded;
    private final int end;
    private final int lead;

    Anchored(Spelling spelling, byte[] folded, int end) {
      this.spelling = spelling;
      this.literal = spelling.text().getBytes(StandardCharsets.UTF_8);
      this.folded = folded;
      this.end = end;
      int first = 0;
      while (first < literal.length && Folding.OF_BYTE[literal[first] & 0xff] == 0) {
        first++;
      }
      this.lead = first;
    }
  }

  private final int shift;
  private final byte[] maybe;
  private final byte[] maybeShort;
  private final boolean anyShort;
  private final GramTable<Anchored> anchors;
  private final boolean empty;
  private final int longest;

  /**
   * Prepares spellings.
   *
   * @throws IllegalArgumentException when one folds to fewer than {@link #SHORTEST} bytes
   */
  public SpellingIndex(Collection<Spelling> spellings) {
    int bits = BITS_FOR_EACH + 32 - Integer.numberOfLeadingZeros(spellings.size());
    int used = Math.max(FEWEST_BITS, Math.min(bits, MOST_BITS));
    shift = 32 - used;
    maybe = new byte[1 << used];
    anyShort =
        spellings.stream().anyMatch(spelling -> Folding.fold(spelling.text()).length == GRAM_BYTES);
    maybeShort = new byte[anyShort ? 1 << used : 1];
    empty = spellings.isEmpty();
    int most = 0;
    Map<Integer, List<Anchored>> sharing = new HashMap<>();
    for (Spelling spelling : spellings) {
      byte[] folded = Folding.fold(spelling.text());
      if (folded.length < SHORTEST) {
        throw new IllegalArgumentException(spelling + " is too short to be searched inside text");
      }
      most = Math.max(most, folded.length);
      add(spelling, folded, sharing);
    }
    longest = most;
    anchors = new GramTable<>(sharing);
  }

  private void add(Spelling spelling, byte[] folded, Map<Integer, List<Anchored>> sharing) {
    int best = GRAM_BYTES;
    int lowest = Integer.MAX_VALUE;
    for (int end = GRAM_BYTES; end < folded.length; end++) {
      int price = price(folded, end, sharing) + price(folded, end + 1, sharing);
      if (price < lowest) {
        lowest = price;
        best = end;
      }
    }
    int last = Math.min(best + 1, folded.length);
    for (int end = best; end <= last; end++) {
      int gram = gram(folded, end);
      maybe[(gram * MIX) >>> shift] = 1;
      if (folded.length == GRAM_BYTES) {
        maybeShort[(gram * MIX) >>> shift] = 1;
      }
      sharing
          .computeIfAbsent(gram, unused -> new ArrayList<>(1))
          .add(new Anchored(spelling, folded, end));
    }
  }

  private static int price(byte[] folded, int end, Map<Integer, List<Anchored>> sharing) {
    int price = sharing.getOrDefault(gram(folded, end), List.of()).size() * 64;
    for (int i = end - GRAM_BYTES; i < end; i++) {
      int common = COMMON.indexOf(folded[i]);
      price += common < 0 ? 0 : COMMON.length() - common;
    }
    return price;
  }

  private static int gram(byte[] folded, int end) {
    return (int) GRAM.get(folded, end - GRAM_BYTES);
  }

  /** Whether there is nothing to search for. */
  public boolean isEmpty() {
    return empty;
  }

  /** Searches the text between two places. */
  public void search(byte[] text, int from, int to, Found found) {
    if (empty) {
      return;
    }
    FoldedText folded = new FoldedText(Math.min(CHUNK, to - from));
    int at = from;
    while (at < to) {
      at = folded.fill(text, at, to);
      probe(folded, text, from, to, found);
    }
  }

  /** No step waits for the one before, so that the processor takes several at once. */
  private void probe(FoldedText folded, byte[] text, int from, int to, Found found) {
    byte[] bytes = folded.bytes();
    int length = folded.length();
    byte[] table = maybe;
    int right = shift;
    for (int i = folded.firstEnd(); i <= length; i += 2) {
      if (table[((int) GRAM.get(bytes, i - GRAM_BYTES) * MIX) >>> right] != 0) {
        compare(text, from, to, folded, i - 1, false, found);
      }
    }
    if (anyShort) {
      probeBetween(folded, text, from, to, found);
    }
  }

  /** What has one group only is looked for at the groups between, too. */
  private void probeBetween(FoldedText folded, byte[] text, int from, int to, Found found) {
    byte[] bytes = folded.bytes();
    int length = folded.length();
    byte[] table = maybeShort;
    int right = shift;
    for (int i = folded.firstBetween(); i <= length; i += 2) {
      if (table[((int) GRAM.get(bytes, i - GRAM_BYTES) * MIX) >>> right] != 0) {
        compare(text, from, to, folded, i - 1, true, found);
      }
    }
  }

  /**
   * Compares the spellings of an anchor.
   *
   * @param last where the last folded byte of the anchor is
   * @param onlyShort whether longer spellings are found by their other anchor
   */
  private void compare(
      byte[] text, int from, int to, FoldedText folded, int last, boolean onlyShort, Found found) {
    List<Anchored> sharing = anchors.get((int) GRAM.get(folded.bytes(), last + 1 - GRAM_BYTES));
    if (sharing.isEmpty()) {
      return;
    }
    folded.locate(last);
    int at = folded.place();
    int taken = folded.taken();
    int[] starts = new int[longest];
    for (Anchored anchored : sharing) {
      if (onlyShort && anchored.folded.length > GRAM_BYTES) {
        continue;
      }
      int end = place(anchored, text, from, to, at, taken, starts);
      if (end >= 0) {
        placed(anchored, text, from, to, starts, end, found);
      }
    }
  }

  /** The letters and digits stand there; now what is between and around them counts. */
  private static void placed(
      Anchored anchored, byte[] text, int from, int to, int[] starts, int end, Found found) {
    Shape shape = anchored.spelling.shape();
    byte[] literal = anchored.literal;
    int length = anchored.folded.length;
    int begin = starts[0] - anchored.lead;
    int literalEnd = begin + literal.length;
    boolean inside = begin >= from && literalEnd <= to;
    if (inside && Arrays.equals(text, begin, literalEnd, literal, 0, literal.length)) {
      if (shape.standsAlone(text, from, to, starts, length, literal.length)) {
        found.at(anchored.spelling, true, begin, literalEnd);
      }
    } else if (shape != Shape.AS_IT_IS && shape.fits(text, from, to, starts, length)) {
      found.at(anchored.spelling, false, starts[0], end);
    } else if (inside
        && shape != Shape.EXACT
        && equalButForCase(text, begin, literal)
        && shape.standsAlone(text, from, to, starts, length, literal.length)) {
      found.at(anchored.spelling, false, begin, literalEnd);
    }
  }

  /** Whether the value stands there in another case, or as forms write it: plus for blank. */
  private static boolean equalButForCase(byte[] text, int begin, byte[] literal) {
    for (int i = 0; i < literal.length; i++) {
      int a = text[begin + i];
      int b = literal[i];
      boolean same = a == b || (a == '+' && b == ' ');
      if (!same
          && (Folding.OF_BYTE[a & 0xff] <= 0
              || Folding.OF_BYTE[a & 0xff] != Folding.OF_BYTE[b & 0xff])) {
        return false;
      }
    }
    return true;
  }

  /** Finds where each folded byte stands; gives the end of the last, or -1 when one differs. */
  private static int place(
      Anchored anchored, byte[] text, int from, int to, int at, int taken, int[] starts) {
    byte[] folded = anchored.folded;
    if (!placeBefore(folded, anchored.end - 1, text, from, to, at, taken, starts)) {
      return -1;
    }
    return placeAfter(folded, anchored.end, text, to, at, taken, starts);
  }

  private static boolean placeBefore(
      byte[] folded, int last, byte[] text, int from, int to, int at, int taken, int[] starts) {
    int wanted = last;
    int place = at;
    int k = taken - 1;
    while (true) {
      int own = Folding.OF_BYTE[text[place] & 0xff];
      if (own > 0) {
        if (folded[wanted] != own) {
          return false;
        }
        starts[wanted--] = place;
      } else if (own < 0) {
        byte[] several = Folding.fold(Folding.characterAt(text, place, to) >>> 3);
        int first = Math.min(k, several.length - 1);
        for (int i = first; i >= 0 && wanted >= 0; i--) {
          if (folded[wanted] != several[i]) {
            return false;
          }
          starts[wanted--] = place;
        }
      }
      if (wanted < 0) {
        return true;
      }
      if (place <= from) {
        return false;
      }
      place = text[place - 1] >= 0 ? place - 1 : Folding.characterBefore(text, from, place);
      k = Integer.MAX_VALUE;
    }
  }

  private static int placeAfter(
      byte[] folded, int next, byte[] text, int to, int at, int taken, int[] starts) {
    int wanted = next;
    int place = at;
    int k = taken;
    int end = at;
    while (place < to) {
      int own = Folding.OF_BYTE[text[place] & 0xff];
      int length = 1;
      if (own > 0) {
        if (k == 0) {
          if (wanted < folded.length && folded[wanted] != own) {
            return -1;
          }
          if (wanted < folded.length) {
            starts[wanted++] = place;
          }
        }
      } else if (own < 0) {
        int character = Folding.characterAt(text, place, to);
        length = character & 7;
        byte[] several = Folding.fold(character >>> 3);
        for (int i = k; i < several.length && wanted < folded.length; i++) {
          if (folded[wanted] != several[i]) {
            return -1;
          }
          starts[wanted++] = place;
        }
      }
      end = place + length;
      if (wanted == folded.length) {
        return end;
      }
      place = end;
      k = 0;
    }
    return wanted == folded.length ? end : -1;
  }
}
