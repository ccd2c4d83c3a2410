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
   * @param trigger where in the prefix its rarest character stands
   * @param shortest characters behind the prefix, at least
   * @param longest the same, at most
   */
  private record Kind(
      String owner, String prefix, int trigger, int shortest, int longest, ByteKind made) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind("AWS", "AKIA", 2, 16, 16, ByteKind.ALNUM),
          new Kind("AWS", "ASIA", 2, 16, 16, ByteKind.ALNUM),
          new Kind("Google", "AIza", 1, 35, 35, ByteKind.TOKEN),
          new Kind("Stripe", "sk_live_", 2, 16, 250, ByteKind.ALNUM),
          new Kind("Stripe", "rk_live_", 2, 16, 250, ByteKind.ALNUM),
          new Kind("GitHub", "ghp_", 3, 36, 251, ByteKind.ALNUM),
          new Kind("GitHub", "gho_", 3, 36, 251, ByteKind.ALNUM),
          new Kind("GitHub", "ghu_", 3, 36, 251, ByteKind.ALNUM),
          new Kind("GitHub", "ghs_", 3, 36, 251, ByteKind.ALNUM),
          new Kind("GitHub", "ghr_", 3, 36, 251, ByteKind.ALNUM),
          new Kind("GitHub", "github_pat_", 6, 60, 240, ByteKind.WORD),
          new Kind("Slack", "xoxb-", 4, 20, 250, ByteKind.TOKEN),
          new Kind("Slack", "xoxp-", 4, 20, 250, ByteKind.TOKEN),
          new Kind("Slack", "xoxa-", 4, 20, 250, ByteKind.TOKEN),
          new Kind("Slack", "xoxr-", 4, 20, 250, ByteKind.TOKEN),
          new Kind("Slack", "xoxs-", 4, 20, 250, ByteKind.TOKEN),
          new Kind("SendGrid", "SG.", 2, 66, 66, ByteKind.BEARER),
          new Kind("Twilio", "SK", 1, 32, 32, ByteKind.HEX),
          new Kind("OpenAI", "sk-", 2, 32, 250, ByteKind.TOKEN));

  @Override
  public String triggers() {
    return "I_-.K";
  }

  @Override
  public void at(Text text, int at, Consumer<Detection> found) {
    for (Kind kind : KINDS) {
      int start = at - kind.trigger();
      if (text.at(at) == kind.prefix().charAt(kind.trigger())
          && text.startsWith(kind.prefix(), start)
          && (!ByteKind.TOKEN.holds(text.at(start - 1)) || text.at(start - 2) == '\\')) {
        judge(text, kind, start, found);
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
              Confidence.HIGH,
              kind.owner() + " API key",
              text.string(start, end),
              start,
              end));
    }
  }

  /** How many of small letters, capitals and digits occur; names of CSS classes have one. */
  private static int variety(String secret) {
    boolean small = secret.chars().anyMatch(Character::isLowerCase);
    boolean capital = secret.chars().anyMatch(Character::isUpperCase);
    boolean digit = secret.chars().anyMatch(Character::isDigit);
    return (small ? 1 : 0) + (capital ? 1 : 0) + (digit ? 1 : 0);
  }
}
