package io.tapecheck.audit.detect;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Values whose field is named after something sensitive: fields of JSON, of forms and queries,
 * cookies, and lines of settings such as {@code password=…}.
 */
final class NamedValue implements Detector {

  private static final int LONGEST_NAME = 40;
  private static final int LONGEST_VALUE = 512;

  @Override
  public List<String> triggers() {
    return List.of("\":", "=");
  }

  @Override
  public void at(Text text, int at, Consumer<Detection> found) {
    if (text.at(at) == '"') {
      json(text, at + 1, found);
    } else {
      form(text, at, found);
    }
  }

  private static void json(Text text, int colon, Consumer<Detection> found) {
    int nameEnd = text.at(colon - 2) == '\\' ? colon - 2 : colon - 1;
    boolean escaped = nameEnd == colon - 2;
    Optional<SensitiveName> kind =
        nameBefore(text, nameEnd).filter(name -> isQuoted(text, nameEnd));
    if (kind.isEmpty()) {
      return;
    }
    int start = text.endOf(ByteKind.BLANK, colon + 1, 8);
    if (escaped && text.at(start) == '\\') {
      start++;
    }
    if (text.at(start) == '"') {
      int end = endOfString(text, start + 1);
      tell(text, kind.get(), start + 1, end, true, found);
    } else {
      int end = text.endOf(ByteKind.DIGIT, start, LONGEST_VALUE);
      tell(text, kind.get(), start, end, true, found);
    }
  }

  private static boolean isQuoted(Text text, int nameEnd) {
    return text.at(text.startOf(ByteKind.NAME, nameEnd, LONGEST_NAME + 1) - 1) == '"';
  }

  private static int endOfString(Text text, int start) {
    int end = start;
    while (end < start + LONGEST_VALUE && text.at(end) >= 0 && text.at(end) != '"') {
      if (text.at(end) == '\\') {
        if (text.at(end + 1) == '"') {
          return end;
        }
        end++;
      }
      end++;
    }
    return end;
  }

  private static void form(Text text, int equals, Consumer<Detection> found) {
    Optional<SensitiveName> kind = nameBefore(text, equals);
    if (kind.isEmpty()) {
      return;
    }
    int name = text.startOf(ByteKind.NAME, equals, LONGEST_NAME + 1);
    int before = text.at(name - 1);
    boolean parameter = before == '?' || before == '&' || before == ';' || isFirst(text, name);
    boolean line = before == '\n' || before == '"' || before == ' ';
    int end = equals + 1;
    while (end <= equals + LONGEST_VALUE && isOfValue(text.at(end))) {
      end++;
    }
    String value = text.string(equals + 1, end);
    boolean code = text.at(end) == '(' || value.startsWith("=") || isExpression(value);
    boolean secretLooking =
        value.chars().anyMatch(Character::isDigit) && value.chars().anyMatch(Character::isLetter);
    if (!code && (parameter || (line && secretLooking))) {
      tell(text, kind.get(), equals + 1, end, parameter, found);
    }
  }

  /** Of a program: {@code e.value}, an object. */
  private static boolean isExpression(String value) {
    return value.startsWith("{")
        || (value.indexOf('.') > 0
            && value.chars().allMatch(letter -> Character.isLetter(letter) || letter == '.'));
  }

  private static boolean isFirst(Text text, int name) {
    return text.at(name - 1) < 0;
  }

  private static boolean isOfValue(int value) {
    return value > ' ' && "&;\"'<>#(),\\".indexOf(value) < 0;
  }

  private static Optional<SensitiveName> nameBefore(Text text, int end) {
    if (!mayBeNamed(text, end)) {
      return Optional.empty();
    }
    int start = text.startOf(ByteKind.NAME, end, LONGEST_NAME + 1);
    return end - start < 3 || end - start > LONGEST_NAME
        ? Optional.empty()
        : SensitiveName.of(text.string(start, end));
  }

  /** Looks at the last three letters or digits, for most names without making a string of them. */
  private static boolean mayBeNamed(Text text, int end) {
    int last = letterBefore(text, end);
    int beforeLast = letterBefore(text, last);
    int beforeThat = letterBefore(text, beforeLast);
    return SensitiveName.mayEndIn(text.at(beforeThat), text.at(beforeLast), text.at(last));
  }

  /** Where the letter or digit before a place stands, with at most two signs between. */
  private static int letterBefore(Text text, int end) {
    int at = end - 1;
    while (at > end - 3 && !ByteKind.ALNUM.holds(text.at(at)) && ByteKind.NAME.holds(text.at(at))) {
      at--;
    }
    return at;
  }

  private static void tell(
      Text text, SensitiveName kind, int start, int end, boolean sure, Consumer<Detection> found) {
    String value = text.string(start, end);
    SensitiveValue.judge(kind, value)
        .map(confidence -> sure ? confidence : Confidence.MEDIUM)
        .ifPresent(
            confidence ->
                found.accept(
                    new Detection(
                        "audit/field",
                        confidence,
                        "Value of a field for " + kind.words(),
                        value,
                        start,
                        end)));
  }
}
