package io.tapecheck.verify.errors;

import static io.tapecheck.verify.TapeFixture.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tapecheck.persona.Canary;
import io.tapecheck.policy.ErrorPolicy;
import io.tapecheck.policy.ExpectedError;
import io.tapecheck.tape.BrowserError;
import io.tapecheck.tape.BrowserError.Kind;
import io.tapecheck.tape.NetworkRequest;
import io.tapecheck.tape.PerformedAction;
import io.tapecheck.verify.LinkedError;
import io.tapecheck.verify.NothingToVerify;
import io.tapecheck.verify.Severity;
import io.tapecheck.verify.TapeFixture;
import io.tapecheck.verify.Verification;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ErrorsVerifierTest {

  private final TapeFixture tape =
      new TapeFixture()
          .step("payment", "click pay", 100)
          .expectation("payment", "expect receipt", 200)
          .page(150, "")
          .event(250, 0, "5", "{}")
          .event(400, 0, "5", "{}");
  private int errors;

  private BrowserError error(Kind kind, String message, long at, String... stack) {
    return new BrowserError(
        "error-" + ++errors,
        kind,
        message,
        List.of(stack),
        START + at,
        "http://shop.test/pay",
        Optional.empty());
  }

  private Verification verify() {
    return new ErrorsVerifier().verify(tape.evidence());
  }

  private String fingerprint(String message, String... stack) {
    TapeFixture other = new TapeFixture().step("s", "s", 0).page(0, "");
    other.error(error(Kind.UNCAUGHT, message, 10, stack));
    return new ErrorsVerifier().verify(other.evidence()).errors().get(0).fingerprint();
  }

  @Test
  void anErrorIsTiedToItsStageItsCauseAndTheLastEventBeforeIt() {
    tape.error(error(Kind.UNCAUGHT, "boom", 300, "pay@http://shop.test/app.js:1:2"));
    Verification verification = verify();
    LinkedError linked = verification.errors().get(0);
    assertThat(linked.stage()).contains("payment");
    assertThat(linked.step()).contains("click pay");
    assertThat(linked.event()).contains(1);
    assertThat(linked.linked()).isTrue();
    assertThat(verification.findings()).isEmpty();
    assertThat(verification.measures())
        .containsEntry("errors.seen", 1.0)
        .containsEntry("errors.linked", 1.0)
        .containsEntry("errors.unlinked", 0.0);
  }

  @Test
  void anErrorBeforeTheRecorderStartedIsLinkedToItsStepAndToldAsSuch() {
    tape.error(error(Kind.REJECTION, "early", 120)).error(error(Kind.UNCAUGHT, "later", 160));
    Verification verification = verify();
    LinkedError early = verification.errors().get(0);
    assertThat(early.linked()).isTrue();
    assertThat(early.beforeRecording()).isTrue();
    assertThat(early.event()).isEmpty();
    assertThat(early.step()).contains("click pay");
    assertThat(verification.errors().get(1).beforeRecording()).isFalse();
    assertThat(verification.findings()).isEmpty();
    assertThat(verification.measures()).containsEntry("errors.unlinked", 0.0);
  }

  @Test
  void anErrorBeforeTheFirstStepIsUnlinked() {
    tape.error(error(Kind.REJECTION, "too early", 90));
    Verification verification = verify();
    assertThat(verification.findings()).hasSize(1);
    assertThat(verification.findings().get(0).rule()).isEqualTo("errors/unlinked");
    assertThat(verification.findings().get(0).message())
        .isEqualTo("error-1 cannot be tied to the session: no step had begun when it happened.");
    assertThat(verification.measures()).containsEntry("errors.unlinked", 1.0);
  }

  @Test
  void anErrorOfASessionWithoutRecordingIsUnlinked() {
    TapeFixture silent = new TapeFixture().step("payment", "click pay", 100);
    silent.error(error(Kind.UNCAUGHT, "boom", 120));
    assertThat(new ErrorsVerifier().verify(silent.evidence()).findings())
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.message()).contains("nothing was recorded in this session"));
  }

  @Test
  void aRequestIsBlamedOnTheStepInWhichItWasSent() {
    tape.step("payment", "fill city", 380)
        .error(
            BrowserError.ofRequest(
                    new NetworkRequest(
                        "POST",
                        "http://shop.test/pay",
                        "fetch",
                        START + 120,
                        Optional.of(500),
                        Optional.empty()),
                    "POST /pay → 500",
                    START + 900)
                .named("error-1"));
    assertThat(verify().errors().get(0).step()).contains("click pay");
  }

  @Test
  void whatFollowsAnAnswerIsBlamedOnTheStepThatAsked() {
    tape.step("payment", "fill city", 380)
        .answered("fetch", "http://shop.test/cart", 120, 700)
        .answered("fetch", "http://shop.test/price", 710, 900)
        .error(error(Kind.REJECTION, "no price in the answer", 905))
        .error(error(Kind.UNCAUGHT, "nobody asked", 990));
    assertThat(verify().errors())
        .extracting(linked -> linked.step().orElse("-"))
        .containsExactly("click pay", "fill city");
  }

  @Test
  void whatFollowsAnActionIsBlamedOnItThoughAnAnswerCameToo() {
    tape.step("payment", "fill city", 380)
        .answered("fetch", "http://shop.test/cart", 120, 700)
        .acted(PerformedAction.Kind.INPUT, 385)
        .acted(PerformedAction.Kind.INPUT, 710)
        .error(error(Kind.UNCAUGHT, "bad letter", 715));
    assertThat(verify().errors().get(0).step()).contains("fill city");
  }

  @Test
  void aStepThatStillWaitsForItsElementHasCausedNothing() {
    tape.lasting("payment", "click receipt", 500, 2_500)
        .acted(PerformedAction.Kind.CLICK, 2_400)
        .error(error(Kind.UNCAUGHT, "late", 900))
        .error(error(Kind.UNCAUGHT, "on pointer down", 2_390));
    assertThat(verify().errors())
        .extracting(linked -> linked.step().orElse("-"))
        .containsExactly("click pay", "click receipt");
  }

  @Test
  void everyGroupOfErrorsHasAMeasureOfItsOwnAndThatOfOtherSitesToo() {
    tape.requested("document", "https://www.shop.test/", 110)
        .error(error(Kind.UNCAUGHT, "own", 300, "pay@https://cdn.shop.test/a.js:1:2"))
        .error(error(Kind.REJECTION, "theirs", 301, "send@https://tags.vendor.test/t.js:1:2"))
        .error(request("document", "https://www.shop.test/frame", 303))
        .error(request("fetch", "https://api.shop.test/pay", 304))
        .error(request("xhr", "https://ingest.vendor.test/e", 305))
        .error(request("image", "https://www.shop.test/a.png", 306))
        .error(request("font", "https://fonts.vendor.test/f.woff2", 307))
        .error(request("stylesheet", "https://fonts.vendor.test/f.css", 308))
        .error(error(Kind.CONSOLE, "own words", 309))
        .error(error(Kind.CONSOLE, "their words", 310, "log@https://tags.vendor.test/t.js:1:2"));
    assertThat(verify().measures())
        .containsEntry("errors.seen", 10.0)
        .containsEntry("errors.uncaught", 1.0)
        .containsEntry("errors.third_party.uncaught", 1.0)
        .containsEntry("errors.requests", 2.0)
        .containsEntry("errors.third_party.requests", 1.0)
        .containsEntry("errors.resources", 1.0)
        .containsEntry("errors.third_party.resources", 2.0)
        .containsEntry("errors.console", 1.0)
        .containsEntry("errors.third_party.console", 1.0)
        .containsEntry("errors.expected", 0.0);
  }

  @Test
  void sitesAreToldApartAsBrowsersDo() {
    tape.requested("document", "https://ada.github.io/shop/", 110)
        .error(error(Kind.UNCAUGHT, "neighbour", 300, "f@https://bob.github.io/t.js:1:2"))
        .error(
            error(
                Kind.UNCAUGHT,
                "injected",
                301,
                "wrapped@:1:2",
                "g@https://ada.github.io/t.js:1:2"));
    assertThat(verify().errors()).extracting(LinkedError::thirdParty).containsExactly(true, false);
  }

  @Test
  void anotherSiteThatTheSettingsNameIsTheApplicationsOwn() {
    tape.requested("document", "https://www.shop.test/", 110)
        .errorPolicy(new ErrorPolicy(List.of("*.shop-static.test"), List.of()))
        .error(request("script", "https://a.shop-static.test/a.js", 300));
    assertThat(verify().measures())
        .containsEntry("errors.resources", 1.0)
        .containsEntry("errors.third_party.resources", 0.0);
  }

  @Test
  void anExpectedErrorIsShownWithItsReasonAndNotCounted() {
    tape.requested("document", "https://www.shop.test/", 110)
        .errorPolicy(
            new ErrorPolicy(
                List.of(),
                List.of(
                    expected("the beacon is blocked", "ingest.vendor.test", "", "", 0),
                    expected("old pictures are gone", "", "/img/*.png", "", 404),
                    expected("known since May", "", "", "boom", 0),
                    expected("mended long ago", "", "", "bang", 0))))
        .error(request("xhr", "https://ingest.vendor.test/e", 300))
        .error(request("image", "https://www.shop.test/img/a.png?v=1", 301))
        .error(request("image", "https://www.shop.test/img/a.png", 302))
        .error(error(Kind.UNCAUGHT, "Error: boom in the till", 303))
        .error(error(Kind.UNCAUGHT, "Error: crash", 304));
    Verification verification = verify();
    assertThat(verification.errors())
        .extracting(linked -> linked.expected().orElse("-"))
        .containsExactly(
            "the beacon is blocked", "-", "old pictures are gone", "known since May", "-");
    assertThat(verification.measures())
        .containsEntry("errors.seen", 5.0)
        .containsEntry("errors.expected", 3.0)
        .containsEntry("errors.uncaught", 1.0)
        .containsEntry("errors.resources", 1.0)
        .containsEntry("errors.third_party.requests", 0.0);
    assertThat(verification.findings())
        .singleElement()
        .satisfies(note -> assertThat(note.rule()).isEqualTo("errors/expected-unmatched"))
        .satisfies(note -> assertThat(note.severity()).isEqualTo(Severity.NOTE))
        .satisfies(note -> assertThat(note.message()).contains("(message bang)"));
  }

  private static ExpectedError expected(
      String reason, String host, String url, String message, int status) {
    return new ExpectedError(
        Map.of(),
        Optional.of(host).filter(text -> !text.isEmpty()),
        Optional.of(url).filter(text -> !text.isEmpty()),
        Optional.of(message).filter(text -> !text.isEmpty()),
        Optional.of(status).filter(number -> number > 0),
        reason);
  }

  private BrowserError request(String type, String url, long at) {
    return BrowserError.ofRequest(
            new NetworkRequest(
                "GET", url, type, START + at - 5, Optional.of(404), Optional.empty()),
            "GET → 404",
            START + at)
        .named("error-" + ++errors);
  }

  @Test
  void reportsOfOneErrorAreOne() {
    tape.error(error(Kind.REQUEST, "POST /pay 500", 300))
        .error(error(Kind.REQUEST, "POST /pay 500", 302))
        .error(error(Kind.CONSOLE, "Failed to load resource: the server responded with 500", 310))
        .error(error(Kind.UNCAUGHT, "Error: boom", 320))
        .error(error(Kind.CONSOLE, "Uncaught Error: boom", 321));
    assertThat(verify().errors())
        .extracting(linked -> linked.error().kind())
        .containsExactly(Kind.REQUEST, Kind.UNCAUGHT);
  }

  @Test
  void whatTheConsoleSaysOnItsOwnIsNoRepetition() {
    tape.error(error(Kind.UNCAUGHT, "Error: boom", 320))
        .error(error(Kind.CONSOLE, "Uncaught Error: boom", 1_320))
        .error(error(Kind.CONSOLE, "Uncaught Error: boom", 1_321))
        .error(error(Kind.CONSOLE, "boom", 322))
        .error(error(Kind.CONSOLE, "Failed to load resource: the server said no", 323));

    assertThat(verify().errors())
        .extracting(linked -> linked.error().message())
        .containsExactly(
            "Error: boom",
            "boom",
            "Failed to load resource: the server said no",
            "Uncaught Error: boom");
  }

  @Test
  void theSameFailureAgainIsAnotherError() {
    tape.error(error(Kind.REQUEST, "POST /pay 500", 300))
        .error(error(Kind.REQUEST, "POST /pay 500", 390))
        .error(error(Kind.CONSOLE, "something of the application's", 391));
    assertThat(verify().measures()).containsEntry("errors.seen", 3.0);
  }

  @Test
  void fingerprintsDoNotDependOnNumbersIdsAndHosts() {
    String pay = "pay@http://shop.test/app.js:1:2";
    assertThat(fingerprint("Order 17 at http://127.0.0.1:4711/x failed", pay))
        .isEqualTo(
            fingerprint("Order 23 at http://shop.test/x failed", "pay@http://other.test/b.js:9:9"));
    assertThat(fingerprint("Order 17 failed", pay))
        .isNotEqualTo(fingerprint("Order 17 failed", "refund@http://shop.test/app.js:1:2"))
        .isNotEqualTo(fingerprint("Cart 17 failed", pay));
  }

  @Test
  void messagesNameCanariesAndNotTheirValues() {
    tape.typed(new Canary("email#1", "email", "ada.kestrel@mail.example"), 50)
        .error(error(Kind.UNCAUGHT, "no user ada.kestrel@mail.example", 300));
    assertThat(verify().errors().get(0).error().message()).isEqualTo("no user <email#1>");
  }

  @Test
  void aSessionInWhichNothingHappenedIsAnError() {
    assertThatThrownBy(() -> new ErrorsVerifier().verify(new TapeFixture().evidence()))
        .isInstanceOf(NothingToVerify.class);
  }
}
