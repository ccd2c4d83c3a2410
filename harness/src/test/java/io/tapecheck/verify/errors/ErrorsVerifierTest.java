package io.tapecheck.verify.errors;

import static io.tapecheck.verify.TapeFixture.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tapecheck.persona.Canary;
import io.tapecheck.tape.BrowserError;
import io.tapecheck.tape.BrowserError.Kind;
import io.tapecheck.verify.LinkedError;
import io.tapecheck.verify.NothingToVerify;
import io.tapecheck.verify.TapeFixture;
import io.tapecheck.verify.Verification;
import java.util.List;
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
  void anErrorBeforeTheRecordingIsUnlinked() {
    tape.error(error(Kind.REJECTION, "early", 120));
    Verification verification = verify();
    assertThat(verification.findings()).hasSize(1);
    assertThat(verification.findings().get(0).rule()).isEqualTo("errors/unlinked");
    assertThat(verification.findings().get(0).message())
        .isEqualTo(
            "error-1 cannot be tied to the session: the recording has no event at or before it.");
    assertThat(verification.measures()).containsEntry("errors.unlinked", 1.0);
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
