package io.tapecheck.audit.detect;

import java.util.regex.Pattern;

/**
 * Names of fields as people may read them. A page can choose a name, and may choose somebody's
 * address for it: only what looks like an identifier is shown.
 */
public final class ShownName {

  private static final Pattern IDENTIFIER =
      Pattern.compile(
          "(?:cookie )?[$@:._-]{0,3}[A-Za-z](?:[A-Za-z_$:.\\[\\]-]|[0-9]{1,3}(?![0-9]))*");
  private static final int LONGEST = 48;

  private ShownName() {}

  /** The name, or an ellipsis. */
  public static String of(String name) {
    boolean shown =
        name.length() <= LONGEST
            && IDENTIFIER.matcher(name).matches()
            && !Randomness.is(name.substring(name.indexOf(' ') + 1));
    String unnamed = name.startsWith("cookie ") ? "cookie …" : "…";
    return shown ? name : unnamed;
  }
}
