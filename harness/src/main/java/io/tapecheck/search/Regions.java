package io.tapecheck.search;

import io.tapecheck.search.codec.Decoded;
import io.tapecheck.search.codec.Deflated;
import io.tapecheck.search.codec.EntityText;
import io.tapecheck.search.codec.JsonText;
import io.tapecheck.search.codec.Lines;
import io.tapecheck.search.codec.PercentText;
import io.tapecheck.search.codec.Utf16Text;

/**
 * Finds what is encoded in a layer, in one pass: runs of letters and digits that may be base64 and
 * its like, escapes, compressed data by its first bytes, text in UTF-16.
 */
final class Regions {

  private static final byte RUN = 0;
  private static final byte BREAK = 1;
  private static final byte SIGN = 2;
  private static final byte BINARY = 3;

  private static final byte[] KIND = new byte[256];

  private static final int SHORTEST_UTF16 = 5;

  /** Encoders break lines after 64 or 76 characters. */
  private static final int SHORTEST_LINE = 60;

  static {
    for (int b = 0; b < 256; b++) {
      boolean letter = (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9');
      boolean blank = b == '\n' || b == '\r' || b == '\t';
      KIND[b] = b < ' ' && !blank || b >= 0x7F ? BINARY : BREAK;
      if (letter || b == '+' || b == '/' || b == '-' || b == '_') {
        KIND[b] = RUN;
      }
    }
    KIND['\\'] = SIGN;
    KIND['%'] = SIGN;
    KIND['&'] = SIGN;
    KIND['^'] = SIGN;
  }

  private final LayeredSearch search;
  private final Tokens tokens;
  private final WholeLayers whole;

  Regions(LayeredSearch search) {
    this.search = search;
    this.tokens = new Tokens(search);
    this.whole = new WholeLayers(search);
  }

  void search(byte[] bytes, int from, int to) {
    boolean high = false;
    boolean controls = false;
    int wide = 0;
    int run = from;
    int escaped = from;
    for (int i = from; i < to; i++) {
      byte kind = KIND[bytes[i] & 0xff];
      if (kind == RUN) {
        continue;
      }
      if (i - run >= Tokens.SHORTEST) {
        int end = lines(bytes, run, i, to);
        if (end > i) {
          i = end - 1;
          run = end;
          continue;
        }
        tokens.token(bytes, run, i, from, to);
      }
      run = i + 1;
      if (kind == BREAK) {
        continue;
      }
      int end = -1;
      if (kind == SIGN) {
        end = sign(bytes, i, from, to, escaped);
        escaped = Math.max(escaped, end);
      } else {
        boolean control = bytes[i] >= 0;
        controls |= control;
        high |= !control;
        wide += (bytes[i] & 0xff) >= 0xE0 ? 1 : 0;
        end = binary(bytes, i, from, to);
      }
      if (end > i) {
        i = end - 1;
        run = end;
      }
    }
    if (to - run >= Tokens.SHORTEST) {
      tokens.token(bytes, run, to, from, to);
    }
    if (high || controls) {
      whole.search(bytes, from, to, wide, controls);
    }
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
    return switch (bytes[at]) {
      case '\\' -> json(bytes, at, to, done);
      case '%' -> percent(bytes, at, to, done);
      case '&' -> entities(bytes, at, to, done);
      default -> zlib(bytes, at, from, to);
    };
  }

  private int json(byte[] bytes, int at, int to, int done) {
    if (!JsonText.beginsAt(bytes, at, to) || !search.mayGoDeeper(0)) {
      return -1;
    }
    int start = at;
    while (start > done && bytes[start - 1] != '"') {
      start--;
    }
    int end = at;
    while (end < to && bytes[end] != '"') {
      end += bytes[end] == '\\' ? 2 : 1;
    }
    end = Math.min(end, to);
    Decoded out = search.buffer();
    JsonText.decode(bytes, start, end, out);
    return inner("json", 0, out, start, end);
  }

  private int percent(byte[] bytes, int at, int to, int done) {
    if (!PercentText.beginsAt(bytes, at, to)) {
      return -1;
    }
    if (!search.mayGoDeeper(1)) {
      search.cut(Cut.Limit.DEPTH, at);
      return -1;
    }
    int start = at;
    while (start > done && PercentText.continues(bytes[start - 1])) {
      start--;
    }
    int end = at;
    while (end < to && PercentText.continues(bytes[end])) {
      end++;
    }
    Decoded out = search.buffer();
    PercentText.decode(bytes, start, end, out);
    return inner("url", 1, out, start, end);
  }

  private int entities(byte[] bytes, int at, int to, int done) {
    if (!EntityText.beginsAt(bytes, at, to)) {
      return -1;
    }
    if (!search.mayGoDeeper(1)) {
      search.cut(Cut.Limit.DEPTH, at);
      return -1;
    }
    int start = at;
    while (start > done && EntityText.continues(bytes[start - 1])) {
      start--;
    }
    int end = at;
    while (end < to && EntityText.continues(bytes[end])) {
      end++;
    }
    Decoded out = search.buffer();
    EntityText.decode(bytes, start, end, out);
    return inner("html", 1, out, start, end);
  }

  /** What was cut off is searched as it stands. */
  private int inner(String codec, int price, Decoded out, int start, int end) {
    boolean whole = !out.isCut();
    search.inner(codec, price, out, start, end);
    return whole ? end : -1;
  }

  private int binary(byte[] bytes, int at, int from, int to) {
    return switch (bytes[at] & 0xff) {
      case 0 -> utf16(bytes, at, from, to);
      case 0x8B -> gzip(bytes, at, from, to);
      case 0x01, 0x9C, 0xDA -> zlib(bytes, at, from, to);
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
}
