package io.tapecheck.audit.detect;

import java.util.Locale;
import java.util.Optional;

/** What the name of a field, header, cookie, parameter or element says of its value. */
public enum SensitiveName {
  PASSWORD("a password", Confidence.HIGH),
  ONE_TIME_CODE("a one-time code", Confidence.HIGH),
  SECRET("a secret or token", Confidence.HIGH),
  TOKEN("a secret or token", Confidence.HIGH),
  SESSION("a session's secret or token", Confidence.HIGH),
  /** Many are public by design, and those of browsers are seen by everybody. */
  API_KEY("a secret or token (an API key)", Confidence.MEDIUM),
  AUTHORIZATION("a secret or token (authorization)", Confidence.HIGH),
  /** Holds pairs of names and values, which are judged one by one. */
  COOKIE("cookies", Confidence.HIGH),
  /** Worth nothing without the session that it is bound to, which is told by itself. */
  CSRF_TOKEN("a token against forged requests", Confidence.LOW),
  CARD_NUMBER("a card number", Confidence.HIGH),
  CARD_CODE("a card's security code", Confidence.HIGH),
  NATIONAL_ID("a national id", Confidence.HIGH),
  BANK_ACCOUNT("a bank account", Confidence.HIGH),
  BIRTH("a date of birth", Confidence.MEDIUM),
  CARD_EXPIRY("a card's expiry", Confidence.MEDIUM),
  PERSON("a person's name", Confidence.MEDIUM),
  ADDRESS("an address", Confidence.MEDIUM),
  CONTACT("an e-mail address or phone number", Confidence.MEDIUM);

  private final String words;
  private final Confidence confidence;

  SensitiveName(String words, Confidence confidence) {
    this.words = words;
    this.confidence = confidence;
  }

  /** For people: {@code a password}. */
  public String words() {
    return words;
  }

  /** How sure it is that a value of such a field is one. */
  public Confidence confidence() {
    return confidence;
  }

  /** Its section of the vocabulary: {@code one-time-code}. */
  String section() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether values are credentials that a machine made, and so look random. */
  public boolean isRandom() {
    return this == TOKEN || this == SESSION || this == API_KEY || this == CSRF_TOKEN;
  }

  /** Whether whoever has a value can act as somebody. */
  public boolean isCredential() {
    return isRandom()
        || this == SECRET
        || this == PASSWORD
        || this == ONE_TIME_CODE
        || this == AUTHORIZATION
        || this == COOKIE;
  }

  /** What a name says; empty when it says nothing. */
  public static Optional<SensitiveName> of(String name) {
    return FieldVocabulary.standard().kind(name);
  }
}
