package io.tapecheck.search;

import io.tapecheck.search.codec.Decoded;
import io.tapecheck.search.codec.EntityText;
import io.tapecheck.search.codec.JsonText;
import io.tapecheck.search.codec.Parts;
import java.util.function.IntSupplier;

/**
 * Undoes escapes of single characters in the texts of one layer: of JSON, of addresses, of HTML.
 * Where two of them stand in one text either may be part of a value, and it is read in both ways.
 */
final class EscapedTexts {

  /** A value with quotes in it may have so many bytes on either side of an entity. */
  private static final int LONGEST_QUOTED = 1 << 10;

  private static final int QUOTED_AT_ONCE = 1 << 12;

  /** Texts with both escapes and entities are read in both ways up to this length, in bytes. */
  private static final int LONGEST_BESIDE_ENTITIES = 1 << 12;

  private final LayeredSearch search;

  /** Whether the layer is a picture, film or font, in which only what can be read is of strings. */
  private final boolean media;

  /** How far the layer was read across quotes. */
  private int quoted;

  /**
   * For one layer.
   *
   * @param from where the layer begins
   */
  EscapedTexts(LayeredSearch search, int from, boolean media) {
    this.search = search;
    this.quoted = from;
    this.media = media;
  }

  /**
   * A string of JSON or of a script, around an escape.
   *
   * @return where it ends; -1 when no escape is there, or it is too long to be read at once
   */
  int json(byte[] bytes, int at, int from, int to, int done) {
    if (!JsonText.beginsAt(bytes, at, to) || !search.mayGoDeeper(0)) {
      return -1;
    }
    int start = at;
    while (start > done && bytes[start - 1] != '"' && mayBeOfString(bytes[start - 1])) {
      start--;
    }
    int end = at;
    while (end < to && bytes[end] != '"' && mayBeOfString(bytes[end])) {
      end += bytes[end] == '\\' ? 2 : 1;
    }
    end = Math.min(end, to);
    Decoded out = search.buffer();
    JsonText.decode(bytes, start, end, out);
    if (isBlank(out)) {
      return end;
    }
    int first = start;
    int last = end;
    return besideEntities(
        bytes, start, end, from, to, done, () -> inner("json", 0, out, first, last));
  }

  /**
   * What looks like an escape may be part of a text whose entities alone are escaped: {@code
   * C:\\new &amp;amp; old}, {@code 5%20&amp;lt;}. That is read by its entities, too.
   */
  private int besideEntities(
      byte[] bytes, int start, int end, int from, int to, int done, IntSupplier reading) {
    int entity = end - start > LONGEST_BESIDE_ENTITIES ? end : start;
    while (entity < end && !EntityText.beginsAt(bytes, entity, to)) {
      entity++;
    }
    if (entity == end || !search.mayGoDeeper(1)) {
      return reading.getAsInt();
    }
    int first = entity;
    while (first > done && EntityText.continues(bytes[first - 1])) {
      first--;
    }
    int last = entity;
    while (last < Math.min(to, first + LONGEST_BESIDE_ENTITIES)
        && EntityText.continues(bytes[last])) {
      last++;
    }
    int textStart = first;
    int textEnd = last;
    int[] whole = {-1};
    search.inTwoWays(
        () -> whole[0] = reading.getAsInt(), () -> entities(bytes, textStart, textEnd, from, to));
    return whole[0];
  }

  /** An entity may stand before the first escape of the string of JSON that it is in. */
  private int besideEscapes(byte[] bytes, int at, int to, int done, IntSupplier reading) {
    int start = at;
    while (start > done && bytes[start - 1] != '"' && mayBeOfString(bytes[start - 1])) {
      start--;
    }
    int most = Math.min(to, start + LONGEST_BESIDE_ENTITIES);
    int end = at;
    boolean escapes = false;
    while (end < most && bytes[end] != '"' && mayBeOfString(bytes[end])) {
      boolean escape = JsonText.beginsAt(bytes, end, to);
      escapes |= escape;
      end += escape ? 2 : 1;
    }
    if (!escapes || end >= most) {
      return reading.getAsInt();
    }
    int textStart = start;
    int textEnd = end;
    int[] whole = {-1};
    search.inTwoWays(
        () -> whole[0] = reading.getAsInt(),
        () -> {
          Decoded out = search.buffer();
          JsonText.decode(bytes, textStart, textEnd, out);
          inner("json", 0, out, textStart, textEnd);
        });
    return whole[0];
  }

  private int entities(byte[] bytes, int start, int end, int from, int to) {
    return isQuoted(bytes, start, end, from, to)
        ? acrossQuotes(bytes, start, end, from, to)
        : unescaped(Escaping.HTML, bytes, start, end);
  }

  /** Bytes of a picture are of no string when they cannot be read. */
  private boolean mayBeOfString(byte b) {
    return !media || (b >= ' ' && b < 0x7F) || b == '\n' || b == '\r' || b == '\t';
  }

  /** Line ends and blanks between elements, most of what is escaped in a recording. */
  private static boolean isBlank(Decoded out) {
    byte[] bytes = out.bytes();
    for (int i = 0; i < out.length(); i++) {
      if (bytes[i] != ' ' && bytes[i] != '\n' && bytes[i] != '\r' && bytes[i] != '\t') {
        return false;
      }
    }
    return !out.isCut();
  }

  /**
   * A text around an escape.
   *
   * @return where it ends; -1 when no escape is there, or it is too long to be read at once
   */
  int escaped(Escaping escaping, byte[] bytes, int at, int from, int to, int done) {
    if (!escaping.beginsAt(bytes, at, to)) {
      return -1;
    }
    if (!search.mayGoDeeper(1)) {
      search.cut(Cut.Limit.DEPTH, at);
      return -1;
    }
    int start = at;
    while (start > done && escaping.continues(bytes[start - 1])) {
      start--;
    }
    int end = at;
    while (end < to && escaping.continues(bytes[end])) {
      end++;
    }
    if (escaping == Escaping.URL) {
      int first = start;
      int last = end;
      return besideEntities(bytes, start, end, from, to, done, () -> percent(bytes, first, last));
    }
    int textStart = start;
    int textEnd = end;
    return besideEscapes(bytes, at, to, done, () -> entities(bytes, textStart, textEnd, from, to));
  }

  /** Whether a quote bounds it that may stand in text, and not around a string of JSON. */
  private static boolean isQuoted(byte[] bytes, int start, int end, int from, int to) {
    boolean before = start > from && isQuoteOrZero(bytes[start - 1]);
    boolean after = end < to && isQuoteOrZero(bytes[end]);
    if (!before && !after) {
      return false;
    }
    int first = from;
    while (first < start && bytes[first] <= ' ' && bytes[first] >= 0) {
      first++;
    }
    boolean inJson = bytes[first] == '{' || bytes[first] == '[';
    boolean begins = before && start - 2 >= from && ":,[{ ".indexOf(bytes[start - 2]) >= 0;
    boolean ends = after && end + 1 < to && ":,]} \r\n".indexOf(bytes[end + 1]) >= 0;
    return !(inJson && begins && ends);
  }

  /** In the text of an element quotes are not escaped: all of it is read as one text, too. */
  private int acrossQuotes(byte[] bytes, int start, int end, int from, int to) {
    if (end <= quoted) {
      return unescaped(Escaping.HTML, bytes, start, end);
    }
    int first = start;
    while (first > Math.max(from, start - LONGEST_QUOTED) && isInElement(bytes[first - 1])) {
      first--;
    }
    int last = end;
    int most = Math.min(to, end + QUOTED_AT_ONCE);
    while (last < most && isInElement(bytes[last])) {
      last++;
    }
    quoted = last < most ? last : last - LONGEST_QUOTED;
    int textStart = first;
    int textEnd = last;
    int[] whole = {-1};
    search.inTwoWays(
        () -> whole[0] = unescaped(Escaping.HTML, bytes, start, end),
        () -> unescaped(Escaping.HTML, bytes, textStart, textEnd));
    return whole[0];
  }

  private static boolean isQuoteOrZero(byte b) {
    return b == '"' || b == 0;
  }

  private static boolean isInElement(byte b) {
    return isQuoteOrZero(b) || EntityText.continues(b);
  }

  /** A plus may be a blank. */
  private int percent(byte[] bytes, int start, int end) {
    if (!holdsPlus(bytes, start, end)) {
      return unescaped(Escaping.URL, bytes, start, end);
    }
    int[] whole = {-1};
    search.inTwoWays(
        () -> whole[0] = unescaped(Escaping.URL, bytes, start, end),
        () -> unescaped(Escaping.FORM, bytes, start, end));
    return whole[0];
  }

  private static boolean holdsPlus(byte[] bytes, int start, int end) {
    for (int i = start; i < end; i++) {
      if (bytes[i] == '+') {
        return true;
      }
    }
    return false;
  }

  private int unescaped(Escaping escaping, byte[] bytes, int start, int end) {
    Decoded out = search.buffer();
    escaping.decode(bytes, start, end, out);
    boolean packed = Packed.isIn(out);
    int whole = inner(escaping.codec(), 1, out, start, end);
    if (packed) {
      Parts.of(
          bytes,
          start,
          end,
          escaping::separates,
          (from, till) -> {
            Decoded part = search.buffer();
            escaping.decode(bytes, from, till, part);
            inner(escaping.codec(), 1, part, from, till);
          });
    }
    return whole;
  }

  /** What was cut off is searched as it stands. */
  private int inner(String codec, int price, Decoded out, int start, int end) {
    boolean whole = !out.isCut();
    search.inner(codec, price, out, start, end);
    return whole ? end : -1;
  }
}
