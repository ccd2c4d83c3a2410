package io.tapecheck.audit.detect;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Values in text whose field is named after something sensitive: parameters of addresses and forms,
 * headers and cookies, lines of YAML, of settings and of logs, objects of scripts, arguments of
 * GraphQL, and attributes. What is whole JSON is read as such before.
 */
final class NamedValue implements Detector {

  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_VALUE = 4_096;
  private static final int PAIR = 120;
  private static final int SHORTEST_WEAK = 16;

  /** Parameters that are secrets in the addresses of one-time links only. */
  private static final Set<String> WEAK =
      Set.of(
          "key",
          "code",
          "hash",
          "t",
          "k",
          "h",
          "c",
          "u",
          "i",
          "id",
          "uid",
          "v",
          "s",
          "sig",
          "auth",
          "data",
          "link",
          "value",
          "tk",
          "ref",
          "rp",
          "secret",
          "signature",
          "confirmation",
          "activation",
          "invite",
          "invitation",
          "reset",
          "verify",
          "magic");

  private final boolean parsed;

  /**
   * A detector.
   *
   * @param parsed whether fields of JSON are left to whoever reads it as JSON
   */
  NamedValue(boolean parsed) {
    this.parsed = parsed;
  }

  @Override
  public List<String> triggers() {
    Stream<String> named =
        ("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-]' "
                + (parsed ? "" : "\""))
            .chars()
            .mapToObj(last -> (char) last + ":");
    return Stream.concat(named, Stream.of("=")).toList();
  }

  @Override
  public void at(Text text, int trigger, Consumer<Detection> found) {
    int at = text.at(trigger) == '=' ? trigger : trigger + 1;
    int nameEnd = at;
    while (nameEnd > at - 3 && ByteKind.BLANK.holds(text.at(nameEnd - 1))) {
      nameEnd--;
    }
    int quote = text.at(nameEnd - 1);
    boolean quoted = quote == '"' || quote == '\'';
    if (quoted) {
      nameEnd -= text.at(nameEnd - 2) == '\\' ? 2 : 1;
    }
    boolean equals = text.at(at) == '=';
    if (quoted && !equals && parsed && quote == '"') {
      return;
    }
    if (mayBeNamed(text, nameEnd)) {
      int start = text.startOf(ByteKind.NAME, nameEnd, LONGEST_NAME + 1);
      start = text.afterEscape(start, nameEnd);
      // type="password" :value="…" of a template is an attribute's value, no name
      boolean whole = !quoted || (text.at(start - 1) == quote && text.at(start - 2) != '=');
      int length = nameEnd - start;
      if (whole && length >= 2 && length <= LONGEST_NAME) {
        named(text, start, nameEnd, at, quoted, found);
      }
    }
    if (equals && !quoted && nameEnd == at) {
      weak(text, at, found);
    }
  }

  private static void named(
      Text text, int start, int nameEnd, int at, boolean quoted, Consumer<Detection> found) {
    boolean valued = nameEnd - start == 5 && text.startsWith("value", start);
    if (valued || (nameEnd - start == 7 && text.startsWith("content", start))) {
      pair(text, start, at, found);
      return;
    }
    Optional<SensitiveName> kind = FieldVocabulary.standard().kind(text.bytes(), start, nameEnd);
    if (kind.isEmpty()) {
      return;
    }
    String name = text.string(start, nameEnd);
    TextValue value = TextValue.behind(text, at, start, quoted, kind.get());
    if (value == null || !value.isPlausible(kind.get())) {
      return;
    }
    boolean open =
        (kind.get().isRandom() && kind.get() != SensitiveName.SESSION)
            && PublicKeys.areSentTo(UrlPlace.before(text, start));
    if (!open) {
      Credentials.judge(
          kind.get(),
          name,
          value.string(),
          value.start(),
          value.end(),
          detection -> found.accept(value.isSure() ? detection : lower(detection)));
    }
  }

  private static Detection lower(Detection found) {
    return found.confidence() == Confidence.LOW
        ? found
        : new Detection(
            found.rule(),
            Confidence.MEDIUM,
            found.shown(),
            found.value(),
            found.start(),
            found.end(),
            found.field(),
            found.kind());
  }

  /** {@code ?key=…} in the address of a one-time link, and {@code ?code=…} of a log-in. */
  private static void weak(Text text, int equals, Consumer<Detection> found) {
    int start = equals;
    while (start > equals - 14 && ByteKind.ALNUM.holds(text.at(start - 1))) {
      start--;
    }
    int before = text.at(start - 1);
    if (start == equals || (before != '?' && before != '&' && before != '#')) {
      return;
    }
    String name = text.string(start, equals);
    if (!WEAK.contains(name)) {
      return;
    }
    int end = text.endOf(ByteKind.BEARER, equals + 1, LONGEST_VALUE);
    String value = text.string(equals + 1, end);
    if (value.length() >= SHORTEST_WEAK
        && Randomness.distinct(value) >= 8
        && Randomness.is(value)) {
      String url = UrlPlace.before(text, start);
      boolean oneTime = UrlPlace.isOneTime(url);
      if ((oneTime || name.equals("code")) && !PublicKeys.areSentTo(url)) {
        Confidence confidence = oneTime ? Confidence.HIGH : Confidence.MEDIUM;
        found.accept(
            Detection.named(SensitiveName.TOKEN, confidence, name, value, equals + 1, end));
      }
    }
  }

  /** {@code name="password" value="…"}, and the same on two lines of YAML. */
  private static void pair(Text text, int start, int at, Consumer<Detection> found) {
    String before = text.string(start - PAIR, start);
    int from = Math.max(before.lastIndexOf('<'), before.lastIndexOf('{'));
    String near = from < 0 ? before : before.substring(from);
    if (near.startsWith("<input") || near.startsWith("<button")) {
      return; // what they are is told by their type as well
    }
    java.util.regex.Matcher pair = Pairs.NAME.matcher(near);
    String name = "";
    while (pair.find()) {
      name = pair.group(1);
    }
    Optional<SensitiveName> kind = SensitiveName.of(name).filter(SensitiveName::isCredential);
    if (kind.isPresent()) {
      TextValue value = TextValue.behind(text, at, start, false, kind.get());
      if (value != null && value.isPlausible(kind.get())) {
        Credentials.judge(kind.get(), name, value.string(), value.start(), value.end(), found);
      }
    }
  }

  private static final class Pairs {
    static final java.util.regex.Pattern NAME =
        java.util.regex.Pattern.compile(
            "\\b(?:name|key|property|id)\\s{0,2}[=:]\\s{0,3}\\\\?[\"']?([A-Za-z_.-][\\w.-]{1,60})");
  }

  /** Looks at the last three letters or digits, for most names without making a string of them. */
  static boolean mayBeNamed(Text text, int end) {
    int last = end - 1;
    int least = end - 6;
    while (last > least && !isLetter(text.at(last)) && ByteKind.NAME.holds(text.at(last))) {
      last--;
    }
    int beforeLast = letterBefore(text, last);
    int beforeThat = letterBefore(text, beforeLast);
    int a = text.at(beforeThat);
    int b = text.at(beforeLast);
    int c = text.at(last);
    FieldVocabulary names = FieldVocabulary.standard();
    boolean accented = c >= 0x80 || (ByteKind.NAME.holds(b) && b >= 0x80) || a >= 0x80;
    return accented || names.mayEndIn(a, b, c) || isValue(a, b, c);
  }

  private static boolean isLetter(int value) {
    return (value >= 'a' && value <= 'z') || (value >= 'A' && value <= 'Z') || value >= 0x80;
  }

  private static boolean isValue(int a, int b, int c) {
    return (a == 'l' && b == 'u' && c == 'e') || (a == 'e' && b == 'n' && c == 't');
  }

  /** Where the letter or digit before a place stands, with at most two signs between. */
  private static int letterBefore(Text text, int end) {
    int at = end - 1;
    while (at > end - 3 && !isWordly(text.at(at)) && ByteKind.NAME.holds(text.at(at))) {
      at--;
    }
    return at;
  }

  private static boolean isWordly(int value) {
    return ByteKind.ALNUM.holds(value) || value >= 0x80;
  }
}
