package io.tapecheck.audit.event;

import io.tapecheck.audit.detect.SensitiveName;
import java.util.Optional;
import java.util.Set;

/**
 * The name of a field.
 *
 * @param kept under which number {@link Frame} keeps its value; -1 when it does not
 * @param word whether it is one short word, in which nothing else can stand
 * @param kind what its value is, when that is sensitive
 */
record FieldName(String text, int kept, boolean word, Optional<SensitiveName> kind) {

  private static final int LONGEST_WORD = 15;

  /** Longer words with capitals inside of them may be base64. */
  private static final int LONGEST_MIXED = 6;

  /** Names of recordings and archives that may be base64 by their look. */
  private static final Set<String> COMMON =
      Set.of(
          "childNodes",
          "parentId",
          "tagName",
          "textContent",
          "publicId",
          "systemId",
          "previousId",
          "isChecked",
          "userTriggered",
          "pointerType",
          "timeOffset",
          "mimeType",
          "startedDateTime",
          "queryString",
          "postData",
          "headersSize",
          "bodySize",
          "httpVersion");

  /** In arrays, and outside of everything. */
  static final FieldName NONE = new FieldName("");

  FieldName(String text) {
    this(text, Frame.slot(text), isWord(text), kindOf(text));
  }

  private static Optional<SensitiveName> kindOf(String text) {
    return text.startsWith("$") ? Optional.empty() : SensitiveName.of(text);
  }

  private static boolean isWord(String text) {
    boolean word = text.length() <= LONGEST_WORD;
    boolean mixed = text.length() <= LONGEST_MIXED;
    for (int i = 0; word && i < text.length(); i++) {
      char letter = text.charAt(i);
      boolean capital = (letter >= 'A' && letter <= 'Z') || letter == '_';
      word = (letter >= 'a' && letter <= 'z') || (capital && (mixed || i == 0));
    }
    return word || COMMON.contains(text);
  }
}
