package io.tapecheck.reports.redaction;

import io.tapecheck.persona.Canary;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Builds the regular expressions that find one canary. */
final class CanaryPattern {

  /** What people put between groups of digits. */
  private static final String SEPARATOR =
      "(?:[\\s\u00a0.()/-]|%(?:25)*(?:20|2[dDfF])|\\+|&nbsp;){0,3}";

  /** Below this, a value is found only where it stands alone, for it is too common elsewhere. */
  private static final int ALONE_BELOW = 4;

  /** A number up to this length is found only where no digit or letter touches it. */
  private static final int NUMBER_ALONE_BELOW = 7;

  /** Fewer stable base64 characters than this say nothing. */
  private static final int BASE64_LEAST = 6;

  private CanaryPattern() {}

  /**
   * What gives the canary away wherever it stands; empty for a short one. It begins with a look at
   * a single character, so that a long text is passed over quickly.
   */
  static Optional<String> anywhere(Canary canary) {
    String value = canary.value().strip();
    if (value.isEmpty() || isShort(canary)) {
      return Optional.empty();
    }
    List<String> found = new ArrayList<>();
    found.add(guarded(value, "(?iu:" + characters(value, "") + ")"));
    String compact = compact(value);
    if (isGrouped(compact)) {
      found.add("(?iu:" + characters(compact, SEPARATOR) + ")");
    }
    StringBuilder firsts = new StringBuilder(firsts(value)).append(firsts(compact));
    List<String> encoded = new ArrayList<>(base64(value));
    if (isGrouped(compact) && !compact.equals(value)) {
      encoded.addAll(base64(compact));
    }
    hex(value).ifPresent(encoded::add);
    for (String text : encoded) {
      firsts.append(firsts(text));
      found.add(Base64Characters.expression(text));
    }
    // What begins with backslashes takes them all, so that it is tried only where they begin: texts
    // that are escaped time and again hold thousands in a row.
    return Optional.of(
        "(?:(?=[" + firsts + "%&_-])|(?<!\\\\)(?=\\\\))(?:" + String.join("|", found) + ")");
  }

  /** The first character in either case, for a class of characters. */
  private static String firsts(String text) {
    if (text.isEmpty()) {
      return "";
    }
    String first = text.substring(0, text.offsetByCodePoints(0, 1));
    return Pattern.quote(first.toLowerCase(Locale.ROOT))
        + Pattern.quote(first.toUpperCase(Locale.ROOT));
  }

  /** Whether a canary counts only where it is the whole value, text or word. */
  static boolean isShort(Canary canary) {
    return canary.value().strip().length() < ALONE_BELOW;
  }

  /** The value without what people put between groups. */
  static String compact(String value) {
    return value.replaceAll("[\\s\u00a0.()/+-]", "");
  }

  private static boolean isGrouped(String compact) {
    long digits = compact.chars().filter(Character::isDigit).count();
    return digits >= NUMBER_ALONE_BELOW
        && digits * 2 >= compact.length()
        && compact.chars().allMatch(Character::isLetterOrDigit);
  }

  private static String guarded(String value, String expression) {
    boolean number = value.chars().allMatch(Character::isDigit);
    return number && value.length() < NUMBER_ALONE_BELOW
        ? "(?<![0-9A-Za-z])" + expression + "(?![0-9A-Za-z])"
        : expression;
  }

  private static String characters(String value, String between) {
    return value.codePoints().mapToObj(CharacterForms::of).collect(Collectors.joining(between));
  }

  /** The part of the base64 text that does not depend on what stands before and after the value. */
  private static List<String> base64(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    List<String> found = new ArrayList<>();
    for (int shift = 0; shift < 3; shift++) {
      byte[] shifted = new byte[shift + bytes.length];
      System.arraycopy(bytes, 0, shifted, shift, bytes.length);
      String text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
      int from = shift == 0 ? 0 : shift + 1;
      int to = shifted.length * 8 / 6;
      if (to - from >= BASE64_LEAST) {
        found.add(text.substring(from, to));
      }
    }
    return found;
  }

  private static Optional<String> hex(String value) {
    StringBuilder text = new StringBuilder();
    for (byte octet : value.getBytes(StandardCharsets.UTF_8)) {
      text.append("%02x".formatted(octet & 0xff));
    }
    return text.length() < 12 ? Optional.empty() : Optional.of(text.toString());
  }

  /** The canary standing alone: between blanks, quotes or the marks of a query or a list. */
  static String alone(Canary canary) {
    return "(?<![^\\s\"'=:,;&?>\\[({])"
        + Pattern.quote(canary.value().strip())
        + "(?![^\\s\"',;&<\\])}.])";
  }
}
