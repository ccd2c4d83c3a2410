package io.tapecheck.persona;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Another way to write a value of a persona, or a part of it, as forms demand. Scenarios name it
 * behind the field: {@code phone.national}.
 */
public enum PersonaFormat {
  LAST4("last4", Part.NONE, EnumSet.allOf(PersonaField.class), PersonaFormat::lastFour),
  ASCII(
      "ascii",
      Part.NONE,
      EnumSet.of(
          PersonaField.GIVEN_NAME,
          PersonaField.FAMILY_NAME,
          PersonaField.CITY,
          PersonaField.STREET,
          PersonaField.COMPANY),
      (value, locale) -> Normalizer.normalize(value, Normalizer.Form.NFD).replaceAll("\\p{M}", "")),
  STREET_NAME(
      "name",
      Part.NAME,
      EnumSet.of(PersonaField.STREET),
      (value, locale) -> value.substring(0, value.lastIndexOf(' '))),
  STREET_NUMBER(
      "number",
      Part.NUMBER,
      EnumSet.of(PersonaField.STREET),
      (value, locale) -> value.substring(value.lastIndexOf(' ') + 1)),
  PHONE_NATIONAL(
      "national",
      Part.NONE,
      EnumSet.of(PersonaField.PHONE),
      (value, locale) -> phone(value, PhoneNumberFormat.NATIONAL)),
  PHONE_INTERNATIONAL(
      "international",
      Part.NONE,
      EnumSet.of(PersonaField.PHONE),
      (value, locale) -> phone(value, PhoneNumberFormat.INTERNATIONAL)),
  PHONE_DIGITS(
      "digits",
      Part.NONE,
      EnumSet.of(PersonaField.PHONE),
      (value, locale) -> phone(value, PhoneNumberFormat.NATIONAL).replaceAll("[^0-9]", "")),
  PHONE_SUBSCRIBER(
      "without-country",
      Part.NONE,
      EnumSet.of(PersonaField.PHONE),
      (value, locale) -> PhoneNumberUtil.getInstance().getNationalSignificantNumber(parsed(value))),
  DATE_LOCAL("local", Part.NONE, EnumSet.of(PersonaField.DATE_OF_BIRTH), PersonaFormat::date),
  DATE_SHORT(
      "short",
      Part.NONE,
      EnumSet.of(PersonaField.DATE_OF_BIRTH),
      (value, locale) -> date(value, locale.shortDate(), locale)),
  DAY("day", Part.DAY, EnumSet.of(PersonaField.DATE_OF_BIRTH), part("dd")),
  DAY_SHORT("day-short", Part.DAY, EnumSet.of(PersonaField.DATE_OF_BIRTH), part("d")),
  MONTH("month", Part.MONTH, EnumSet.of(PersonaField.DATE_OF_BIRTH), part("MM")),
  MONTH_SHORT("month-short", Part.MONTH, EnumSet.of(PersonaField.DATE_OF_BIRTH), part("M")),
  MONTH_NAME("month-name", Part.MONTH, EnumSet.of(PersonaField.DATE_OF_BIRTH), part("LLLL")),
  YEAR("year", Part.YEAR, EnumSet.of(PersonaField.DATE_OF_BIRTH), part("uuuu")),
  YEAR_SHORT("year-short", Part.YEAR, EnumSet.of(PersonaField.DATE_OF_BIRTH), part("uu")),
  EXPIRY_LONG(
      "long",
      Part.NONE,
      EnumSet.of(PersonaField.CARD_EXPIRY),
      (value, locale) -> value.substring(0, 3) + "20" + value.substring(3)),
  EXPIRY_MONTH(
      "month",
      Part.MONTH,
      EnumSet.of(PersonaField.CARD_EXPIRY),
      (value, locale) -> value.substring(0, 2)),
  EXPIRY_YEAR(
      "year",
      Part.YEAR,
      EnumSet.of(PersonaField.CARD_EXPIRY),
      (value, locale) -> "20" + value.substring(3)),
  EXPIRY_YEAR_SHORT(
      "year-short",
      Part.YEAR,
      EnumSet.of(PersonaField.CARD_EXPIRY),
      (value, locale) -> value.substring(3)),
  GROUPED(
      "grouped",
      Part.NONE,
      EnumSet.of(PersonaField.CARD_NUMBER, PersonaField.IBAN),
      (value, locale) -> value.replaceAll("(.{4})(?=.)", "$1 ")),
  COMPACT(
      "compact",
      Part.NONE,
      EnumSet.of(PersonaField.NATIONAL_ID, PersonaField.POSTCODE, PersonaField.COUPON),
      (value, locale) -> value.replaceAll("[\\s-]", ""));

  /**
   * What of a value a format gives that alone is too common to be told from chance: a value of
   * which every part was entered was entered.
   */
  public enum Part {
    /** All of it, or enough of it to be searched for. */
    NONE,
    NAME,
    NUMBER,
    DAY,
    MONTH,
    YEAR
  }

  private final String id;
  private final Part part;
  private final Set<PersonaField> fields;
  private final BiFunction<String, PersonaLocale, String> write;

  PersonaFormat(
      String id,
      Part part,
      Set<PersonaField> fields,
      BiFunction<String, PersonaLocale, String> write) {
    this.id = id;
    this.part = part;
    this.fields = fields;
    this.write = write;
  }

  /** As scenarios name it behind the field, for example {@code year-short}. */
  public String id() {
    return id;
  }

  /** Which part of the value this is. */
  public Part part() {
    return part;
  }

  /** The names of a field's formats. */
  public static List<String> ids(PersonaField field) {
    return Arrays.stream(values())
        .filter(format -> format.fields.contains(field))
        .map(PersonaFormat::id)
        .toList();
  }

  /** A field's format with this name, if it has one. */
  public static Optional<PersonaFormat> of(PersonaField field, String id) {
    return Arrays.stream(values())
        .filter(format -> format.fields.contains(field) && format.id.equals(id))
        .findFirst();
  }

  /** The parts that make up a whole value of a field; none when it has no parts. */
  public static Set<Part> parts(PersonaField field) {
    EnumSet<Part> parts = EnumSet.noneOf(Part.class);
    Arrays.stream(values())
        .filter(format -> format.fields.contains(field))
        .forEach(format -> parts.add(format.part));
    parts.remove(Part.NONE);
    return parts;
  }

  /** Writes a value. */
  public String write(String value, PersonaLocale locale) {
    return write.apply(value, locale);
  }

  private static String lastFour(String value, PersonaLocale locale) {
    return value.substring(Math.max(0, value.length() - 4));
  }

  private static String phone(String value, PhoneNumberFormat format) {
    return PhoneNumberUtil.getInstance().format(parsed(value), format);
  }

  private static PhoneNumber parsed(String value) {
    try {
      return PhoneNumberUtil.getInstance().parse(value, "ZZ");
    } catch (NumberParseException e) {
      // Its message would quote the number.
      throw new IllegalStateException("A persona's telephone number is none.");
    }
  }

  private static String date(String value, PersonaLocale locale) {
    return date(value, locale.date(), locale);
  }

  private static String date(String value, String pattern, PersonaLocale locale) {
    return LocalDate.parse(value).format(DateTimeFormatter.ofPattern(pattern, locale.locale()));
  }

  private static BiFunction<String, PersonaLocale, String> part(String pattern) {
    return (value, locale) -> date(value, pattern, locale);
  }
}
