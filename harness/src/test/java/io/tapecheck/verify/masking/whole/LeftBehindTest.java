package io.tapecheck.verify.masking.whole;

import static io.tapecheck.verify.PageFixture.page;
import static io.tapecheck.verify.PageFixture.tag;
import static org.assertj.core.api.Assertions.assertThat;

import io.tapecheck.persona.Canary;
import io.tapecheck.tape.StoredValue.Kind;
import io.tapecheck.verify.Finding;
import io.tapecheck.verify.Severity;
import io.tapecheck.verify.TapeFixture;
import io.tapecheck.verify.Verification;
import io.tapecheck.verify.masking.Verified;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Values that stay behind in storage, stand in the console or come together in the replay. */
class LeftBehindTest {

  private static final Canary EMAIL = new Canary("email#1", "email", "Ada.Kestrel+7q@mail.example");
  private static final Canary CARD = new Canary("card-number#1", "card-number", "4000123412349010");

  private final TapeFixture tape =
      new TapeFixture()
          .step("contact", "fill e-mail", 0)
          .typed(EMAIL, 100)
          .typed(CARD, 100)
          .page(10, "{'type':2,'id':10,'tagName':'p','attributes':{},'childNodes':[]}");

  private Verification verify() {
    return Verified.of(tape);
  }

  private List<Finding> findings() {
    return verify().findings();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void whatTheRecorderKeepsUnderANameOfItsOwnIsItsLeak(Kind kind) {
    String place = kind == Kind.INDEXED_DB ? "vendor.queue/events" : "";
    tape.recorderKeeps("vendor.")
        .stored(500, kind, place, "vendor.queued", "[{\"text\":\"" + EMAIL.value() + "\"}]");

    assertThat(findings())
        .singleElement()
        .satisfies(
            leak -> {
              assertThat(leak.rule()).isEqualTo("masking/leak");
              assertThat(leak.severity()).isEqualTo(Severity.ERROR);
              assertThat(leak.canary()).contains("email#1");
              assertThat(leak.where().sink().orElseThrow())
                  .startsWith(kind.words())
                  .endsWith("vendor.queued");
              assertThat(leak.where().step()).contains("fill e-mail");
              assertThat(leak.message()).contains("is kept by the recorder in " + kind.words());
            });
    assertThat(verify().measures()).containsEntry("masking.leaks", 1.0);
  }

  @Test
  void whatWaitsForTheNextPageToSendItIsToldWhereItArrives() {
    tape.recorderKeeps("vendor.", "tapecheck.vendor.")
        .stored(500, Kind.SESSION, "", "tapecheck.vendor.unsent", EMAIL.value());
    assertThat(findings()).isEmpty();
    tape.stored(500, Kind.SESSION, "", "tapecheck.vendor.user", EMAIL.value());
    assertThat(findings()).singleElement().matches(leak -> leak.rule().equals("masking/leak"));
  }

  @Test
  void aDatabaseBelongsToItsRecorderWhateverItsKeysAreCalled() {
    tape.recorderKeeps("vendor.")
        .stored(500, Kind.INDEXED_DB, "vendor.queue/events", "17", EMAIL.value());

    assertThat(findings()).singleElement().matches(leak -> leak.rule().equals("masking/leak"));
  }

  @Test
  void whatTheApplicationStoresIsNoLeakOfARecorderThatKeepsElsewhere() {
    tape.recorderKeeps("vendor.")
        .stored(500, Kind.SESSION, "", "checkout", "{\"email\":\"" + EMAIL.value() + "\"}");

    assertThat(findings()).isEmpty();
    assertThat(verify().measures())
        .containsEntry("masking.leaks", 0.0)
        .containsEntry("masking.stored", 1.0);
  }

  @Test
  void whatNobodyKnowsTheOwnerOfIsAWarning() {
    tape.stored(500, Kind.LOCAL, "", "of " + CARD.value(), EMAIL.value());

    assertThat(findings())
        .allSatisfy(
            finding -> {
              assertThat(finding.rule()).isEqualTo("masking/stored");
              assertThat(finding.severity()).isEqualTo(Severity.WARNING);
              assertThat(finding.where().sink()).contains("local storage of <card-number#1>");
            })
        .extracting(finding -> finding.canary().orElseThrow())
        .containsExactlyInAnyOrder("email#1", "card-number#1");
    assertThat(verify().measures()).containsEntry("masking.leaks", 0.0);
  }

  @Test
  void storedThingsWithoutACanaryAreSilent() {
    tape.recorderKeeps("vendor.")
        .stored(500, Kind.LOCAL, "", "vendor.session", "{\"text\":\"***************\"}")
        .stored(500, Kind.COOKIE, "", "theme", "dark");

    assertThat(findings()).isEmpty();
  }

  @Test
  void whatThePageWritesToTheConsoleIsOneWarningForEachCanary() {
    tape.console(300, "log", "signing up " + EMAIL.value())
        .console(320, "debug", "again " + EMAIL.value())
        .console(330, "log", "done");

    assertThat(findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("masking/console");
              assertThat(finding.severity()).isEqualTo(Severity.WARNING);
              assertThat(finding.count()).isEqualTo(2);
              assertThat(finding.where().sink()).contains("console");
              assertThat(finding.where().time()).contains(300L);
            });
  }

  @Test
  void whatComesTogetherOnlyInTheReplayIsALeakAtItsNode() {
    var replayed =
        page(
            tag("h1").with("Thank you"),
            tag("p")
                .with(
                    "Sent to ",
                    tag("b").with(EMAIL.value().substring(0, 9)),
                    EMAIL.value().substring(9)));
    tape.checkpoint("payment", 900, page(), replayed);

    assertThat(findings())
        .singleElement()
        .satisfies(
            leak -> {
              assertThat(leak.rule()).isEqualTo("masking/leak");
              assertThat(leak.where().sink()).contains("replayed page");
              assertThat(leak.where().node()).contains("html > body > p:nth-of-type(1)");
              assertThat(leak.where().checkpoint()).contains("payment");
              assertThat(leak.message()).contains("can be read in the replayed page of html");
            });
  }

  @Test
  void whatTheEventsExplainIsNotToldAgainOfTheReplay() {
    tape.change(200, "'source':5,'id':10,'text':'" + EMAIL.value() + "','isChecked':false")
        .checkpoint("payment", 900, page(), page(tag("input").value(EMAIL.value())));

    assertThat(findings())
        .singleElement()
        .satisfies(leak -> assertThat(leak.where().sink()).contains("input value"));
  }

  @Test
  void aMaskedReplayIsSilent() {
    tape.checkpoint(
        "payment",
        900,
        page(tag("input").value(EMAIL.value())),
        page(tag("input").value("*".repeat(EMAIL.value().length()))));

    assertThat(findings()).isEmpty();
  }
}
