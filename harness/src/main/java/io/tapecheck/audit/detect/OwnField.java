package io.tapecheck.audit.detect;

import java.util.Locale;
import java.util.Set;

/**
 * Where the field begins that a value belongs to, so that a word before it is not taken for its
 * name.
 */
final class OwnField {

  private static final int LONGEST_NAME = 64;

  /** Names that say nothing: what the value is stands in the field around or before. */
  private static final Set<String> SAYING_NOTHING =
      Set.of(
          "value",
          "val",
          "v",
          "text",
          "#text",
          "content",
          "data",
          "date",
          "datum",
          "number",
          "num",
          "no",
          "nr",
          "n",
          "input",
          "answer",
          "string",
          "raw",
          "formatted",
          "display",
          "iso",
          "label",
          "displayvalue",
          "current",
          "old",
          "new",
          "before",
          "after",
          "from",
          "to",
          "home",
          "work",
          "mobile",
          "main",
          "primary",
          "default",
          "id");

  private OwnField() {}

  /**
   * Before this place words are about something else: another field of the same object, another
   * parameter or line. The beginning of the text where the value has no name of its own, or one
   * that says nothing.
   */
  static int start(Text text, int value) {
    int sign = beforeBlanks(text, beforeQuote(text, value));
    if (text.at(sign - 1) != ':' && text.at(sign - 1) != '=') {
      return text.from();
    }
    int nameEnd = beforeQuote(text, beforeBlanks(text, sign - 1));
    int name = text.startOf(ByteKind.NAME, nameEnd, LONGEST_NAME);
    String says = text.string(name, nameEnd).toLowerCase(Locale.ROOT);
    if (says.isEmpty() || SAYING_NOTHING.contains(says)) {
      return text.from();
    }
    int start = beforeQuote(text, name);
    int end = beforeBlanks(text, start);
    boolean line = text.string(end, start).indexOf('\n') >= 0;
    return line || ",;&?".indexOf(text.at(end - 1)) >= 0 ? start : text.from();
  }

  private static int beforeQuote(Text text, int at) {
    int before = text.at(at - 1);
    if (before != '"' && before != '\'') {
      return at;
    }
    return text.at(at - 2) == '\\' ? at - 2 : at - 1;
  }

  private static int beforeBlanks(Text text, int at) {
    return text.startOf(ByteKind.BLANK, at, LONGEST_NAME);
  }
}
