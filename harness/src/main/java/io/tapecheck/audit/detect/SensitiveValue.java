package io.tapecheck.audit.detect;

import java.util.Locale;
import java.util.Optional;

/** Tells the value of a sensitive field from a mask, from nothing, and from the field's label. */
public final class SensitiveValue {

  private SensitiveValue() {}

  /** How sure it is that this is a value of such a field; empty when it is none. */
  public static Optional<Confidence> judge(SensitiveName name, String value) {
    if (value.isBlank() || MaskedText.is(value) || isTemplate(value) || isLabel(name, value)) {
      return Optional.empty();
    }
    boolean sentence =
        value.strip().indexOf(' ') > 0 && value.chars().noneMatch(Character::isDigit);
    boolean worded = name == SensitiveName.PERSON || name == SensitiveName.ADDRESS;
    return Optional.of(sentence && !worded ? Confidence.LOW : name.confidence());
  }

  private static boolean isTemplate(String value) {
    return value.contains("{{") || value.contains("${") || value.startsWith("%s");
  }

  /** Catalogues of texts and of options name fields as recordings of forms do. */
  private static boolean isLabel(SensitiveName name, String value) {
    String bare = value.toLowerCase(Locale.ROOT);
    boolean words =
        value.chars().allMatch(c -> Character.isLetter(c) || " .:?!-'’_*/".indexOf(c) >= 0);
    return words
        && (SensitiveName.of(value).isPresent()
            || bare.contains("password")
            || bare.contains("passwort")
            || bare.contains("your ")
            || bare.contains("enter ")
            || bare.contains("required")
            || bare.contains("invalid")
            || (bare.contains("name") && name == SensitiveName.PERSON)
            || (bare.contains("number") && name != SensitiveName.PASSWORD));
  }
}
