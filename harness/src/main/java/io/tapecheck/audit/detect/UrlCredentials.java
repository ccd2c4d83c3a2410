package io.tapecheck.audit.detect;

import java.util.List;
import java.util.function.Consumer;

/** A user's name and password in a URL: {@code https://user:secret@host}. */
final class UrlCredentials implements Detector {

  private static final int LONGEST = 80;

  @Override
  public List<String> triggers() {
    return List.of("@");
  }

  @Override
  public void at(Text text, int at, Consumer<Detection> found) {
    if (!ByteKind.ALNUM.holds(text.at(at + 1))) {
      return;
    }
    int colon = at - 1;
    while (colon > at - LONGEST && isSecret(text.at(colon))) {
      colon--;
    }
    if (text.at(colon) != ':' || colon == at - 1 || !startsUser(text, colon)) {
      return;
    }
    String secret = text.string(colon + 1, at);
    if (!MaskedText.is(secret)) {
      found.accept(
          new Detection(
              "audit/url-credentials",
              Confidence.HIGH,
              "Password in a URL",
              secret,
              colon + 1,
              at));
    }
  }

  /** Whether what ends before the colon is a user of a URL. */
  static boolean startsUser(Text text, int colon) {
    int user = text.startOf(ByteKind.MAILBOX, colon, LONGEST);
    return user < colon && text.at(user - 1) == '/' && text.at(user - 2) == '/';
  }

  private static boolean isSecret(int value) {
    return value > ' ' && "/:@\"'<>\\?#".indexOf(value) < 0;
  }
}
