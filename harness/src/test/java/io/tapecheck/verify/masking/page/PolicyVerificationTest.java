package io.tapecheck.verify.masking.page;

import static io.tapecheck.verify.PageFixture.page;
import static io.tapecheck.verify.PageFixture.tag;
import static org.assertj.core.api.Assertions.assertThat;

import io.tapecheck.persona.Canary;
import io.tapecheck.policy.MustStayReadable;
import io.tapecheck.policy.Policy;
import io.tapecheck.policy.SensitiveClass;
import io.tapecheck.tape.PageSnapshot;
import io.tapecheck.verify.Finding;
import io.tapecheck.verify.PageFixture.Draft;
import io.tapecheck.verify.Severity;
import io.tapecheck.verify.TapeFixture;
import io.tapecheck.verify.Verification;
import io.tapecheck.verify.masking.MaskingVerifier;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PolicyVerificationTest {

  private static final Canary EMAIL = new Canary("email#1", "email", "Ada.Kestrel@mail.example");

  private static Verification verify(Policy policy, PageSnapshot live, PageSnapshot replay) {
    return new MaskingVerifier()
        .verify(
            new TapeFixture()
                .step("cart", "look", 0)
                .typed(EMAIL, 5)
                .page(10, "")
                .policy(policy)
                .checkpoint("first", 300, live, replay)
                .evidence());
  }

  private static Finding only(Verification verification) {
    assertThat(verification.findings()).hasSize(1);
    return verification.findings().get(0);
  }

  private static Policy readable(MustStayReadable readable) {
    return new Policy(SensitiveClass.USUAL, List.of(), List.of(), readable, Set.of());
  }

  private static Policy readable(String... selectors) {
    return readable(new MustStayReadable(List.of(selectors), List.of(), Set.of()));
  }

  private static Policy hiding(List<String> mask, List<String> block) {
    return new Policy(Set.of(), mask, block, List.of());
  }

  private static Draft of(String tag, String classes) {
    return tag(tag).attribute("class", classes);
  }

  @Test
  void totalsNamesButtonsAndErrorsThatAreMaskedAreEachFound() {
    Verification verification =
        verify(
            readable(".total", ".name", "button", ".error", "input[type=submit]"),
            page(
                of("p", "total").with("12,50 €"),
                of("p", "name").with("Blue lamp"),
                tag("button").with("Pay now"),
                of("p", "error").with("Enter a city."),
                tag("input").attribute("type", "submit").value("Send"),
                tag("p").with("Nobody minds")),
            page(
                of("p", "total").with("**,** €"),
                of("p", "name").with("**** ****"),
                tag("button").with("*******"),
                of("p", "error"),
                tag("input").attribute("type", "submit").value("****"),
                tag("p").with("****** *****")));
    assertThat(verification.findings())
        .allSatisfy(
            finding -> {
              assertThat(finding.rule()).isEqualTo("masking/over-masked");
              assertThat(finding.severity()).isEqualTo(Severity.ERROR);
              assertThat(finding.where().checkpoint()).contains("first");
              assertThat(finding.where().stage()).contains("stage");
              assertThat(finding.where().step()).contains("look");
            })
        .extracting(finding -> finding.where().node().orElseThrow())
        .containsExactly(
            "html > body > p:nth-of-type(1)",
            "html > body > p:nth-of-type(2)",
            "html > body > button:nth-of-type(1)",
            "html > body > p:nth-of-type(3)",
            "html > body > input:nth-of-type(1)");
    assertThat(verification.measures()).containsEntry("masking.over_masked", 5.0);
  }

  @Test
  void whatStayedReadableIsNoFinding() {
    PageSnapshot live =
        page(
            of("p", "total").with(" 12,50 €"),
            tag("button").with("Pay now"),
            of("p", "total").with("***"));
    Verification verification = verify(readable(".total", "button"), live, live);
    assertThat(verification.findings()).isEmpty();
    assertThat(verification.measures())
        .containsEntry("masking.readable", 1.0)
        .containsEntry("masking.policy_checks", 2.0);
  }

  @Test
  void whatWasBlockedCannotBeReadEither() {
    Finding finding =
        only(
            verify(
                readable("h2"),
                page(tag("div").with(tag("h2").with("Blue lamp"))),
                page(tag("div"))));
    assertThat(finding.rule()).isEqualTo("masking/over-masked");
    assertThat(finding.message()).contains("without its text", "h2");
  }

  @Test
  void aFieldStaysReadableWhereItIsNamedItself() {
    PageSnapshot live =
        page(
            tag("form")
                .with(
                    tag("input").attribute("class", "number").value("A-1042"),
                    tag("input").attribute("class", "number").value(EMAIL.value()),
                    tag("input").value("Ada")));
    PageSnapshot replay =
        page(
            tag("form")
                .with(
                    tag("input").attribute("class", "number").value("******"),
                    tag("input").attribute("class", "number").value("************************"),
                    tag("input").value("***")));
    Finding finding = only(verify(readable("form", ".number"), live, replay));
    assertThat(finding.rule()).isEqualTo("masking/over-masked");
    assertThat(finding.where().node())
        .contains("html > body > form:nth-of-type(1) > input:nth-of-type(1)");
    PageSnapshot shown = page(tag("input").attribute("class", "number").value("A-1042"));
    assertThat(verify(readable(".number"), shown, shown).findings()).isEmpty();
  }

  @Test
  void whatIsPrivateIsNobodysToRead() {
    Verification verification =
        verify(
            readable("div"),
            page(
                tag("div").with("For ", of("b", "rr-mask").with("Ada")),
                tag("div").with("Sent to ada.kestrel@mail.example"),
                of("div", "rr-block").with(tag("p").with("QR"))),
            page(
                tag("div").with("For ", of("b", "rr-mask").with("***")),
                tag("div").with("**** ** ************************"),
                of("div", "rr-block")));
    assertThat(verification.findings()).isEmpty();
  }

  @Test
  void textsAreNamedExactlyOrWithStars() {
    MustStayReadable texts =
        new MustStayReadable(List.of(), List.of("Total *", "Place order"), Set.of());
    Verification verification =
        verify(
            readable(texts),
            page(
                tag("p").with("Total  12,50"),
                tag("p").with("Place order"),
                tag("p").with("Place order now"),
                tag("p").with("Subtotal 3")),
            page(
                tag("p").with("*****  *****"),
                tag("p").with("***********"),
                tag("p").with("***** ***** ***"),
                tag("p").with("******** *")));
    assertThat(verification.findings())
        .extracting(finding -> finding.where().node().orElseThrow())
        .containsExactly("html > body > p:nth-of-type(1)", "html > body > p:nth-of-type(2)");
  }

  @Test
  void aWholeStageStaysReadable() {
    PageSnapshot live = page(tag("p").with("Anything"), of("p", "rr-mask").with("Ada"));
    PageSnapshot replay = page(tag("p").with("********"), of("p", "rr-mask").with("***"));
    MustStayReadable stage = new MustStayReadable(List.of(), List.of(), Set.of("stage"));
    assertThat(only(verify(readable(stage), live, replay)).message()).contains("this stage");
    MustStayReadable other = new MustStayReadable(List.of(), List.of(), Set.of("another"));
    assertThat(verify(readable(other), live, replay).findings()).isEmpty();
  }

  @Test
  void theShareOfReadableTextLeavesOutWhatIsPrivate() {
    Verification verification =
        verify(
            Policy.everyCanaryIsSecret(),
            page(
                tag("p").with("abcd ef"),
                tag("p").with("ghij"),
                tag("script").with("let x"),
                of("p", "rr-mask").with("Ada"),
                tag("p").with(EMAIL.value())),
            page(
                tag("p").with("abcd ef"),
                tag("p").with("****"),
                tag("script"),
                of("p", "rr-mask").with("***"),
                tag("p").with("*")));
    assertThat(verification.measures()).containsEntry("masking.readable", 0.6);
  }

  @Test
  void whatMustBeMaskedAndCanBeReadIsFound() {
    Policy policy = hiding(List.of(".private", "input"), List.of());
    Verification verification =
        verify(
            policy,
            page(
                of("p", "private").with("Balance ", tag("b").with("12,50")),
                tag("input").value("Ada"),
                tag("p").with("Open")),
            page(
                of("p", "private").with("*******", tag("b").with("12,50")),
                tag("input").value("Ada"),
                tag("p").with("Open")));
    assertThat(verification.findings())
        .extracting(Finding::rule)
        .containsExactly("masking/unmasked", "masking/unmasked");
    assertThat(verification.findings().get(0).where().node())
        .contains("html > body > input:nth-of-type(1)");
    assertThat(verification.findings().get(1).where().node())
        .contains("html > body > p:nth-of-type(1) > b:nth-of-type(1)");
    assertThat(verification.measures()).containsEntry("masking.unmasked", 2.0);
    PageSnapshot masked =
        page(
            of("p", "private").with("*******", tag("b").with("*****")),
            tag("input").value("***"),
            tag("p").with("Open"));
    assertThat(
            verify(
                    policy,
                    page(
                        of("p", "private").with("Balance ", tag("b").with("12,50")),
                        tag("input").value("Ada"),
                        tag("p").with("Open")),
                    masked)
                .findings())
        .isEmpty();
  }

  @Test
  void whatMustBeBlockedAndHasContentIsFound() {
    Policy policy = hiding(List.of(), List.of("#map"));
    PageSnapshot live = page(tag("div").attribute("id", "map").with(tag("p").with("Here")));
    Finding finding = only(verify(policy, live, live));
    assertThat(finding.rule()).isEqualTo("masking/unblocked");
    assertThat(finding.where().node()).contains("html > body > div:nth-of-type(1)");
    PageSnapshot blocked = page(tag("div").attribute("id", "map"));
    assertThat(verify(policy, live, blocked).findings()).isEmpty();
  }

  @Test
  void aMaskThatDeformsAnElementIsFound() {
    PageSnapshot live = inBox(of("p", "rr-mask").with("Ada").box(0, 0, 600, 20));
    Finding finding =
        only(
            verify(
                Policy.everyCanaryIsSecret(),
                live,
                inBox(of("p", "rr-mask").with("*************").box(0, 0, 600, 60))));
    assertThat(finding.rule()).isEqualTo("masking/structure");
    assertThat(finding.where().node())
        .contains("html > body > div:nth-of-type(1) > p:nth-of-type(1)");
    assertThat(finding.message()).contains("600 x 60", "600 x 20");
    assertThat(
            verify(
                    Policy.everyCanaryIsSecret(),
                    live,
                    inBox(of("p", "rr-mask").with("*************").box(0, 0, 601, 21)))
                .findings())
        .isEmpty();
  }

  @Test
  void aBlockedElementThatCollapsedOrVanishedIsFound() {
    PageSnapshot live = inBox(of("div", "rr-block").with("QR").box(0, 0, 200, 200));
    assertThat(
            only(verify(
                    Policy.everyCanaryIsSecret(),
                    live,
                    inBox(of("div", "rr-block").box(0, 0, 200, 0))))
                .rule())
        .isEqualTo("masking/structure");
    assertThat(
            only(verify(Policy.everyCanaryIsSecret(), live, inBox(tag("p").with("Other"))))
                .message())
        .contains("The replay lacks");
  }

  @Test
  void aListIsAsWideAsTheMasksOfItsChoices() {
    Policy policy = Policy.everyCanaryIsSecret();
    PageSnapshot live = inBox(list("express", "Express").box(0, 0, 90, 20));
    assertThat(verify(policy, live, inBox(list("*******", "*******").box(0, 0, 60, 20))).findings())
        .isEmpty();
    assertThat(only(verify(policy, live, inBox(list("*******", "***").box(0, 0, 40, 20)))).rule())
        .isEqualTo("masking/structure");
  }

  private static Draft list(String value, String choice) {
    return tag("select").value(value).with(tag("option").with(choice));
  }

  @Test
  void aFieldThatShrinksWithItsMaskIsFound() {
    Policy policy = Policy.everyCanaryIsSecret();
    PageSnapshot live = inBox(tag("input").value("Ada").box(0, 0, 300, 40));
    assertThat(
            only(verify(policy, live, inBox(tag("input").value("***").box(0, 0, 280, 40)))).rule())
        .isEqualTo("masking/structure");
    assertThat(verify(policy, live, inBox(tag("input").value("***").box(0, 9, 300, 40))).findings())
        .isEmpty();
  }

  @Test
  void aMaskOfTheSameLengthMayBreakItsLinesElsewhere() {
    assertThat(
            verify(
                    Policy.everyCanaryIsSecret(),
                    inBox(of("dd", "rr-mask").with("Ada Kestrel").box(0, 0, 80, 40)),
                    inBox(of("dd", "rr-mask").with("*** *******").box(0, 0, 70, 20)))
                .findings())
        .isEmpty();
  }

  @Test
  void textInALineIsAsWideAsItsMask() {
    assertThat(
            verify(
                    Policy.everyCanaryIsSecret(),
                    inBox(of("span", "rr-mask").with("Ada").box(0, 0, 30, 20)),
                    inBox(of("span", "rr-mask").with("***").box(0, 0, 21, 20)))
                .findings())
        .isEmpty();
  }

  private static PageSnapshot inBox(Draft inside) {
    return page(tag("div").box(0, 0, 600, 400).with(inside));
  }
}
