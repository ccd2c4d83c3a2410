package io.tapecheck.reports.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.tapecheck.persona.Canary;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

  private static final String EMAIL = "jörg+shop.q7@example.test";
  private static final String CARD = "4929123456781237";

  private final Redaction redaction =
      Redaction.of(
          List.of(
              new Canary("email#1", "email", EMAIL),
              new Canary("card-number#1", "card-number", CARD),
              new Canary("phone#1", "phone", "+49 30 90182274"),
              new Canary("postcode#1", "postcode", "10969"),
              new Canary("card-code#1", "card-code", "739")));

  static Stream<String> formsOfTheEmail() {
    String json = EMAIL.replace("ö", "\\u00f6");
    String url = URLEncoder.encode(EMAIL, StandardCharsets.UTF_8);
    return Stream.of(
        EMAIL,
        EMAIL.toUpperCase(Locale.ROOT),
        json,
        json.replace("\\", "\\\\"),
        url,
        url.toLowerCase(Locale.ROOT),
        URLEncoder.encode(url, StandardCharsets.UTF_8),
        EMAIL.replace("ö", "&#246;").replace("@", "&#x40;"),
        base64(EMAIL),
        base64("{\"email\":\"" + EMAIL + "\"}"),
        base64("x" + EMAIL),
        base64("xy" + EMAIL),
        base64(url),
        base64("data " + base64(EMAIL) + " data"),
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(EMAIL.getBytes(StandardCharsets.UTF_8)),
        HexFormat.of().formatHex(EMAIL.getBytes(StandardCharsets.UTF_8)));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("formsOfTheEmail")
  void everyFormOfAValueBecomesAMark(String form) {
    assertThat(redaction.text("before " + form + " after"))
        .startsWith("before ")
        .endsWith(" after")
        .contains("█email#1█")
        .doesNotContain(form);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4929 1234 5678 1237",
        "4929-1234-5678-1237",
        "4929%201234%205678%201237",
        "4929+1234+5678+1237",
        "4929.1234.5678.1237",
        "49 29 12 34 56 78 12 37"
      })
  void aNumberIsFoundHoweverItsDigitsAreGrouped(String form) {
    assertThat(redaction.text("card=" + form + "&x=1")).isEqualTo("card=█card-number#1█&x=1");
  }

  @Test
  void aPhoneNumberIsFoundWithoutItsBlanks() {
    assertThat(redaction.text("tel:+493090182274")).contains("█phone#1█").doesNotContain("9018");
  }

  @ParameterizedTest
  @ValueSource(strings = {"739", "code: 739", "?code=739&x", "\"739\"", "a,739,b"})
  void aShortValueCountsWhereItStandsAlone(String text) {
    assertThat(redaction.text(text)).contains("█card-code#1█").doesNotContain("739");
  }

  @ParameterizedTest
  @ValueSource(strings = {"17395", "x739", "7.739px", "id-739a", "10969px", "a10969"})
  void aShortValueDoesNotCountInsideSomethingElse(String text) {
    assertThat(redaction.text(text)).isEqualTo(text);
  }

  @Test
  void styleSheetsKeepShortNumbers() {
    assertThat(redaction.styleSheet("a { width: 739 }")).isEqualTo("a { width: 739 }");
  }

  @Test
  void whatHasBeenTypedSoFarIsASecretToo() {
    assertThat(redaction.typed("4929 12")).map(Canary::id).contains("card-number#1");
    assertThat(redaction.typed("49")).isEmpty();
    assertThat(redaction.typed("****")).isEmpty();
  }

  @Test
  void otherTextsStayAsTheyAre() {
    String text = "A kettle of 1.2 l costs 39.00; c29tZSBvdGhlciB0ZXh0IGhlcmU= and 4929 only";
    assertThat(redaction.text(text)).isEqualTo(text);
  }

  /** Quadratic time would take hours here. */
  @Test
  void aTextThatWasEscapedTimeAndAgainIsReadInOneGo() {
    String escapes = "\\".repeat(1_000_000);
    assertThat(redaction.text(escapes + "\" said " + escapes)).hasSize(2_000_007);
    assertThat(redaction.text("say \"" + escapes + EMAIL)).isEqualTo("say \"█email#1█");
    assertThat(redaction.text("say \"" + EMAIL.replace("ö", escapes + "u00f6")))
        .isEqualTo("say \"█email#1█");
  }

  @Test
  void aValueWithBackslashesIsFoundEscapedToo() {
    Canary path = new Canary("company#1", "company", "a\\b\\c & co");
    Redaction ofPath = Redaction.of(List.of(path));
    assertThat(ofPath.text("x a\\b\\c & co y")).isEqualTo("x █company#1█ y");
    assertThat(ofPath.text("x a\\\\b\\\\c & co y")).isEqualTo("x █company#1█ y");
  }

  @Test
  void halfASurrogatePairIsNoTrouble() {
    assertThat(redaction.text("\ud83d " + EMAIL)).isEqualTo("\ud83d █email#1█");
  }
}
