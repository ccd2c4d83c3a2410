package io.tapecheck.audit.detect;

import java.util.List;
import java.util.function.Consumer;

/** Keys of well-known services, by the prefixes that their makers gave them to be found by. */
final class ApiKey implements Detector {

  private static final int LONGEST = 255;
  private static final int MIXED = 3;

  /**
   * A kind of key.
   *
   * @param shortest characters behind the prefix, at least
   * @param longest the same, at most
   */
  private record Kind(String owner, String prefix, int shortest, int longest, ByteKind made) {}

  private static final Context OF_BROWSER =
      new Context(120, "key=", "apikey", "firebase", "maps", "youtube", "googleapis", "api_key");

  private static final List<Kind> KINDS =
      List.of(
          new Kind("AWS", "AKIA", 16, 16, ByteKind.ALNUM),
          new Kind("AWS", "ASIA", 16, 16, ByteKind.ALNUM),
          new Kind("Google", "AIza", 35, 35, ByteKind.TOKEN),
          new Kind("Stripe", "sk_live_", 16, 250, ByteKind.ALNUM),
          new Kind("Stripe", "rk_live_", 16, 250, ByteKind.ALNUM),
          new Kind("GitHub", "ghp_", 36, 251, ByteKind.ALNUM),
          new Kind("GitHub", "gho_", 36, 251, ByteKind.ALNUM),
          new Kind("GitHub", "ghu_", 36, 251, ByteKind.ALNUM),
          new Kind("GitHub", "ghs_", 36, 251, ByteKind.ALNUM),
          new Kind("GitHub", "ghr_", 36, 251, ByteKind.ALNUM),
          new Kind("GitHub", "github_pat_", 60, 240, ByteKind.WORD),
          new Kind("Slack", "xoxb-", 20, 250, ByteKind.TOKEN),
          new Kind("Slack", "xoxp-", 20, 250, ByteKind.TOKEN),
          new Kind("Slack", "xoxa-", 20, 250, ByteKind.TOKEN),
          new Kind("Slack", "xoxr-", 20, 250, ByteKind.TOKEN),
          new Kind("Slack", "xoxs-", 20, 250, ByteKind.TOKEN),
          new Kind("SendGrid", "SG.", 66, 66, ByteKind.BEARER),
          new Kind("Twilio", "SK", 32, 32, ByteKind.HEX),
          new Kind("OpenAI", "sk-", 32, 250, ByteKind.TOKEN));

  @Override
  public List<String> triggers() {
    return KINDS.stream().map(Kind::prefix).toList();
  }

  @Override
  public void at(Text text, int at, Consumer<Detection> found) {
    for (Kind kind : KINDS) {
      if (text.startsWith(kind.prefix(), at)
          && (!ByteKind.TOKEN.holds(text.at(at - 1)) || text.at(at - 2) == '\\')) {
        judge(text, kind, at, found);
      }
    }
  }

  private static void judge(Text text, Kind kind, int start, Consumer<Detection> found) {
    int body = start + kind.prefix().length();
    int end = text.endOf(kind.made(), body, LONGEST);
    int length = end - body;
    boolean fits = length >= kind.shortest() && length <= kind.longest();
    if (!fits || text.isWord(end) || text.string(body, end).endsWith("EXAMPLE")) {
      return;
    }
    String secret = text.string(body, end);
    if (variety(secret) >= (kind.made() == ByteKind.HEX || kind.owner().equals("AWS") ? 2 : MIXED)
        && secret.chars().distinct().count() >= 8) {
      found.accept(
          new Detection(
              "audit/api-key",
              confidence(text, kind, start),
              kind.owner() + " API key",
              text.string(start, end),
              start,
              end));
    }
  }

  /**
   * Google gives browsers keys that look like those of servers, and says that they are no secret.
   */
  private static Confidence confidence(Text text, Kind kind, int start) {
    if (!kind.owner().equals("Google")) {
      return Confidence.HIGH;
    }
    return OF_BROWSER.before(text, start) ? Confidence.LOW : Confidence.MEDIUM;
  }

  /** How many of small letters, capitals and digits occur; names of CSS classes have one. */
  private static int variety(String secret) {
    boolean small = secret.chars().anyMatch(Character::isLowerCase);
    boolean capital = secret.chars().anyMatch(Character::isUpperCase);
    boolean digit = secret.chars().anyMatch(Character::isDigit);
    return (small ? 1 : 0) + (capital ? 1 : 0) + (digit ? 1 : 0);
  }
}
