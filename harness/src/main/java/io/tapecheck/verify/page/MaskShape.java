package io.tapecheck.verify.page;

/** What masked text looks like. */
public final class MaskShape {

  /** What recorders put in the place of a character. */
  private static final String MASKS = "*•●█▪■xX";

  private MaskShape() {}

  /** Whether a text is nothing but mask characters and white space. */
  public static boolean isMask(String text) {
    boolean any = false;
    int mask = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c)) {
        if (MASKS.indexOf(c) < 0 || (mask >= 0 && c != mask)) {
          return false;
        }
        mask = c;
        any = true;
      }
    }
    return any;
  }

  /**
   * Whether one text is the other with every character, or every character that is not white space,
   * masked. White space at the ends does not count.
   */
  public static boolean isMaskOf(String shown, String live) {
    return isMask(shown)
        && !shown.strip().equals(live.strip())
        && (shown.length() == live.length() || collapse(shown).length() == collapse(live).length());
  }

  /** The text with every run of white space as one blank, and none at the ends. */
  public static String collapse(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
