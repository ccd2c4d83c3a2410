package io.tapecheck.verify.masking.pieces;

import static org.assertj.core.api.Assertions.assertThat;

import io.tapecheck.persona.Canary;
import io.tapecheck.policy.MustStayReadable;
import io.tapecheck.policy.Policy;
import io.tapecheck.policy.SensitiveClass;
import io.tapecheck.policy.SideChannel;
import io.tapecheck.verify.Finding;
import io.tapecheck.verify.TapeFixture;
import io.tapecheck.verify.Verification;
import io.tapecheck.verify.masking.Verified;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PiecesTest {

  private static final Canary EMAIL = new Canary("email#1", "email", "ada.kestrel@mail.example");
  private static final Canary CARD = new Canary("card-number#1", "card-number", "4000123412349010");
  private static final Canary PHONE = new Canary("phone#1", "phone", "+12025550143");
  private static final Canary IBAN = new Canary("iban#1", "iban", "DE12912345678901234567");
  private static final Canary NATIONAL =
      new Canary("national-id#1", "national-id", "QQ 12 34 56 C");
  private static final Canary BIRTH = new Canary("date-of-birth#1", "date-of-birth", "1987-12-03");
  private static final String INPUT = "html > body > input:nth-of-type(1)";

  private final TapeFixture tape =
      new TapeFixture()
          .step("payment", "fill the card", 0)
          .typed(EMAIL, 5)
          .typed(CARD, 5)
          .typed(PHONE, 5)
          .typed(IBAN, 5)
          .typed(NATIONAL, 5)
          .typed(BIRTH, 5)
          .page(
              10,
              "{'type':2,'id':10,'tagName':'input','attributes':{'type':'password'},"
                  + "'childNodes':[]},{'type':2,'id':11,'tagName':'p','attributes':{},"
                  + "'childNodes':[{'type':3,'id':12,'textContent':'Hello'}]}");
  private long now = 100;

  private List<Finding> findings() {
    Verification verification = Verified.of(tape);
    assertThat(verification.findings())
        .allSatisfy(
            finding ->
                assertThat(finding.toString())
                    .doesNotContain("ada.kestrel", "40001234", "20255501", "9123456"));
    return verification.findings().stream()
        .filter(finding -> finding.rule().equals("masking/leak"))
        .toList();
  }

  private Finding only() {
    assertThat(findings()).hasSize(1);
    return findings().get(0);
  }

  private void input(String... texts) {
    for (String text : texts) {
      tape.change(now++, "'source':5,'id':10,'text':'" + text + "','isChecked':false");
    }
  }

  private void text(String text) {
    tape.change(now++, "'source':0,'texts':[{'id':12,'value':'" + text + "'}]");
  }

  private static List<String> chunks(String value, int size) {
    List<String> chunks = new ArrayList<>();
    for (int at = 0; at < value.length(); at += size) {
      chunks.add(value.substring(at, Math.min(value.length(), at + size)));
    }
    return chunks;
  }

  @Test
  void aPrefixThatEscapesBeforeTheMaskBeginsIsFound() {
    input("4", "40", "400", "4000", "4000 1", "4000 12", "***************", "****************");
    Finding finding = only();
    assertThat(finding.canary()).contains("card-number#1");
    assertThat(finding.encoding()).containsExactly("prefix");
    assertThat(finding.where().node()).contains(INPUT);
    assertThat(finding.where().event()).contains(1);
    assertThat(finding.where().sink()).contains("input value");
    assertThat(finding.where().step()).contains("fill the card");
    assertThat(finding.message()).contains("the first 6 of 16 characters");
  }

  @Test
  void threeGrowingStepsAreAPrefixHoweverShort() {
    input("A", "Ad", "Ada", "***");
    assertThat(only().message()).contains("the first 3 of 21 characters");
  }

  @Test
  void aPrefixThatCameAtOnceIsAPartOfTheValue() {
    input("400012341234****");
    assertThat(only().encoding()).containsExactly("partial");
  }

  @Test
  void halfOfAValueThatCameAtOnceIsAPrefix() {
    input("4000 1234 ****");
    assertThat(only().encoding()).containsExactly("prefix");
  }

  @Test
  void aPrefixThatNeverGrowsOrOnlyLooksLikeOneIsNone() {
    input("4000", "****");
    text("1987");
    text("1987");
    text("+1");
    input("a", "*", "ad", "**");
    assertThat(findings()).isEmpty();
  }

  @Test
  void aFieldThatShowsTheWholeValueIsOneLeakAndNoPrefix() {
    input("4000", "40001234", CARD.value());
    assertThat(only().encoding()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void aValueInPiecesIsFoundWhateverCarriesThem(int size) {
    List<String> chunks = chunks(EMAIL.value(), size);
    for (String chunk : chunks) {
      tape.event(now++, 0, "5", "{'tag':'key','payload':{'at':7,'c':'" + chunk + "'}}");
    }
    Finding finding = only();
    assertThat(finding.canary()).contains("email#1");
    assertThat(finding.encoding()).containsExactly("pieces");
    assertThat(finding.where().sink()).contains("custom event");
    assertThat(finding.where().event()).contains(1);
    assertThat(finding.message()).contains("in %d pieces".formatted(chunks.size()));
  }

  @Test
  void oneCharacterPerInputEventIsFound() {
    input(EMAIL.value().split(""));
    Finding finding = only();
    assertThat(finding.encoding()).containsExactly("pieces");
    assertThat(finding.where().node()).contains(INPUT);
  }

  @Test
  void neighbouringNodesAreReadAsOneText() {
    StringBuilder adds = new StringBuilder();
    int id = 100;
    for (String chunk : chunks(CARD.value(), 4)) {
      adds.append(adds.isEmpty() ? "" : ",")
          .append("{'parentId':11,'nextId':null,'node':{'type':2,'id':")
          .append(id++)
          .append(",'tagName':'span','attributes':{},'childNodes':[{'type':3,'id':")
          .append(id++)
          .append(",'textContent':'")
          .append(chunk)
          .append("'}]}}");
    }
    tape.change(now, "'source':0,'removes':[],'texts':[],'attributes':[],'adds':[" + adds + "]");
    Finding finding = only();
    assertThat(finding.canary()).contains("card-number#1");
    assertThat(finding.encoding()).containsExactly("pieces");
    assertThat(finding.where().node())
        .contains("html > body > p:nth-of-type(1) > span:nth-of-type(1)");
  }

  @Test
  void successiveRequestsAreReadAsOneText() {
    for (String chunk : chunks(EMAIL.value(), 1)) {
      String encoded = chunk.equals("@") ? "%40" : chunk;
      tape.request(now++, "/k?n=1&k=" + encoded, Map.of(), new byte[0]);
    }
    Finding finding = only();
    assertThat(finding.encoding()).containsExactly("pieces");
    assertThat(finding.where().sink()).contains("request url");
    assertThat(finding.where().request()).contains(0);
  }

  @Test
  void bodiesInSequenceAreReadAsOneText() {
    for (String chunk : chunks(EMAIL.value(), 5)) {
      tape.request(
          now++,
          "/collect/other",
          Map.of(),
          ("{\"seq\":1,\"d\":\"" + chunk + "\"}").getBytes(StandardCharsets.UTF_8));
    }
    // The fixture's events came with request 0, whose body is read as events.
    assertThat(findings()).isEmpty();
    for (String chunk : chunks(EMAIL.value(), 5)) {
      tape.request(now++, "/other", Map.of(), chunk.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(only().where().sink()).contains("request body");
  }

  @Test
  void piecesInLinesOfJsonAreReadAsOneText() {
    StringBuilder lines = new StringBuilder();
    for (String chunk : chunks(EMAIL.value(), 5)) {
      lines.append("{\"seq\":1,\"d\":\"").append(chunk).append("\"}\n");
    }
    tape.request(now++, "/first", Map.of(), new byte[0])
        .request(now++, "/other", Map.of(), lines.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(only().encoding()).containsExactly("pieces");
  }

  @Test
  void whatJoinedTextHoldsBeyondTheLimitIsTold() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write("and more ".repeat(5_000).getBytes(StandardCharsets.UTF_8));
    }
    List<String> chunks = chunks(Base64.getEncoder().encodeToString(out.toByteArray()), 20);
    for (String chunk : chunks) {
      tape.event(now++, 0, "5", "{'tag':'key','payload':{'c':'" + chunk + "'}}");
    }
    Finding cut = Verified.cutOf(tape);
    assertThat(cut.encoding()).containsExactly("base64");
    assertThat(cut.where().sink()).contains("custom event");
    assertThat(cut.where().event()).contains(1);
    assertThat(Verified.of(tape).findings()).isEmpty();
  }

  @Test
  void piecesThatMakeUpNoValueAreNone() {
    for (String chunk : chunks("ada.kestral@mail.example", 1)) {
      tape.event(now++, 0, "5", "{'tag':'key','payload':{'c':'" + chunk + "'}}");
    }
    assertThat(findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Card 4000 1234 1234 ****",
        "4000-1234-1234-90xx",
        "400012341234****",
        "no 1: 4000 1234 1234 901",
        "**** 1234 1234 9010",
        "Call +1 202 555 01**",
        "DE12 9123 4567 8901 23** **",
        "QQ 12 34 56 *",
        "ada.kestrel at home"
      })
  void allButAFewCharactersAreFound(String display) {
    text(display);
    Finding finding = only();
    assertThat(finding.encoding()).containsExactly("partial");
    assertThat(finding.where().sink()).contains("text");
    assertThat(finding.where().node()).contains("html > body > p:nth-of-type(1)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "**** **** **** 9010",
        "ending in 9010",
        "4000 **** **** 9010",
        "4000 1234 1234 9999",
        "9 4000 1234 1234 9011",
        "Call +1 202 555 0199",
        "DE** **** 4567",
        "@mail.example",
        "December 1987-12",
        "kestrel"
      })
  void whatThePolicyAllowsOrChanceWritesIsNone(String display) {
    text(display);
    assertThat(findings()).isEmpty();
  }

  @Test
  void lastDigitsAreFoundWhereThePolicyDoesNotAllowThem() {
    text("Your phone ***** 0143");
    assertThat(only().message()).contains("the last 4 digits");
  }

  private List<Finding> warnings(SideChannel channel) {
    Verification verification = Verified.of(tape);
    List<Finding> found =
        verification.findings().stream()
            .filter(finding -> finding.rule().equals("masking/" + channel.id()))
            .toList();
    assertThat(verification.measures())
        .containsEntry("masking." + channel.id(), (double) found.size())
        .containsEntry("masking.leaks", 0.0);
    return found;
  }

  @Test
  void anEventForEveryKeyOfAPasswordIsAWarning() {
    input("*", "**", "***", "****", "*****");
    assertThat(warnings(SideChannel.KEYSTROKES))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(io.tapecheck.verify.Severity.WARNING);
              assertThat(finding.count()).isEqualTo(5);
              assertThat(finding.where().node()).contains(INPUT);
            });
    tape.policy(
        new Policy(SensitiveClass.USUAL, List.of(), List.of(), MustStayReadable.NOTHING, Set.of()));
    assertThat(warnings(SideChannel.KEYSTROKES)).isEmpty();
  }

  @Test
  void aPasswordThatIsRecordedOnceOrTwiceIsNoWarning() {
    input("*********", "", "*********");
    assertThat(warnings(SideChannel.KEYSTROKES)).isEmpty();
  }
}
