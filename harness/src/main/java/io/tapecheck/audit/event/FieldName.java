package io.tapecheck.audit.event;

/**
 * The name of a field.
 *
 * @param kept whether {@link Frame#keeps} its value
 * @param word whether it is one short word, in which nothing else can stand
 */
record FieldName(String text, boolean kept, boolean word) {

  private static final int LONGEST_WORD = 15;

  /** In arrays, and outside of everything. */
  static final FieldName NONE = new FieldName("");

  FieldName(String text) {
    this(text, Frame.keeps(text), isWord(text));
  }

  private static boolean isWord(String text) {
    boolean word = text.length() <= LONGEST_WORD;
    for (int i = 0; word && i < text.length(); i++) {
      char letter = text.charAt(i);
      word = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || letter == '_';
    }
    return word;
  }
}
