package io.tapecheck.search;

import io.tapecheck.search.codec.Decoded;
import io.tapecheck.search.codec.Deflated;
import io.tapecheck.search.codec.EntityText;
import io.tapecheck.search.codec.JsonText;
import io.tapecheck.search.codec.Lines;
import io.tapecheck.search.codec.Parts;
import io.tapecheck.search.codec.Utf16Text;
import io.tapecheck.search.codec.Utf8;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * Finds what is encoded in a layer, in one pass: runs of letters and digits that may be base64 and
 * its like, escapes, compressed data by its first bytes, text in UTF-16.
 */
final class Regions {

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

  private static final int BLOCK = 64;

  private static final byte SMALL = 0;
  private static final byte OTHER = 1;
  private static final byte BREAK = 2;
  private static final byte MARK = 3;

  /** What a byte is: of a run, and whether it makes more of it than a word; a sign or nothing. */
  private static final byte[] KINDS = new byte[256];

  static {
    for (int b = 0; b < 256; b++) {
      boolean small = b >= 'a' && b <= 'z';
      byte run = small ? SMALL : OTHER;
      byte other = ByteMasks.isMark(b) ? MARK : BREAK;
      KINDS[b] = ByteMasks.isOfRun(b) ? run : other;
    }
  }

  /** Encoders break lines after 64 or 76 characters. */
  private static final int SHORTEST_LINE = 60;

  private static final int SHORTEST_UTF16 = 5;

  /** A value with quotes in it may have so many bytes on either side of an entity. */
  private static final int LONGEST_QUOTED = 1 << 10;

  private static final int QUOTED_AT_ONCE = 1 << 12;

  /** Texts with both escapes and entities are read in both ways up to this length, in bytes. */
  private static final int LONGEST_BESIDE_ENTITIES = 1 << 12;

  private final LayeredSearch search;
  private final Tokens tokens;
  private final WholeLayers whole;

  /** How far this layer was read across quotes. */
  private int quoted;

  /**
   * Whether this layer is a picture, film or font, in which only what can be read is of strings.
   */
  private boolean media;

  Regions(LayeredSearch search) {
    this.search = search;
    this.tokens = new Tokens(search);
    this.whole = new WholeLayers(search);
  }

  /**
   * Looks for what is encoded.
   *
   * @param stretches the parts of JSON in which it may stand, when they are known
   */
  void search(byte[] bytes, int from, int to, Optional<Stretches> stretches) {
    search(bytes, from, to, stretches, false);
  }

  /** Looks for what stands in a picture, film or font as it is, or behind a mark. */
  void searchMedia(byte[] bytes, int from, int to) {
    search(bytes, from, to, Optional.empty(), true);
  }

  private void search(
      byte[] bytes, int from, int to, Optional<Stretches> stretches, boolean isMedia) {
    int outer = quoted;
    boolean outerMedia = media;
    quoted = from;
    media = isMedia;
    if (stretches.isPresent()) {
      look(bytes, from, to, stretches.get());
    } else {
      look(bytes, from, to);
    }
    quoted = outer;
    media = outerMedia;
  }

  /** Tries what binary bytes can be from beginning to end. */
  void searchWhole(byte[] bytes, int from, int to) {
    boolean high = false;
    boolean controls = false;
    int wide = 0;
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      high |= b < 0;
      wide += (b & 0xff) >= 0xC4 ? 1 : 0;
      controls |= b == 0x7F || (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t');
    }
    if (high || controls) {
      whole.search(bytes, from, to, wide, controls);
    }
  }

  /** Looks into the strings and numbers of JSON; no run and no sign is anywhere else. */
  private void look(byte[] bytes, int from, int to, Stretches stretches) {
    int wide = 0;
    int packed = from;
    int done = from;
    int resume = from;
    boolean high = false;
    boolean text = true;
    boolean controls = false;
    int count = stretches.count();
    for (int k = 0; k < count; k++) {
      int seen = stretches.seen(k);
      int start = Math.max(stretches.from(k), resume);
      int end = stretches.to(k);
      boolean sign = (seen & (StretchBytes.SIGN | StretchBytes.SPECIAL)) != 0;
      boolean mayHold =
          sign || ((seen & StretchBytes.TELLING) != 0 && end - start >= Tokens.SHORTEST);
      if (!mayHold || start >= end || SvgPath.is(bytes, start, end)) {
        continue;
      }
      if (sign && isHigh(bytes, start, end)) {
        high = true;
        text &= Utf8.isText(bytes, start, end);
        wide += wide(bytes, start, end);
        packed = Math.max(packed, strings(bytes, start, end, from, to, packed));
      }
      byte[] kinds = KINDS;
      int run = start;
      boolean telling = false;
      for (int i = start; i < end; i++) {
        int kind = kinds[bytes[i] & 0xff];
        if (kind == SMALL) {
          continue;
        }
        if (kind == OTHER) {
          telling |= i > run;
          continue;
        }
        int reached = -1;
        if (telling && i - run >= Tokens.SHORTEST) {
          reached = endOfRun(bytes, run, i, from, to);
        }
        run = i + 1;
        telling = false;
        if (reached < 0 && kind == MARK) {
          controls |= bytes[i] == 0x7F;
          reached = sign(bytes, i, from, to, done);
          done = bytes[i] == '\\' ? Math.max(done, reached) : done;
        }
        if (reached > i) {
          resume = reached;
          run = reached;
          i = reached - 1;
        }
      }
      if (telling && end - run >= Tokens.SHORTEST) {
        resume = Math.max(resume, endOfRun(bytes, run, end, from, to));
      }
    }
    if (high || controls) {
      whole.search(bytes, from, to, text, wide, controls);
    }
  }

  private static boolean isHigh(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] < 0) {
        return true;
      }
    }
    return false;
  }

  private int endOfRun(byte[] bytes, int run, int end, int from, int to) {
    int reached = lines(bytes, run, end, to);
    if (reached < 0) {
      tokens.token(bytes, run, end, from, to);
    }
    return reached;
  }

  private void look(byte[] bytes, int from, int to) {
    ByteMasks masks = new ByteMasks();
    int run = from;
    int done = from;
    int wide = 0;
    int packed = from;
    boolean open = false;
    int at = from;
    while (at < to) {
      int length = Math.min(BLOCK, to - at);
      masks.of(bytes, at, length);
      if (masks.isHigh()) {
        wide += media ? 0 : wide(bytes, at, at + length);
        packed = Math.max(packed, strings(bytes, at, at + length, from, to, packed));
      }
      int next = at + length;
      if (!open && masks.areWords(run < at)) {
        int tail = masks.tail(length);
        run = tail == length ? run : next - tail;
        at = next;
        continue;
      }
      long breaks = masks.breaks();
      while (breaks != 0) {
        int place = at + Long.numberOfTrailingZeros(breaks);
        breaks &= breaks - 1;
        int end = place - run >= Tokens.SHORTEST ? run(bytes, run, place, from, to, masks, at) : -1;
        run = place + 1;
        if (end < 0 && masks.isSign(place - at)) {
          end = sign(bytes, place, from, to, done);
          done = bytes[place] == '\\' ? Math.max(done, end) : done;
        }
        if (end > place) {
          run = end;
          next = end;
          breaks = 0;
        }
      }
      open = next == at + length && run < next && (run < at || masks.isTailTelling(length));
      at = next;
    }
    if (to - run >= Tokens.SHORTEST) {
      tokens.token(bytes, run, to, from, to);
    }
    if (!media && (masks.hasHigh() || masks.hasControls())) {
      whole.search(bytes, from, to, wide, masks.hasControls());
    }
  }

  /** Looks into a run that ends here; words are known by their letters. */
  private int run(byte[] bytes, int run, int place, int from, int to, ByteMasks masks, int block) {
    if (run >= block && !masks.isTelling(run - block, place - block)) {
      return -1;
    }
    return endOfRun(bytes, run, place, from, to);
  }

  /** Looks into quoted strings that seem to be packed; gives how far that went. */
  private int strings(byte[] bytes, int block, int blockEnd, int from, int to, int done) {
    int looked = done;
    for (int i = Math.max(block, done); i < blockEnd; i++) {
      if (bytes[i] >= 0 || i < looked) {
        continue;
      }
      int start = i;
      while (start > looked && bytes[start - 1] != '"') {
        start--;
      }
      if (start == from || bytes[start - 1] != '"') {
        looked = i + 1;
        continue;
      }
      int end = i;
      while (end < to && bytes[end] != '"') {
        end++;
      }
      boolean isString = end < to && (!media || Utf8.isText(bytes, start, end));
      if (isString && Packed.mayBe(bytes, start, end) && search.mayGoDeeper(0)) {
        search.innerSlice("", 0, bytes, start, end, start, end);
      }
      looked = end;
    }
    return looked;
  }

  /** How many bytes begin characters beyond Latin-1: those from 0xC4 on. */
  private static int wide(byte[] bytes, int from, int to) {
    int wide = 0;
    int at = from;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      long eight = (long) EIGHT.get(bytes, at);
      long both = eight & eight << 1;
      long more = eight << 2 | eight << 3 | eight << 4 | eight << 5;
      wide += Long.bitCount(both & more & HIGH_BITS);
    }
    for (; at < to; at++) {
      wide += (bytes[at] & 0xff) >= 0xC4 ? 1 : 0;
    }
    return wide;
  }

  /** Joins the lines into which a long run was broken; gives where they end, or -1. */
  private int lines(byte[] bytes, int start, int end, int to) {
    int width = end - start;
    if (width < SHORTEST_LINE || width % 4 != 0 || (bytes[end] != '\r' && bytes[end] != '\n')) {
      return -1;
    }
    Decoded joined = new Decoded().begin(to - start);
    int last = Lines.join(bytes, start, to, joined);
    if (joined.length() == width) {
      return -1;
    }
    tokens.joined(joined.bytes(), joined.length(), start, last);
    return last;
  }

  /** Gives the end of the region that a sign belongs to, when it was decoded; otherwise -1. */
  private int sign(byte[] bytes, int at, int from, int to, int done) {
    return switch (bytes[at] & 0xff) {
      case '\\' -> json(bytes, at, from, to, done);
      case '%' -> escaped(Escaping.URL, bytes, at, from, to, done);
      case '&' -> escaped(Escaping.HTML, bytes, at, from, to, done);
      case '^', 0x01, 0x9C, 0xDA -> zlib(bytes, at, from, to);
      case 0x8B -> gzip(bytes, at, from, to);
      case 0 -> utf16(bytes, at, from, to);
      default -> -1;
    };
  }

  private int json(byte[] bytes, int at, int from, int to, int done) {
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

  private int escaped(Escaping escaping, byte[] bytes, int at, int from, int to, int done) {
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

  private int gzip(byte[] bytes, int at, int from, int to) {
    if (at == from || !Deflated.isGzip(bytes, at - 1, to)) {
      return -1;
    }
    if (!search.mayGoDeeper(1)) {
      search.cut(Cut.Limit.DEPTH, at);
      return -1;
    }
    Decoded out = search.buffer();
    if (!search.deflated().gzip(bytes, at - 1, to, out)) {
      return -1;
    }
    int end = search.deflated().end();
    search.inner("gzip", 1, out, at - 1, end);
    return end;
  }

  private int zlib(byte[] bytes, int at, int from, int to) {
    if (at == from || bytes[at - 1] != 0x78) {
      return -1;
    }
    if (!search.mayGoDeeper(1)) {
      return -1;
    }
    Decoded out = search.buffer();
    if (!search.deflated().zlib(bytes, at - 1, to, out)) {
      return -1;
    }
    int end = search.deflated().end();
    search.inner("zlib", 1, out, at - 1, end);
    return end;
  }

  private int utf16(byte[] bytes, int at, int from, int to) {
    Utf16Run best = Utf16Run.at(bytes, at, to, false);
    for (int start = Math.max(from, at - 1); start <= at; start++) {
      best = best.orBetter(Utf16Run.at(bytes, start, to, true));
    }
    if (best.characters() < SHORTEST_UTF16) {
      return -1;
    }
    if (!search.mayGoDeeper(1)) {
      search.cut(Cut.Limit.DEPTH, best.start());
      return -1;
    }
    Decoded out = search.buffer();
    Utf16Text.decode(bytes, best.start(), best.end(), best.littleEndian(), out);
    return inner("utf16", 1, out, best.start(), best.end());
  }
}
