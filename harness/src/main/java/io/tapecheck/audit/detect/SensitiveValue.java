package io.tapecheck.audit.detect;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells the value of a sensitive field from a mask, from nothing, from the field's label, and from
 * what does not have the shape of such a value.
 */
public final class SensitiveValue {

  private static final int FEWEST_CARD_DIGITS = 7;
  private static final int FEWEST_ID_CHARACTERS = 5;
  private static final int LONGEST_CODE = 12;

  /** OWASP asks for 64 random bits at least: eleven signs of base64, and some are shorter. */
  private static final int SHORTEST_SESSION = 12;

  private static final Set<String> OF_MESSAGES =
      Set.of("required", "invalid", "optional", "error", "forgot", "missing", "unknown", "default");

  private static final Pattern UUID =
      Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** What JSX, Svelte and templates put into braces: {@code {user.password}}. */
  private static final Pattern OF_MARKUP = Pattern.compile("\\{[\\w$.?!\\[\\]()'\"| ]+\\}?");

  /** Words of labels, messages and types in several languages. */
  private static final List<String> OF_LABELS =
      List.of(
          "password",
          "passwort",
          "kennwort",
          "mot de passe",
          "contrase",
          "wachtwoord",
          "senha",
          "hasło",
          "your ",
          "ihr ",
          "votre ",
          "enter ",
          "geben ",
          "required",
          "invalid",
          "optional",
          "error",
          "forgot",
          "vergessen",
          "oubli",
          "olvid",
          "choose",
          "select",
          "please",
          "bitte");

  private SensitiveValue() {}

  /** How sure it is that this is a value of such a field; empty when it is none. */
  public static Optional<Confidence> judge(SensitiveName name, String value) {
    String bare = value.strip();
    boolean nothing =
        bare.isEmpty() || MaskedText.is(bare) || isTemplate(bare) || isLabel(name, bare);
    if (nothing || !hasShape(name, bare)) {
      return Optional.empty();
    }
    boolean sentence = bare.indexOf(' ') > 0 && bare.chars().noneMatch(Character::isDigit);
    boolean number = digits(bare) == bare.length();
    boolean uuid = UUID.matcher(bare).matches();
    if ((name == SensitiveName.SESSION && (number || uuid))
        || (name == SensitiveName.TOKEN && uuid)) {
      return Optional.of(Confidence.MEDIUM); // so call those who measure visits what they count by
    }
    boolean worded = name == SensitiveName.PERSON || name == SensitiveName.ADDRESS;
    return Optional.of(sentence && !worded ? Confidence.LOW : name.confidence());
  }

  private static boolean hasShape(SensitiveName name, String value) {
    return switch (name) {
      case PASSWORD ->
          value.length() <= 256
              && !isCode(value)
              && !(value.length() < 4 && digits(value) == letters(value));
      case ONE_TIME_CODE -> isOneTimeCode(value);
      case SECRET -> Randomness.is(value) || isThoughtOf(value);
      case SESSION -> letters(value) >= SHORTEST_SESSION && Randomness.is(value);
      case TOKEN, CSRF_TOKEN -> Randomness.is(value) && !PublicKeys.is(value);
      case API_KEY -> Randomness.is(value) && value.length() >= 16 && !PublicKeys.is(value);
      case AUTHORIZATION, COOKIE -> true;
      case CARD_NUMBER -> digits(value) >= FEWEST_CARD_DIGITS && isNumberLike(value);
      case CARD_CODE -> value.matches("[0-9]{3,4}");
      case NATIONAL_ID ->
          digits(value) >= 2 && letters(value) >= FEWEST_ID_CHARACTERS && isNumberLike(value);
      case BANK_ACCOUNT -> digits(value) >= FEWEST_ID_CHARACTERS && isNumberLike(value);
      case BIRTH, CARD_EXPIRY -> digits(value) >= 2 && value.length() <= 40;
      case PERSON -> isName(value);
      case ADDRESS -> isAddress(value);
      case CONTACT -> isContact(value);
    };
  }

  /** A program's text: {@code function(e){…}}, {@code !0}. */
  private static boolean isCode(String value) {
    return value.startsWith("!") && value.length() == 2
        || value.startsWith("function")
        || value.contains("=>");
  }

  private static boolean isOneTimeCode(String value) {
    int digits = digits(value);
    return value.length() <= LONGEST_CODE + 4
            && digits >= 3
            && letters(value) >= 4
            && value.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == ' ')
        || Randomness.is(value);
  }

  /** A password that a person chose for a program. */
  private static boolean isThoughtOf(String value) {
    boolean sign = value.chars().anyMatch(c -> !Character.isLetterOrDigit(c));
    boolean word = value.indexOf(' ') < 0 && value.length() >= 6 && value.length() <= 128;
    return word
        && digits(value) >= 1
        && value.chars().anyMatch(Character::isLetter)
        && (sign || value.chars().anyMatch(Character::isUpperCase) || digits(value) >= 3)
        && !value.contains("://")
        && !value.startsWith("/");
  }

  private static boolean isNumberLike(String value) {
    return value.length() <= 40
        && value.chars().allMatch(c -> Character.isLetterOrDigit(c) || " -./".indexOf(c) >= 0);
  }

  private static boolean isName(String value) {
    return value.length() <= 80
        && value.chars().anyMatch(Character::isLetter)
        && digits(value) == 0
        && value.chars().allMatch(c -> Character.isLetter(c) || " .,'’-".indexOf(c) >= 0);
  }

  private static boolean isAddress(String value) {
    boolean words = value.indexOf(' ') > 0 && value.chars().anyMatch(Character::isLetter);
    return words
        && value.length() <= 200
        && value.chars().noneMatch(c -> "<>{}=;|\\".indexOf(c) >= 0)
        && !value.contains("://");
  }

  private static boolean isContact(String value) {
    int at = value.indexOf('@');
    boolean address = at > 0 && value.indexOf('.', at) > at + 1 && value.indexOf(' ') < 0;
    boolean number =
        digits(value) >= 7
            && digits(value) <= 15
            && value.chars().allMatch(c -> Character.isDigit(c) || " +-./()".indexOf(c) >= 0);
    return (address || number) && value.length() <= 254;
  }

  private static int digits(String value) {
    return (int) value.chars().filter(Character::isDigit).count();
  }

  private static int letters(String value) {
    return (int) value.chars().filter(Character::isLetterOrDigit).count();
  }

  private static boolean isTemplate(String value) {
    return value.contains("{{")
        || value.contains("${")
        || value.contains("<%")
        || value.startsWith("%s")
        || value.startsWith("#{")
        || value.startsWith("$(")
        || (value.startsWith("<") && value.endsWith(">"))
        || OF_MARKUP.matcher(value).matches();
  }

  /** Catalogues of texts and of options name fields as recordings of forms do. */
  private static boolean isLabel(SensitiveName name, String value) {
    boolean words =
        value.chars().allMatch(c -> Character.isLetter(c) || " .:?!-'’_*/()…,".indexOf(c) >= 0);
    if (!words) {
      return false;
    }
    String bare = value.toLowerCase(Locale.ROOT);
    boolean isType =
        FieldVocabulary.standard().isName(bare) || bare.equals("text") || bare.equals("on");
    boolean sentence = bare.indexOf(' ') > 0 || bare.endsWith(":") || bare.endsWith("*");
    return isType
        || (sentence && OF_LABELS.stream().anyMatch(bare::contains))
        || OF_MESSAGES.contains(bare)
        || (bare.contains("name") && name == SensitiveName.PERSON)
        || (bare.contains("number") && name != SensitiveName.PASSWORD);
  }
}
