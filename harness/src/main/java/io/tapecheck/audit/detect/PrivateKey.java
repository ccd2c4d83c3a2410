package io.tapecheck.audit.detect;

import java.util.List;
import java.util.function.Consumer;

/** Private keys in PEM: the header with some of the key behind it, line ends escaped or not. */
final class PrivateKey implements Detector {

  private static final String BEGIN = "-----BEGIN ";
  private static final String PRIVATE = "PRIVATE KEY";
  private static final int LONGEST_KIND = 48;
  private static final int LEAST_KEY = 40;
  private static final int LOOKED_AT = 200;

  @Override
  public List<String> triggers() {
    return List.of(BEGIN);
  }

  @Override
  public void at(Text text, int at, Consumer<Detection> found) {
    if (text.at(at - 1) == '-') {
      return;
    }
    int kind = at + BEGIN.length();
    int dashes = kind;
    while (dashes < kind + LONGEST_KIND && text.at(dashes) >= ' ' && text.at(dashes) != '-') {
      dashes++;
    }
    if (!text.string(kind, dashes).contains(PRIVATE) || !text.startsWith("-----", dashes)) {
      return;
    }
    int body = dashes + 5;
    int key = 0;
    int end = body;
    while (end < body + LOOKED_AT && isOfKey(text.at(end))) {
      key += ByteKind.BEARER.holds(text.at(end)) ? 1 : 0;
      end++;
    }
    if (key >= LEAST_KEY) {
      found.accept(
          new Detection(
              "audit/private-key",
              Confidence.HIGH,
              "Private key",
              text.string(body, end).replaceAll("\\\\[rn]|\\s", ""),
              at,
              end));
    }
  }

  private static boolean isOfKey(int value) {
    return value == '\\' || ByteKind.BEARER.holds(value) || ByteKind.BLANK.holds(value);
  }
}
