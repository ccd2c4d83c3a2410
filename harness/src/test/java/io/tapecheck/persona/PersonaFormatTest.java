package io.tapecheck.persona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PersonaFormatTest {

  private static final Map<PersonaLocale, Pattern> POSTCODES =
      Map.of(
          PersonaLocale.INTERNATIONAL, Pattern.compile("[A-Z]{2}[0-9]{3}[A-Z]{2}"),
          PersonaLocale.EN_US, Pattern.compile("[0-9]{5}"),
          PersonaLocale.EN_GB, Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}"),
          PersonaLocale.DE_DE, Pattern.compile("[0-9]{5}"),
          PersonaLocale.FR_FR, Pattern.compile("[0-9]{5}"),
          PersonaLocale.SV_SE, Pattern.compile("[0-9]{3} [0-9]{2}"));

  private final PersonaFactory factory = new PersonaFactory();

  @ParameterizedTest
  @EnumSource(PersonaLocale.class)
  void valuesAreValidWhereThePersonaLives(PersonaLocale locale) throws NumberParseException {
    PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
    for (long seed = 0; seed < 200; seed++) {
      Persona persona = factory.create(seed, locale);
      String phone = persona.canary(PersonaField.PHONE).value();
      assertThat(phones.isPossibleNumber(phones.parse(phone, "ZZ"))).as(phone).isTrue();
      assertThat(phones.isValidNumber(phones.parse(phone, "ZZ"))).as(phone).isTrue();
      assertThat(persona.canary(PersonaField.POSTCODE).value()).matches(POSTCODES.get(locale));
      for (PersonaField field : PersonaField.values()) {
        for (String id : PersonaFormat.ids(field)) {
          PersonaFormat format = PersonaFormat.of(field, id).orElseThrow();
          assertThat(persona.written(field, format)).as(field + "." + id).isNotBlank();
        }
      }
    }
  }

  @Test
  void formatsAreWhatFormsAskFor() {
    assertThat(
            List.of(
                tuple(PersonaLocale.EN_US, "1984-05-02", "date-of-birth.local", "05/02/1984"),
                tuple(PersonaLocale.EN_GB, "1984-05-02", "date-of-birth.local", "02/05/1984"),
                tuple(PersonaLocale.DE_DE, "1984-05-02", "date-of-birth.local", "02.05.1984"),
                tuple(PersonaLocale.DE_DE, "1984-05-02", "date-of-birth.short", "02.05.84"),
                tuple(PersonaLocale.SV_SE, "1984-05-02", "date-of-birth.local", "1984-05-02"),
                tuple(PersonaLocale.EN_US, "1984-05-02", "date-of-birth.day", "02"),
                tuple(PersonaLocale.EN_US, "1984-05-02", "date-of-birth.day-short", "2"),
                tuple(PersonaLocale.EN_US, "1984-05-02", "date-of-birth.month", "05"),
                tuple(PersonaLocale.EN_US, "1984-05-02", "date-of-birth.month-short", "5"),
                tuple(PersonaLocale.EN_US, "1984-05-02", "date-of-birth.month-name", "May"),
                tuple(PersonaLocale.DE_DE, "1984-05-02", "date-of-birth.month-name", "Mai"),
                tuple(PersonaLocale.EN_US, "1984-05-02", "date-of-birth.year", "1984"),
                tuple(PersonaLocale.EN_US, "1984-05-02", "date-of-birth.year-short", "84"),
                tuple(PersonaLocale.EN_US, "07/34", "card-expiry.long", "07/2034"),
                tuple(PersonaLocale.EN_US, "07/34", "card-expiry.month", "07"),
                tuple(PersonaLocale.EN_US, "07/34", "card-expiry.year", "2034"),
                tuple(PersonaLocale.EN_US, "07/34", "card-expiry.year-short", "34"),
                tuple(PersonaLocale.EN_US, "+12025550112", "phone.national", "(202) 555-0112"),
                tuple(PersonaLocale.EN_US, "+12025550112", "phone.digits", "2025550112"),
                tuple(PersonaLocale.DE_DE, "+493023125017", "phone.digits", "03023125017"),
                tuple(PersonaLocale.DE_DE, "+493023125017", "phone.without-country", "3023125017"),
                tuple(PersonaLocale.EN_US, "+12025550112", "phone.last4", "0112"),
                tuple(PersonaLocale.DE_DE, "Zvökvab", "given-name.ascii", "Zvokvab"),
                tuple(PersonaLocale.DE_DE, "Zvökvab 8321", "street.name", "Zvökvab"),
                tuple(PersonaLocale.DE_DE, "Zvökvab 8321", "street.number", "8321"),
                tuple(
                    PersonaLocale.EN_US,
                    "4242424242424242",
                    "card-number.grouped",
                    "4242 4242 4242 4242")))
        .allSatisfy(
            wanted -> {
              Object[] parts = wanted.toArray();
              String[] name = parts[2].toString().split("\\.");
              PersonaFormat format =
                  PersonaFormat.of(PersonaField.byId(name[0]).orElseThrow(), name[1]).orElseThrow();
              assertThat(format.write(parts[1].toString(), (PersonaLocale) parts[0]))
                  .isEqualTo(parts[3]);
            });
  }

  @Test
  void namesHaveTheLettersOfTheirCountry() {
    assertThat(factory.create(7, PersonaLocale.DE_DE).canary(PersonaField.FAMILY_NAME).value())
        .matches(".*[äöü].*");
    assertThat(factory.create(7).canary(PersonaField.FAMILY_NAME).value()).matches("[A-Za-z]+");
  }
}
