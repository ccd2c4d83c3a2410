package io.tapecheck.policy;

import static io.tapecheck.persona.PersonaField.CARD_CODE;
import static io.tapecheck.persona.PersonaField.CARD_EXPIRY;
import static io.tapecheck.persona.PersonaField.CARD_NUMBER;
import static io.tapecheck.persona.PersonaField.CITY;
import static io.tapecheck.persona.PersonaField.COMPANY;
import static io.tapecheck.persona.PersonaField.COUPON;
import static io.tapecheck.persona.PersonaField.DATE_OF_BIRTH;
import static io.tapecheck.persona.PersonaField.EMAIL;
import static io.tapecheck.persona.PersonaField.FAMILY_NAME;
import static io.tapecheck.persona.PersonaField.FREE_TEXT;
import static io.tapecheck.persona.PersonaField.GIVEN_NAME;
import static io.tapecheck.persona.PersonaField.IBAN;
import static io.tapecheck.persona.PersonaField.NATIONAL_ID;
import static io.tapecheck.persona.PersonaField.PASSWORD;
import static io.tapecheck.persona.PersonaField.PHONE;
import static io.tapecheck.persona.PersonaField.POSTCODE;
import static io.tapecheck.persona.PersonaField.STREET;
import static io.tapecheck.persona.PersonaField.TEAMMATE_EMAIL;

import io.tapecheck.persona.PersonaField;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A kind of private data and what may leave the browser of it.
 *
 * @param id for example {@code payment-card}
 * @param fields ids of the canary fields that hold such data
 * @param allowed the parts that may leave; none means nothing
 */
public record SensitiveClass(String id, Set<String> fields, Set<Allowance> allowed) {

  /**
   * What holds unless a policy says otherwise. The last four digits of a card may be shown by PCI
   * DSS 4.0, requirement 3.4.1; of a bank account it is the same custom.
   */
  public static final List<SensitiveClass> USUAL =
      List.of(
          of("credentials", Set.of(), PASSWORD),
          of("payment-card", Set.of(Allowance.LAST_FOUR), CARD_NUMBER),
          of("card-security", Set.of(), CARD_EXPIRY, CARD_CODE),
          of("bank-account", Set.of(Allowance.LAST_FOUR), IBAN),
          of("email", Set.of(Allowance.DOMAIN), EMAIL, TEAMMATE_EMAIL),
          of("name", Set.of(Allowance.FIRST_LETTER, Allowance.INITIALS), GIVEN_NAME, FAMILY_NAME),
          of("phone", Set.of(), PHONE),
          of("address", Set.of(), STREET, POSTCODE, CITY),
          of("date-of-birth", Set.of(), DATE_OF_BIRTH),
          of("national-id", Set.of(), NATIONAL_ID),
          of("organisation", Set.of(), COMPANY),
          of("voucher", Set.of(), COUPON),
          of("free-text", Set.of(), FREE_TEXT));

  public SensitiveClass {
    fields = Set.copyOf(fields);
    allowed = Set.copyOf(allowed);
  }

  private static SensitiveClass of(String id, Set<Allowance> allowed, PersonaField... fields) {
    return new SensitiveClass(
        id, Arrays.stream(fields).map(PersonaField::id).collect(Collectors.toSet()), allowed);
  }

  /** The same without some fields, which belong to another class. */
  public SensitiveClass without(Set<String> others) {
    return new SensitiveClass(
        id,
        fields.stream().filter(field -> !others.contains(field)).collect(Collectors.toSet()),
        allowed);
  }
}
