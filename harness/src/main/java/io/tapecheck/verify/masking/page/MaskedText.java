package io.tapecheck.verify.masking.page;

import io.tapecheck.verify.page.MaskShape;

/** Compares a text with what a replay shows in its place. */
final class MaskedText {

  private MaskedText() {}

  /** Whether there is anything to read in a text. */
  static boolean isReadable(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit) && !MaskShape.isMask(text);
  }

  /** Whether the replay shows a mask instead of a text that can be read, or of parts of it. */
  static boolean isMasked(String live, String shown) {
    if (!isReadable(live)) {
      return false;
    }
    String one = MaskShape.collapse(live);
    String other = MaskShape.collapse(shown);
    return MaskShape.isMask(other) || isPartlyMasked(one, other);
  }

  /** Of equal length, and wherever they differ stands a mask character. */
  private static boolean isPartlyMasked(String live, String shown) {
    if (live.length() != shown.length() || live.equals(shown)) {
      return false;
    }
    for (int i = 0; i < live.length(); i++) {
      boolean masked = MaskShape.isMask(String.valueOf(shown.charAt(i)));
      if (live.charAt(i) != shown.charAt(i) && !masked) {
        return false;
      }
    }
    return true;
  }

  /** How many characters, blanks left out, stand in both at the same place. */
  static long sameCharacters(String live, String shown) {
    String one = MaskShape.collapse(live);
    String other = MaskShape.collapse(shown);
    long same = 0;
    for (int i = 0; i < Math.min(one.length(), other.length()); i++) {
      if (one.charAt(i) == other.charAt(i) && one.charAt(i) != ' ') {
        same++;
      }
    }
    return same;
  }

  /** How many characters, blanks left out. */
  static long characters(String text) {
    return text.chars().filter(c -> !Character.isWhitespace(c)).count();
  }
}
