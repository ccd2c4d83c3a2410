package io.tapecheck.search.codec;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.text.translate.EntityArrays;

/** The entities of HTML and XML, by name and by number. */
public final class EntityText {

  private static final int LONGEST = 12;
  private static final Map<String, Integer> NAMED = new HashMap<>();

  static {
    for (Map<CharSequence, CharSequence> table :
        java.util.List.of(
            EntityArrays.BASIC_UNESCAPE,
            EntityArrays.APOS_UNESCAPE,
            EntityArrays.ISO8859_1_UNESCAPE,
            EntityArrays.HTML40_EXTENDED_UNESCAPE)) {
      table.forEach(
          (entity, character) ->
              NAMED.put(
                  entity.subSequence(1, entity.length() - 1).toString(),
                  Character.codePointAt(character, 0)));
    }
    NAMED.put("commat", (int) '@');
    NAMED.put("period", (int) '.');
    NAMED.put("plus", (int) '+');
    NAMED.put("lowbar", (int) '_');
    NAMED.put("sol", (int) '/');
    NAMED.put("num", (int) '#');
    NAMED.put("Tab", (int) '\t');
    NAMED.put("NewLine", (int) '\n');
  }

  private EntityText() {}

  /** Whether an entity begins here. */
  public static boolean beginsAt(byte[] text, int at, int to) {
    return text[at] == '&' && entity(text, at, to) != 0;
  }

  /** Whether a byte can belong to an encoded text. */
  public static boolean continues(byte b) {
    return b != '<' && b != '>' && b != '"' && b != 0;
  }

  /** Whether a byte stands between words, or between the names and values of an address. */
  public static boolean separates(byte b) {
    return (b >= 0 && b <= ' ') || b == '=';
  }

  /** Decodes; what is no entity stays as it is. */
  public static void decode(byte[] text, int from, int to, Decoded out) {
    int i = from;
    boolean more = true;
    while (i < to && more) {
      long entity = text[i] == '&' ? entity(text, i, to) : 0;
      if (entity == 0) {
        more = out.add(text[i++]);
      } else {
        more = out.addCharacter((int) (entity >>> 8));
        i += (int) (entity & 0xff);
      }
    }
  }

  /** {@code codePoint << 8 | length}; 0 when there is none. */
  private static long entity(byte[] text, int at, int to) {
    int end = at + 1;
    while (end < to && end - at <= LONGEST && text[end] != ';') {
      if (text[end] <= ' ' || text[end] == '&') {
        return 0;
      }
      end++;
    }
    if (end >= to || text[end] != ';' || end == at + 1) {
      return 0;
    }
    int point = text[at + 1] == '#' ? numbered(text, at + 2, end) : named(text, at + 1, end);
    return point < 0 ? 0 : (long) point << 8 | (end + 1 - at);
  }

  private static int named(byte[] text, int from, int to) {
    Integer point = NAMED.get(new String(text, from, to - from, StandardCharsets.ISO_8859_1));
    return point == null ? -1 : point;
  }

  private static int numbered(byte[] text, int from, int to) {
    boolean hex = from < to && (text[from] | 0x20) == 'x';
    int point = 0;
    int first = hex ? from + 1 : from;
    for (int i = first; i < to; i++) {
      int digit = HexText.digit(text[i]);
      if (digit < 0 || (!hex && digit > 9)) {
        return -1;
      }
      point = point * (hex ? 16 : 10) + digit;
      if (point > Character.MAX_CODE_POINT) {
        return -1;
      }
    }
    return first == to ? -1 : point;
  }
}
