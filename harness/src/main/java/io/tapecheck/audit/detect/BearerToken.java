package io.tapecheck.audit.detect;

import java.util.List;
import java.util.function.Consumer;

/** Credentials as they stand in an Authorization header: {@code Bearer …}, {@code Basic …}. */
final class BearerToken implements Detector {

  private static final int SHORTEST = 16;
  private static final int LONGEST = 8 << 10;

  @Override
  public List<String> triggers() {
    return List.of("be", "bE", "Be", "BE", "ba", "bA", "Ba", "BA");
  }

  @Override
  public void at(Text text, int at, Consumer<Detection> found) {
    if (ByteKind.ALNUM.holds(text.at(at - 1)) && text.at(at - 2) != '\\') {
      return;
    }
    boolean bearer = is(text, at, "bearer ");
    if (!bearer && !is(text, at, "basic ")) {
      return;
    }
    int start = at + (bearer ? 7 : 6);
    int end = text.endOf(ByteKind.BEARER, start, LONGEST);
    String token = text.string(start, end);
    if (bearer ? isToken(token) : Credentials.isUserAndPassword(token)) {
      found.accept(
          new Detection(
              "audit/bearer-token",
              Confidence.HIGH,
              bearer ? "Bearer token" : "User and password of an Authorization header",
              token,
              start,
              end));
    }
  }

  private static boolean is(Text text, int at, String word) {
    for (int i = 0; i < word.length(); i++) {
      int value = text.at(at + i);
      if ((value >= 'A' && value <= 'Z' ? value + 32 : value) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Words of a sentence have no digits; a JSON web token is told as one. */
  private static boolean isToken(String token) {
    return token.length() >= SHORTEST
        && token.chars().anyMatch(Character::isDigit)
        && token.chars().distinct().count() >= 8
        && !token.startsWith("eyJ")
        && !MaskedText.is(token);
  }
}
