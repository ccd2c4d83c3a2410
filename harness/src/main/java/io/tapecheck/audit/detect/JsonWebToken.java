package io.tapecheck.audit.detect;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;

/** JSON web tokens: three parts, the first of which decodes to a header with an algorithm. */
final class JsonWebToken implements Detector {

  private static final int LONGEST_HEADER = 4 << 10;
  private static final int LONGEST_PART = 16 << 10;

  /** Worth nothing without the session that it is bound to. */
  private static final Context FORGERY = new Context(60, "csrf", "xsrf", "forgery");

  @Override
  public List<String> triggers() {
    return List.of("eyJ");
  }

  @Override
  public void at(Text text, int start, Consumer<Detection> found) {
    if (startsInsideToken(text, start) && text.at(start - 2) != '\\') {
      return;
    }
    int header = text.endOf(ByteKind.TOKEN, start, LONGEST_HEADER);
    if (text.at(header) != '.') {
      return;
    }
    int payload = text.endOf(ByteKind.TOKEN, header + 1, LONGEST_PART);
    if (payload == header + 1 || text.at(payload) != '.') {
      return;
    }
    int signature = text.endOf(ByteKind.TOKEN, payload + 1, LONGEST_PART);
    if (isHeader(text.string(start, header))) {
      found.accept(
          new Detection(
              "audit/jwt",
              FORGERY.before(text, start) ? Confidence.LOW : Confidence.HIGH,
              "JSON web token",
              text.string(start, signature),
              start,
              signature));
    }
  }

  private static boolean startsInsideToken(Text text, int start) {
    int before = text.at(start - 1);
    return ByteKind.TOKEN.holds(before) || before == '.';
  }

  private static boolean isHeader(String encoded) {
    try {
      String json = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
      return json.startsWith("{") && json.endsWith("}") && json.contains("\"alg\"");
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }
}
