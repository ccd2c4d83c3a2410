package io.tapecheck.persona;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A field of a persona. Its {@link #id()} is how scenarios and findings name it, for example {@code
 * card-number}.
 */
public enum PersonaField {
  EMAIL,
  PASSWORD,
  GIVEN_NAME,
  FAMILY_NAME,
  STREET,
  POSTCODE,
  CITY,
  PHONE,
  DATE_OF_BIRTH,
  NATIONAL_ID,
  CARD_NUMBER,
  CARD_EXPIRY,
  CARD_CODE,
  IBAN,
  COUPON,
  COMPANY,
  TEAMMATE_EMAIL,
  FREE_TEXT;

  /** The name in scenarios and findings: lower case, words joined by hyphens. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The field with this {@link #id()}, if there is one. */
  public static Optional<PersonaField> byId(String id) {
    return Arrays.stream(values()).filter(field -> field.id().equals(id)).findFirst();
  }
}
