package io.tapecheck.persona;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PersonaFactoryTest {

  /** Fields whose format has too few values for every seed to have its own. */
  private static final Set<PersonaField> NARROW =
      EnumSet.of(
          PersonaField.CARD_CODE,
          PersonaField.CARD_EXPIRY,
          PersonaField.DATE_OF_BIRTH,
          PersonaField.PHONE,
          PersonaField.NATIONAL_ID,
          PersonaField.POSTCODE);

  private final PersonaFactory factory = new PersonaFactory();

  @Property(tries = 300)
  void everyFieldHasACanaryOfItsOwnFormat(@ForAll long seed) {
    Persona persona = factory.create(seed);
    assertThat(persona.canaries()).containsOnlyKeys(PersonaField.values());
    for (PersonaField field : PersonaField.values()) {
      Canary canary = persona.canary(field);
      assertThat(canary.id()).isEqualTo(field.id() + "#1");
      assertThat(canary.field()).isEqualTo(field.id());
      assertThat(canary.value()).as(canary.id()).matches(format(field));
    }
  }

  @Property(tries = 300)
  void cardNumbersPassLuhn(@ForAll long seed) {
    assertThat(luhnSum(value(seed, PersonaField.CARD_NUMBER)) % 10).isZero();
  }

  @Property(tries = 300)
  void ibansAreOneModulo97(@ForAll long seed) {
    String iban = value(seed, PersonaField.IBAN);
    String digits =
        (iban.substring(4) + iban.substring(0, 4))
            .chars()
            .mapToObj(character -> String.valueOf(Character.digit(character, 36)))
            .collect(Collectors.joining());
    assertThat(new BigInteger(digits).mod(BigInteger.valueOf(97))).isEqualTo(BigInteger.ONE);
  }

  @Property(tries = 300)
  void personasAreAdults(@ForAll long seed) {
    LocalDate born = LocalDate.parse(value(seed, PersonaField.DATE_OF_BIRTH));
    assertThat(born).isBetween("1950-01-01", "2000-12-31");
  }

  @Property(tries = 300)
  void noValueContainsAnother(@ForAll long seed) {
    List<String> values =
        factory.create(seed).all().stream().map(canary -> bare(canary.value())).toList();
    for (int i = 0; i < values.size(); i++) {
      for (int j = 0; j < values.size(); j++) {
        if (i != j) {
          assertThat(values.get(i)).doesNotContain(values.get(j));
        }
      }
    }
  }

  @Property(tries = 100)
  void aSeedGivesTheSamePersonaAgain(@ForAll long seed) {
    assertThat(factory.create(seed)).isEqualTo(new PersonaFactory().create(seed));
  }

  @Test
  void thousandsOfSeedsShareNoValue() {
    Set<String> seen = new HashSet<>();
    int drawn = 0;
    for (long seed = 0; seed < 2_000; seed++) {
      Persona persona = factory.create(seed);
      for (PersonaField field : EnumSet.complementOf(EnumSet.copyOf(NARROW))) {
        seen.add(persona.canary(field).value());
        drawn++;
      }
    }
    assertThat(seen).hasSize(drawn);
  }

  @Test
  void theValuesOfASeedStayTheSameOverReleases() {
    Persona persona = factory.create(20260101);
    assertThat(persona.canary(PersonaField.EMAIL).value())
        .isEqualTo("zjizdyzdag.zbovjik@example.com");
    assertThat(persona.canary(PersonaField.FREE_TEXT).value())
        .isEqualTo("Zvazjab tzizbezbep kzukvib zryznezbox znevjetzym.");
  }

  private String value(long seed, PersonaField field) {
    return factory.create(seed).canary(field).value();
  }

  private static String bare(String value) {
    return value.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  private static int luhnSum(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighted = i % 2 == 1 ? digit * 2 : digit;
      sum += weighted / 10 + weighted % 10;
    }
    return sum;
  }

  private static Pattern format(PersonaField field) {
    return Pattern.compile(
        switch (field) {
          case EMAIL, TEAMMATE_EMAIL -> "[a-z]+\\.[a-z]+@example\\.(com|org)";
          case PASSWORD ->
              "(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])(?=.*[-_.])(?=.*!)[A-Za-z0-9._!-]{16,}";
          case GIVEN_NAME, FAMILY_NAME, CITY -> "[A-Z][a-z]{6,}";
          case STREET -> "[A-Z][a-z]{6,} [0-9]{4}";
          case POSTCODE -> "[A-Z0-9]{6,8}";
          case PHONE -> "\\+1[2-9][0-9]{2}55501[0-9]{2}";
          case DATE_OF_BIRTH -> "[0-9]{4}-[0-9]{2}-[0-9]{2}";
          case NATIONAL_ID -> "[A-Z]{2} [0-9]{2} [0-9]{2} [0-9]{2} [A-D]";
          case CARD_NUMBER -> "(424242|400000|555555)[0-9]{10}";
          case CARD_EXPIRY -> "(0[1-9]|1[0-2])/3[1-9]";
          case CARD_CODE -> "[0-9]{3}";
          case IBAN -> "DE[0-9]{20}";
          case COUPON -> "[A-Z]{4}-[A-Z0-9]{8}";
          case COMPANY -> "[A-Z][a-z]+ [A-Z][a-z]+ Ltd";
          case FREE_TEXT -> "[A-Z][a-z]+( [a-z]+){4}\\.";
        });
  }
}
