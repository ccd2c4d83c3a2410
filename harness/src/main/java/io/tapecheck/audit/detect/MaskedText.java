package io.tapecheck.audit.detect;

import java.util.Locale;
import java.util.Set;

/** Tells a value from what stands in its place when it has been masked, or was never there. */
public final class MaskedText {

  private static final String MASKS = "*•●█▪■xX#_-.…·∗⁎";

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
    return onlyMasks || isWord(text);
  }

  private static boolean isWord(String text) {
    if (text.length() > 24) {
      return false;
    }
    String bare = text.strip().replaceAll("^[<\\[({%*$]+|[>\\])}%*]+$", "");
    return WORDS.contains(bare.toLowerCase(Locale.ROOT));
  }
}
