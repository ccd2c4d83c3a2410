package io.tapecheck.capture;

import java.util.regex.Pattern;

/**
 * A pattern for the path of a URL: {@code *} stands for anything but a slash, {@code **} for
 * anything.
 */
record PathPattern(String glob) {

  boolean matches(String path) {
    StringBuilder regex = new StringBuilder();
    int at = 0;
    while (at < glob.length()) {
      if (glob.startsWith("**", at)) {
        regex.append(".*");
        at += 2;
      } else if (glob.charAt(at) == '*') {
        regex.append("[^/]*");
        at++;
      } else {
        regex.append(Pattern.quote(String.valueOf(glob.charAt(at))));
        at++;
      }
    }
    return path.matches(regex.toString());
  }
}
