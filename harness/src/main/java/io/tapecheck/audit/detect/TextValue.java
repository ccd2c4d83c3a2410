package io.tapecheck.audit.detect;

import org.jspecify.annotations.Nullable;

/** A value behind a name in text, with what around it says whether it is data or a program. */
final class TextValue {

  private static final int LONGEST = 512;
  private static final int LONGEST_OF_HEADER = 3_000;

  private final String string;
  private final int start;
  private final int end;
  private final Quoting quoting;
  private final boolean parameter;
  private final boolean code;
  private final boolean assigned;

  private enum Quoting {
    /** In quotes, behind a name in quotes. */
    BOTH,
    /** In quotes. */
    VALUE,
    NONE
  }

  private TextValue(
      String string,
      int start,
      int end,
      Quoting quoting,
      boolean parameter,
      boolean code,
      boolean assigned) {
    this.string = string;
    this.start = start;
    this.end = end;
    this.quoting = quoting;
    this.parameter = parameter;
    this.code = code;
    this.assigned = assigned;
  }

  /** The value behind a colon or an equals sign; none where the sign has another meaning. */
  static @Nullable TextValue behind(
      Text text, int sign, int nameStart, boolean nameQuoted, SensitiveName kind) {
    boolean equals = text.at(sign) == '=';
    int next = text.at(sign + 1);
    if ((equals && (next == '=' || next == '~'))
        || (!equals && (next == ':' || (next == '/' && text.at(sign + 2) == '/')))
        || (equals && "!<>=+-*/".indexOf(text.at(sign - 1)) >= 0 && text.at(sign - 1) >= 0)) {
      return null;
    }
    int before = text.at(nameStart - 1);
    boolean parameter =
        equals && (before < 0 || before == '?' || before == '&' || before == '#' || before == '!');
    int from = sign + 1 + (equals && next == '>' ? 1 : 0);
    from = parameter ? from : text.endOf(ByteKind.BLANK, from, 8);
    int quote = text.at(from) == '\\' ? text.at(from + 1) : text.at(from);
    if (quote == '"' || quote == '\'' || quote == '`') {
      from += text.at(from) == '\\' ? 2 : 1;
      int end = endOfQuoted(text, from, quote);
      boolean joined = isOperator(text, end + 1);
      return new TextValue(
          text.string(from, end),
          from,
          end,
          nameQuoted ? Quoting.BOTH : Quoting.VALUE,
          parameter,
          joined,
          equals);
    }
    boolean header = kind == SensitiveName.COOKIE || kind == SensitiveName.AUTHORIZATION;
    int end = from;
    int most = header ? LONGEST_OF_HEADER : LONGEST;
    String closing = before == '"' || before == '\'' ? Character.toString((char) before) : "";
    String ends =
        header ? "\r\n\\" + closing : equals ? "&;\"'<>#(),\\ \t\r\n" : ",;\"'<>(){}\\\r\n";
    while (end < from + most && text.at(end) >= 0 && ends.indexOf(text.at(end)) < 0) {
      end++;
    }
    String value = text.string(from, end).stripTrailing();
    if (value.startsWith(text.string(nameStart, sign))) {
      return null; // bait, or a list of names
    }
    boolean code = !header && (text.at(end) == '(' || isExpression(value) || text.at(end) == '{');
    return new TextValue(
        value,
        from,
        Math.min(end, from + bytes(value)),
        isNumber(value) && nameQuoted ? Quoting.BOTH : Quoting.NONE,
        parameter,
        code,
        equals);
  }

  private static boolean isNumber(String value) {
    return !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static int bytes(String value) {
    return value.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
  }

  private static int endOfQuoted(Text text, int start, int quote) {
    int end = start;
    while (end < start + LONGEST_OF_HEADER && text.at(end) >= 0 && text.at(end) != quote) {
      if (text.at(end) == '\\') {
        if (text.at(end + 1) == quote) {
          return end;
        }
        end++;
      }
      end++;
    }
    return end;
  }

  /** A text that is put together from more than this one is no value. */
  private static boolean isOperator(Text text, int at) {
    int value = text.at(text.endOf(ByteKind.BLANK, at, 2));
    return value == '+' || value == '.';
  }

  /** Of a program: {@code e.value}, an object, an array, a negation. */
  private static boolean isExpression(String value) {
    if (value.isEmpty()) {
      return true;
    }
    char first = value.charAt(0);
    boolean path =
        value.indexOf('.') > 0
            && value.chars().allMatch(c -> Character.isLetter(c) || "._$[]?".indexOf(c) >= 0);
    return "{[(!$/".indexOf(first) >= 0
        || path
        || value.contains("||")
        || value.contains("&&")
        || value.contains("[")
        || value.contains("?")
        || value.contains("==");
  }

  String string() {
    return string;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** Whether it stands where only data stand. */
  boolean isSure() {
    return quoting == Quoting.BOTH || parameter || mixes();
  }

  /** Without quotes and outside of an address programs and prose look alike. */
  boolean isPlausible(SensitiveName kind) {
    if (string.isBlank() || code) {
      return false;
    }
    boolean header = kind == SensitiveName.COOKIE || kind == SensitiveName.AUTHORIZATION;
    if (header && assigned && quoting == Quoting.NONE) {
      return false; // b.Authorization=d of a program
    }
    if (quoting != Quoting.NONE || parameter) {
      return true;
    }
    return switch (kind) {
      case PASSWORD, SECRET -> mixes() && string.indexOf(' ') < 0;
      case PERSON -> string.matches("\\p{Lu}[\\p{L}'’.-]+( \\p{Lu}[\\p{L}'’.-]+){0,3}");
      default -> true;
    };
  }

  private boolean mixes() {
    boolean letter = string.chars().anyMatch(Character::isLetter);
    return letter && string.chars().anyMatch(c -> !Character.isLetter(c) && c != '.' && c != '_');
  }
}
