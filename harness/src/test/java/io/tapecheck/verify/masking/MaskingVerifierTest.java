package io.tapecheck.verify.masking;

import static io.tapecheck.verify.PageFixture.page;
import static io.tapecheck.verify.PageFixture.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tapecheck.persona.Canary;
import io.tapecheck.policy.Policy;
import io.tapecheck.recorder.LeakPlace;
import io.tapecheck.tape.PerformedAction;
import io.tapecheck.verify.Finding;
import io.tapecheck.verify.NothingToVerify;
import io.tapecheck.verify.Severity;
import io.tapecheck.verify.TapeFixture;
import io.tapecheck.verify.Verification;
import io.tapecheck.verify.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingVerifierTest {

  private static final Canary EMAIL = new Canary("email#1", "email", "Ada.Kestrel+7q@mail.example");
  private static final Canary CARD = new Canary("card-number#1", "card-number", "4000123412349010");
  private static final Canary CODE = new Canary("card-code#1", "card-code", "731");
  private static final Canary POSTCODE = new Canary("postcode#1", "postcode", "10115");
  private static final String PAGE =
      "{'type':2,'id':10,'tagName':'input','attributes':{'name':'email'},'childNodes':[]},"
          + "{'type':2,'id':11,'tagName':'p','attributes':{},'childNodes':["
          + "{'type':3,'id':12,'textContent':'Hello'}]}";

  private final TapeFixture tape =
      new TapeFixture()
          .step("contact", "fill e-mail", 0)
          .typed(EMAIL, 100)
          .typed(CARD, 100)
          .typed(CODE, 100)
          .typed(POSTCODE, 100)
          .page(10, PAGE);

  private Verification verify() {
    return Verified.of(tape);
  }

  private Finding onlyFinding() {
    List<Finding> findings = verify().findings();
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  private void text(long at, String text) {
    tape.change(
        at,
        "'source':0,'adds':[],'removes':[],'attributes':[],'texts':[{'id':12,'value':'"
            + text
            + "'}]");
  }

  private void attribute(long at, String name, String value) {
    tape.change(
        at,
        "'source':0,'adds':[],'removes':[],'texts':[],'attributes':[{'id':10,'attributes':{'"
            + name
            + "':'"
            + value
            + "'}}]");
  }

  @Test
  void aMaskedRecordingHasNoFinding() {
    tape.change(200, "'source':5,'id':10,'text':'***************************','isChecked':false")
        .change(210, "'source':2,'type':2,'id':10,'x':731,'y':10115");
    text(220, "ends in 9010, order 910115, 7310");
    attribute(230, "width", "731");
    Verification verification = verify();
    assertThat(verification.findings()).isEmpty();
    assertThat(verification.measures())
        .containsEntry("masking.leaks", 0.0)
        .containsEntry("masking.canaries", 4.0)
        .containsEntry("masking.typed", 4.0)
        .containsEntry("masking.untyped", 0.0);
    assertThat(verification.measures().get("masking.bytes_searched")).isPositive();
  }

  @Test
  void anInputValueThatLeaksHasItsNodeEventStepAndTime() {
    tape.change(200, "'source':5,'id':10,'text':'" + EMAIL.value() + "','isChecked':false");
    Finding finding = onlyFinding();
    Where where = finding.where();
    assertThat(finding.rule()).isEqualTo("masking/leak");
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.canary()).contains("email#1");
    assertThat(finding.encoding()).isEmpty();
    assertThat(where.stage()).contains("contact");
    assertThat(where.step()).contains("fill e-mail");
    assertThat(where.time()).contains(200L);
    assertThat(where.event()).contains(1);
    assertThat(where.request()).contains(0);
    assertThat(where.node()).contains("html > body > input:nth-of-type(1)");
    assertThat(where.sink()).contains("input value");
    assertThat(finding.message())
        .isEqualTo(
            "email#1 left the browser in input value of html > body > input:nth-of-type(1), first"
                + " in event 1.");
  }

  @Test
  void aFieldWhoseEventComesLateIsBlamedOnTheStepThatTypedIt() {
    tape.step("payment", "fill card", 150)
        .acted(PerformedAction.Kind.INPUT, 160)
        .change(200, "'source':5,'id':10,'text':'" + EMAIL.value() + "','isChecked':false");
    assertThat(onlyFinding().where().step()).contains("fill e-mail");
    assertThat(onlyFinding().where().time()).contains(200L);
  }

  @Test
  void aTextIsBlamedOnTheStepThatTypedItOnlyUntilTheNextStepHasActed() {
    tape.step("payment", "click continue", 150);
    text(170, EMAIL.value());
    assertThat(onlyFinding().where().step()).contains("fill e-mail");
    tape.acted(PerformedAction.Kind.CLICK, 160);
    assertThat(onlyFinding().where().step()).contains("click continue");
  }

  @Test
  void oneLeakInAHundredEventsIsOneFinding() {
    for (int i = 0; i < 100; i++) {
      text(200 + i, "Hello " + EMAIL.value());
    }
    Finding finding = onlyFinding();
    assertThat(finding.count()).isEqualTo(100);
    assertThat(finding.where().event()).contains(1);
    assertThat(finding.where().sink()).contains("text");
    assertThat(finding.where().node()).contains("html > body > p:nth-of-type(1)");
    assertThat(verify().measures())
        .containsEntry("masking.leaks", 1.0)
        .containsEntry("masking.leaked_canaries", 1.0);
  }

  @Test
  void everySinkIsNamed() {
    attribute(200, "aria-label", EMAIL.value());
    attribute(201, "data-" + EMAIL.value(), "");
    attribute(202, "style", "content: " + EMAIL.value());
    tape.event(203, 0, "4", "{'href':'http://shop.test/?e=" + EMAIL.value() + "'}")
        .event(204, 0, "5", "{'tag':'note','payload':{'deep':['" + EMAIL.value() + "']}}")
        .event(205, 0, "6", "{'plugin':'sequence','payload':'" + EMAIL.value() + "'}")
        .change(206, "'source':8,'id':10,'adds':[{'rule':'" + EMAIL.value() + "'}]")
        .change(207, "'source':99,'odd':'" + EMAIL.value() + "'")
        .event(209, 0, "6", "{'plugin':'rrweb/console@1','payload':'" + EMAIL.value() + "'}")
        .event(210, 0, "6", "{'plugin':'rrweb/network@1','payload':'" + EMAIL.value() + "'}")
        .change(211, "'source':9,'id':10,'commands':['" + EMAIL.value() + "']")
        .change(
            208,
            "'source':0,'adds':[{'parentId':3,'nextId':null,'node':{'type':2,'id':20,"
                + "'tagName':'title','attributes':{},'childNodes':[{'type':3,'id':21,"
                + "'textContent':'"
                + EMAIL.value()
                + "'}]}}],'removes':[],'texts':[],'attributes':[]");
    assertThat(verify().findings())
        .extracting(finding -> finding.where().sink().orElseThrow())
        .containsExactly(
            "attribute aria-label",
            "attribute name",
            "style",
            "url",
            "custom event",
            "plugin event",
            "event",
            "console",
            "network metadata",
            "canvas",
            "title");
  }

  @Test
  void aLeakHasTheAdviceOfItsRecorder() {
    List<LeakPlace> asked = new ArrayList<>();
    tape.advising(
        place -> {
          asked.add(place);
          return Optional.of("Set it.");
        });
    attribute(200, "id", "mail");
    attribute(201, "aria-label", EMAIL.value());
    assertThat(onlyFinding().advice()).contains("Set it.");
    assertThat(asked)
        .containsExactly(
            new LeakPlace(
                LeakPlace.Sink.ATTRIBUTE,
                "aria-label",
                "input",
                "text",
                Optional.of("#mail"),
                Map.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "Ada.Kestrel+7q@mail.example, ''",
    "ada.kestrel+7q@MAIL.example, case",
    "Ada.Kestrel%2B7q%40mail.example, url",
    "Ada.Kestrel%2b7q%40mail.example, url",
    "QWRhLktlc3RyZWwrN3FAbWFpbC5leGFtcGxl, base64",
    "eyJlIjoiQWRhLktlc3RyZWwrN3FAbWFpbC5leGFtcGxlIn0, base64",
    "4000 1234 1234 9010, grouped",
    "4000-1234-1234-9010, grouped",
    "4000 123412 349010, grouped",
  })
  void findsEveryFormOfAValue(String written, String encoding) {
    text(200, "x " + written + " y");
    assertThat(onlyFinding().encoding())
        .isEqualTo(encoding.isEmpty() ? List.of() : List.of(encoding));
  }

  @Test
  void shortCanariesAreFoundAsWholeValuesOnly() {
    tape.change(200, "'source':5,'id':10,'text':'731','isChecked':false");
    text(201, "731 pieces");
    assertThat(onlyFinding().canary()).contains("card-code#1");
    assertThat(onlyFinding().where().event()).contains(1);
  }

  @Test
  void whatThePolicyAllowsIsNoLeak() {
    tape.allowing("email");
    text(200, EMAIL.value());
    assertThat(verify().findings()).isEmpty();
  }

  @Test
  void aPlannedCanaryThatWasNeverTypedIsAFinding() {
    tape.planned(new Canary("iban#1", "iban", "DE89370400440532013000"));
    Finding finding = onlyFinding();
    assertThat(finding.rule()).isEqualTo("masking/untyped");
    assertThat(finding.canary()).contains("iban#1");
    assertThat(verify().measures()).containsEntry("masking.untyped", 1.0);
  }

  @Test
  void whatCouldNotBeTypedBecauseAStepFailedIsOneNoteWithTheReason() {
    tape.step("pay", "fill label “IBAN” with ${persona.iban}", 300)
        .failedStep("pay", "click button “Next”", 400)
        .planned(new Canary("iban#1", "iban", "DE89370400440532013000"))
        .planned(new Canary("city#1", "city", "Grünhagen"))
        .planned(new Canary("company#1", "company", "Okra Freight"));
    assertThat(verify().findings())
        .extracting(Finding::rule, Finding::severity, Finding::message)
        .containsExactly(
            tuple(
                "masking/untyped",
                Severity.ERROR,
                "iban#1 was planned and never seen in a field, so that nothing is known of its"
                    + " masking: check the step that types it."),
            tuple(
                "masking/untyped",
                Severity.NOTE,
                "Nothing is known of the masking of city#1, company#1: they were not typed, because"
                    + " the session ended when the step “click button “Next”” failed."));
    assertThat(verify().measures()).containsEntry("masking.untyped", 1.0);
  }

  @Test
  void aValueOfATestThatThePageHeldBeforeProvesNothing() {
    Canary city = Canary.taken("city", 1, "Berlin-Mitte");
    tape.typed(city, 1000);
    text(200, "We ship to Berlin-Mitte");
    tape.change(1200, "'source':5,'id':10,'text':'Berlin-Mitte','isChecked':false");
    Finding finding = onlyFinding();
    assertThat(finding.rule()).isEqualTo("masking/not-distinctive");
    assertThat(finding.severity()).isEqualTo(Severity.NOTE);
    assertThat(verify().measures()).containsEntry("masking.leaks", 0.0);
  }

  @Test
  void aValueThatThePageHeldWhenItWasTypedProvesNothingThoughItWasRecordedLater() {
    Canary city = Canary.taken("city", 1, "Berlin-Mitte");
    tape.typedThoughItStood(city, 1000);
    text(1030, "We ship to Berlin-Mitte");
    Finding finding = onlyFinding();
    assertThat(finding.rule()).isEqualTo("masking/not-distinctive");
    assertThat(finding.canary()).contains(city.id());
  }

  @Test
  void aValueOfATestThatThePageEchoesAtOnceIsALeak() {
    Canary city = Canary.taken("city", 1, "Berlin-Mitte");
    tape.typed(city, 1000);
    text(1000, "We ship to Berlin-Mitte");
    assertThat(onlyFinding().rule()).isEqualTo("masking/leak");
  }

  @Test
  void aValueOfAPersonaLeaksAlsoBeforeItIsTyped() {
    text(20, EMAIL.value());
    assertThat(onlyFinding().rule()).isEqualTo("masking/leak");
  }

  @Test
  void textThatMustStayReadableAndIsMaskedInTheReplayIsAFinding() {
    tape.policy(new Policy(Set.of(), List.of(), List.of(), List.of(".total")));
    for (String name : List.of("one", "two")) {
      tape.checkpoint(
          name,
          300,
          page(
              tag("p").attribute("class", "total").with("Total ", tag("b").with("12,50")),
              tag("p").with("secret")),
          page(
              tag("p").attribute("class", "total").with("Total ", tag("b").with("*****")),
              tag("p").with("******")));
    }
    Finding finding = onlyFinding();
    assertThat(finding.rule()).isEqualTo("masking/over-masked");
    assertThat(finding.where().node())
        .contains("html > body > p:nth-of-type(1) > b:nth-of-type(1)");
    assertThat(finding.where().checkpoint()).contains("one");
    assertThat(finding.count()).isEqualTo(2);
  }

  @Test
  void nothingCapturedIsAnError() {
    MaskingVerifier verifier = new MaskingVerifier();
    assertThatThrownBy(() -> verifier.verify(new TapeFixture().typed(EMAIL, 0).evidence()))
        .isInstanceOf(NothingToVerify.class)
        .hasMessageContaining("recorder started");
  }

  @Test
  void whereNothingWasPlantedLeaksAreNotApplicableAndThePolicyIsHeldAllTheSame() {
    Verification said = new MaskingVerifier().verify(new TapeFixture().page(0, "").evidence());
    assertThat(said.notApplicable()).containsKeys("masking.leaks", "masking.untyped");
    assertThat(said.measures())
        .doesNotContainKeys("masking.leaks", "masking.untyped")
        .containsKeys("masking.unmasked", "masking.unblocked");
  }
}
