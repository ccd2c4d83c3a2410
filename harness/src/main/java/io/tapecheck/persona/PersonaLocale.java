package io.tapecheck.persona;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a persona lives: how its names, dates, telephone number and postcode are written. Telephone
 * numbers come from the ranges that each country keeps for fiction.
 */
public enum PersonaLocale {
  /** No country's own: names of plain letters, ISO dates, a North American telephone number. */
  INTERNATIONAL("international", Locale.US, "uuuu-MM-dd", "uu-MM-dd", ""),
  EN_US("en-US", Locale.US, "MM/dd/uuuu", "MM/dd/uu", ""),
  EN_GB("en-GB", Locale.UK, "dd/MM/uuuu", "dd/MM/uu", ""),
  DE_DE("de-DE", Locale.GERMANY, "dd.MM.uuuu", "dd.MM.uu", "äöü"),
  FR_FR("fr-FR", Locale.FRANCE, "dd/MM/uuuu", "dd/MM/uu", "éèîô"),
  SV_SE("sv-SE", Locale.forLanguageTag("sv-SE"), "uuuu-MM-dd", "uuMMdd", "åäö");

  private final String id;
  private final Locale locale;
  private final String date;
  private final String shortDate;
  private final String letters;

  PersonaLocale(String id, Locale locale, String date, String shortDate, String letters) {
    this.id = id;
    this.locale = locale;
    this.date = date;
    this.shortDate = shortDate;
    this.letters = letters;
  }

  /** As settings and scenarios name it, for example {@code de-DE}. */
  public String id() {
    return id;
  }

  /** All ids. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(PersonaLocale::id).toList();
  }

  /** The locale with this {@link #id()}, if there is one. */
  public static Optional<PersonaLocale> byId(String id) {
    return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
  }

  Locale locale() {
    return locale;
  }

  /** The pattern of a date as forms of the country ask for it. */
  String date() {
    return date;
  }

  /** The same with two digits of the year. */
  String shortDate() {
    return shortDate;
  }

  /** Vowels with marks that names have here; possibly none. */
  String letters() {
    return letters;
  }
}
