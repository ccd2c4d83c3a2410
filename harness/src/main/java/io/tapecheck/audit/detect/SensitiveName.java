package io.tapecheck.audit.detect;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the name of a field says of its value: the name of a JSON field, a form field or a cookie,
 * the id, type or autocomplete of an input. Case and punctuation do not count.
 */
public enum SensitiveName {
  PASSWORD(
      "a password",
      Confidence.HIGH,
      "password passwd pwd passphrase passcode newpassword currentpassword oldpassword"
          + " confirmpassword passwordconfirm passwordconfirmation repeatpassword userpassword"
          + " loginpassword accountpassword passwort kennwort motdepasse contrasena contraseña"),
  ONE_TIME_CODE(
      "a one-time code",
      Confidence.HIGH,
      "otp totp onetimecode mfacode otpcode twofactorcode 2facode"),
  SECRET(
      "a secret or token",
      Confidence.HIGH,
      "secret clientsecret apisecret appsecret apikey xapikey secretkey secretaccesskey privatekey"
          + " accesstoken refreshtoken idtoken authtoken sessiontoken bearertoken securityanswer"),
  CARD_NUMBER(
      "a card number",
      Confidence.HIGH,
      "cardnumber creditcard creditcardnumber ccnumber ccnum cardno ccno debitcardnumber"),
  CARD_CODE(
      "a card's security code",
      Confidence.HIGH,
      "cvc cvv cvv2 cvn cccsc cccvc cccvv cardcvc cardcvv cardcode securitycode cardsecuritycode"
          + " cardpin cvccode cvvcode"),
  NATIONAL_ID(
      "a national id",
      Confidence.HIGH,
      "ssn socialsecurity socialsecuritynumber nationalid nationalinsurancenumber nino taxid"
          + " steuerid aadhaar aadhaarnumber pannumber passportnumber dni"),
  BANK_ACCOUNT(
      "a bank account",
      Confidence.HIGH,
      "iban bankaccount bankaccountnumber accountnumber sortcode routingnumber"),
  BIRTH(
      "a date of birth",
      Confidence.MEDIUM,
      "dateofbirth birthdate dob bday birthday geburtsdatum datedenaissance fechanacimiento"),
  CARD_EXPIRY("a card's expiry", Confidence.MEDIUM, "ccexp ccexpmonth ccexpyear cardexpiry"),
  PERSON(
      "a person's name",
      Confidence.MEDIUM,
      "firstname lastname fullname givenname familyname surname maidenname ccname"
          + " cardholdername nameoncard vorname nachname additionalname"),
  ADDRESS(
      "an address",
      Confidence.MEDIUM,
      "streetaddress addressline1 addressline2 homeaddress billingaddress shippingaddress"),
  CONTACT(
      "an e-mail address or phone number",
      Confidence.MEDIUM,
      "email emailaddress useremail tel phone phonenumber mobilenumber telnational");

  private static final int LONGEST = 40;
  private static final Map<String, SensitiveName> BY_NAME = new HashMap<>();

  /** By the last three letters of a name: most names are told to be nothing special by these. */
  private static final boolean[] ENDINGS = new boolean[1 << 16];

  static {
    for (SensitiveName kind : values()) {
      for (String name : kind.names.split(" ", -1)) {
        BY_NAME.put(name, kind);
        int last = name.length() - 1;
        ENDINGS[ending(name.charAt(last - 2), name.charAt(last - 1), name.charAt(last))] = true;
      }
    }
  }

  private final String words;
  private final Confidence confidence;
  private final String names;

  SensitiveName(String words, Confidence confidence, String names) {
    this.words = words;
    this.confidence = confidence;
    this.names = names;
  }

  /** For people: {@code a password}. */
  public String words() {
    return words;
  }

  /** How sure it is that a value of such a field is one. */
  public Confidence confidence() {
    return confidence;
  }

  /** Whether a name that ends in these three letters or digits may be one; quick. */
  static boolean mayEndIn(int beforeThat, int beforeLast, int last) {
    return ENDINGS[ending(beforeThat, beforeLast, last)];
  }

  private static int ending(int beforeThat, int beforeLast, int last) {
    return (small(beforeThat) * 41 + small(beforeLast)) * 41 + small(last) & ENDINGS.length - 1;
  }

  private static int small(int letter) {
    return (letter >= 'A' && letter <= 'Z' ? letter + 32 : letter) & 127;
  }

  /** What a name says, also of the last part of a name such as {@code user[password]}. */
  public static Optional<SensitiveName> of(String name) {
    if (name.length() > LONGEST || name.isEmpty()) {
      return Optional.empty();
    }
    SensitiveName whole = BY_NAME.get(bare(name, 0));
    if (whole == null) {
      int part =
          Math.max(name.lastIndexOf('['), Math.max(name.lastIndexOf('.'), name.lastIndexOf(':')));
      whole = part < 0 ? null : BY_NAME.get(bare(name, part));
    }
    return Optional.ofNullable(whole);
  }

  private static String bare(String name, int from) {
    StringBuilder bare = new StringBuilder();
    for (int i = from; i < name.length(); i++) {
      if (Character.isLetterOrDigit(name.charAt(i))) {
        bare.append(name.charAt(i));
      }
    }
    return bare.toString().toLowerCase(Locale.ROOT);
  }
}
