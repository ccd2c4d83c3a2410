package io.tapecheck.search;

import io.tapecheck.search.codec.Decoded;
import io.tapecheck.search.codec.Deflated;
import io.tapecheck.search.codec.Lines;
import io.tapecheck.search.codec.Utf16Text;
import io.tapecheck.search.codec.Utf8;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Optional;

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

  private final LayeredSearch search;
  private final Tokens tokens;
  private final WholeLayers whole;

  private EscapedTexts escapes;

  /**
   * Whether this layer is a picture, film or font, in which only what can be read is of strings.
   */
  private boolean media;

  Regions(LayeredSearch search) {
    this.search = search;
    this.tokens = new Tokens(search);
    this.whole = new WholeLayers(search);
    this.escapes = new EscapedTexts(search, 0, false);
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
    EscapedTexts outer = escapes;
    boolean outerMedia = media;
    escapes = new EscapedTexts(search, from, isMedia);
    media = isMedia;
    if (stretches.isPresent()) {
      look(bytes, from, to, stretches.get());
    } else {
      look(bytes, from, to);
    }
    escapes = outer;
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
      case '\\' -> escapes.json(bytes, at, from, to, done);
      case '%' -> escapes.escaped(Escaping.URL, bytes, at, from, to, done);
      case '&' -> escapes.escaped(Escaping.HTML, bytes, at, from, to, done);
      case '^', 0x01, 0x9C, 0xDA -> zlib(bytes, at, from, to);
      case 0x8B -> gzip(bytes, at, from, to);
      case 0 -> utf16(bytes, at, from, to);
      default -> -1;
    };
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

  /** What was cut off is searched as it stands. */
  private int inner(String codec, int price, Decoded out, int start, int end) {
    boolean whole = !out.isCut();
    search.inner(codec, price, out, start, end);
    return whole ? end : -1;
  }
}
