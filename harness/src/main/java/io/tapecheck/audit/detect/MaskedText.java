package io.tapecheck.audit.detect;

import java.util.Locale;
import java.util.Set;

/** Tells a value from what stands in its place when it has been masked, or was never there. */
public final class MaskedText {

  private static final String MASKS = "*•●█▪■xX#_-.…·∗⁎";

  /** Characters that stand for another one and for nothing else. */
  private static final String STARS = "*•●█▪■∗⁎";

  private static final int FEWEST_STARS = 3;

  /** Of a card the first six and the last four may stand (PCI DSS 3.4.1). */
  private static final int MOST_SHOWN = 10;

  private static final Set<String> WORDS =
      Set.of(
          "redacted",
          "filtered",
          "masked",
          "hidden",
          "removed",
          "secret",
          "null",
          "undefined",
          "none",
          "true",
          "false",
          "nan",
          "na",
          "empty",
          "blocked",
          "scrubbed",
          "sanitized",
          "object object",
          "string",
          "number",
          "private");

  private MaskedText() {}

  /** Whether nothing is there but mask characters, white space, or a word such as redacted. */
  public static boolean is(String text) {
    boolean onlyMasks =
        text.chars()
            .allMatch(
                character -> Character.isWhitespace(character) || MASKS.indexOf(character) >= 0);
    return onlyMasks || isWord(text) || isInPart(text);
  }

  /** Whether most of it is masked, and the rest tells which one it is: {@code ****1234}. */
  private static boolean isInPart(String text) {
    int stars = 0;
    int run = 0;
    int longest = 0;
    char last = 0;
    int shown = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      boolean star = STARS.indexOf(letter) >= 0;
      boolean stand = star || "xX#".indexOf(letter) >= 0;
      stars += star ? 1 : 0;
      run = stand && (letter == last || run == 0) ? run + 1 : stand ? 1 : 0;
      longest = Math.max(longest, run);
      last = letter;
      shown += !stand && Character.isLetterOrDigit(letter) ? 1 : 0;
    }
    boolean address = text.indexOf('@') > 0 && stars >= 1 && longest >= FEWEST_STARS - 1;
    boolean masks = stars >= FEWEST_STARS || longest >= FEWEST_STARS + 1;
    int masked = Math.max(stars, longest);
    return address || (masks && shown <= MOST_SHOWN && shown <= masked + 2);
  }

  private static boolean isWord(String text) {
    if (text.length() > 24) {
      return false;
    }
    String bare = text.strip().replaceAll("^[<\\[({%*$]+|[>\\])}%*]+$", "");
    return WORDS.contains(bare.toLowerCase(Locale.ROOT));
  }
}
