package io.tapecheck.verify.actions;

import static io.tapecheck.verify.TapeFixture.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tapecheck.tape.PerformedAction;
import io.tapecheck.tape.PerformedAction.Kind;
import io.tapecheck.tape.Target;
import io.tapecheck.verify.Finding;
import io.tapecheck.verify.NothingToVerify;
import io.tapecheck.verify.TapeFixture;
import io.tapecheck.verify.Verification;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActionsVerifierTest {

  private static final String BUTTON = "html > body > button:nth-of-type(1)";
  private static final String FIELD = "html > body > input:nth-of-type(1)";
  private static final String BOX = "html > body > input:nth-of-type(3)";
  private static final String PAGE =
      "{'type':2,'id':10,'tagName':'button','attributes':{},'childNodes':[]},"
          + "{'type':2,'id':11,'tagName':'input','attributes':{},'childNodes':[]},"
          + "{'type':2,'id':12,'tagName':'input','attributes':{},'childNodes':[]},"
          + "{'type':2,'id':13,'tagName':'input','attributes':{'type':'checkbox'},'childNodes':[]}";

  private final TapeFixture tape = new TapeFixture().step("pay", "click pay", 0).page(1, PAGE);
  private int actions;

  private void performed(Kind kind, long at, String path, boolean blocked) {
    performed(kind, at, at, path, blocked, 0);
  }

  private void performed(Kind kind, long at, long end, String path, boolean blocked, int y) {
    performed(kind, at, end, path, blocked, y, List.of(), false);
  }

  private void performed(
      Kind kind,
      long at,
      long end,
      String path,
      boolean blocked,
      int y,
      List<String> otherPaths,
      boolean incidental) {
    tape.action(
        new PerformedAction(
            actions++,
            kind,
            START + at,
            START + end,
            new Target(path, "x", Optional.empty(), blocked, Optional.empty()),
            true,
            Optional.of(0),
            Optional.of(y),
            Optional.empty(),
            otherPaths,
            incidental));
  }

  private void recordedClick(long at, int id) {
    tape.change(at, "'source':2,'type':2,'id':" + id + ",'x':1,'y':1");
  }

  private void recordedInput(long at, int id, String text, String more) {
    tape.change(at, "'source':5,'id':" + id + ",'text':'" + text + "','isChecked':false" + more);
  }

  private void recordedScroll(long at, int id, int y) {
    tape.change(at, "'source':3,'x':0,'y':" + y + ",'id':" + id);
  }

  private Verification verify() {
    return new ActionsVerifier().verify(tape.evidence());
  }

  private Finding onlyFinding() {
    assertThat(verify().findings()).hasSize(1);
    return verify().findings().get(0);
  }

  @Test
  void whatWasPerformedAndRecordedIsSilent() {
    performed(Kind.CLICK, 100, BUTTON, false);
    recordedClick(101, 10);
    performed(Kind.INPUT, 200, FIELD, false);
    recordedInput(230, 11, "*", "");
    performed(Kind.INPUT, 250, FIELD, false);
    recordedInput(251, 11, "**", "");
    performed(Kind.SCROLL, 300, 500, "html", false, 400);
    recordedScroll(300, 1, 100);
    recordedScroll(600, 1, 399);
    Verification verification = verify();
    assertThat(verification.findings()).isEmpty();
    assertThat(verification.measures())
        .containsEntry("actions.performed", 4.0)
        .containsEntry("actions.recorded", 4.0)
        .containsEntry("actions.missing", 0.0)
        .containsEntry("actions.phantom", 0.0)
        .containsEntry("actions.max_delay_ms", 30.0);
  }

  @Test
  void whatAScriptLeavesAsItIsIsNoPhantom() {
    performed(Kind.CLICK, 100, BUTTON, false);
    recordedClick(101, 10);
    recordedInput(110, 11, "", "");
    recordedInput(111, 13, "on", "");
    performed(Kind.INPUT, 200, BOX, false);
    tape.change(201, "'source':5,'id':13,'text':'on','isChecked':true");
    tape.change(20_000, "'source':5,'id':13,'text':'on','isChecked':true");
    assertThat(verify().findings()).isEmpty();
  }

  @Test
  void whatIsEmptiedOrUncheckedLaterThatNobodyDidIsAPhantom() {
    performed(Kind.INPUT, 100, FIELD, false);
    recordedInput(101, 11, "*", "");
    recordedInput(120_000, 11, "", "");
    tape.change(130_000, "'source':5,'id':13,'text':'on','isChecked':true");
    tape.change(140_000, "'source':5,'id':13,'text':'on','isChecked':false");
    assertThat(verify().findings())
        .extracting(Finding::rule)
        .containsExactly("actions/phantom", "actions/phantom", "actions/phantom");
  }

  @Test
  void aLostClickIsFoundAtItsElementAndStep() {
    performed(Kind.CLICK, 100, BUTTON, false);
    Finding finding = onlyFinding();
    assertThat(finding.rule()).isEqualTo("actions/missing");
    assertThat(finding.where().node()).contains(BUTTON);
    assertThat(finding.where().step()).contains("click pay");
    assertThat(finding.where().time()).contains(100L);
    assertThat(verify().measures())
        .containsEntry("actions.recorded", 0.0)
        .containsEntry("actions.missing", 1.0);
  }

  @Test
  void aClickRecordedAtAnotherElementIsMissingAndAPhantom() {
    performed(Kind.CLICK, 100, BUTTON, false);
    recordedClick(103, 11);
    assertThat(verify().findings())
        .extracting(Finding::message)
        .containsExactly(
            "The click on "
                + BUTTON
                + " is not in the recording; the nearest is event 1 on "
                + FIELD
                + ", 3 ms from it.",
            "Event 1 tells of a click on " + FIELD + " that nobody performed.");
  }

  @Test
  void actionsOnElementsThatTheRecordingLacksAreOneFindingAndNoPhantoms() {
    String inside = "html > body > rate-box:nth-of-type(1) >>> button:nth-of-type(1)";
    performed(Kind.CLICK, 100, inside, false);
    recordedClick(101, -1);
    performed(Kind.CLICK, 300, inside, false);
    recordedClick(302, 999);
    performed(Kind.INPUT, 500, "html > body > rate-box:nth-of-type(1) >>> input", false);
    recordedInput(501, -1, "*", "");
    assertThat(onlyFinding().rule()).isEqualTo("actions/missing");
    assertThat(onlyFinding().count()).isEqualTo(3);
    assertThat(onlyFinding().where().time()).contains(100L);
    assertThat(onlyFinding().message())
        .isEqualTo(
            "The click on "
                + inside
                + " and 2 other actions are recorded on nodes that the recording does not have: it"
                + " lacks the elements, so no replay shows what was done to them.");
    assertThat(verify().measures())
        .containsEntry("actions.recorded", 0.0)
        .containsEntry("actions.missing", 3.0)
        .containsEntry("actions.phantom", 0.0);
  }

  @Test
  void anActionOfWhichNothingIsToldDoesNotTakeTheEventOfTheNext() {
    String inside = "html > body > rate-box:nth-of-type(1) >>> ";
    performed(Kind.INPUT, 500, inside + "select", false);
    performed(Kind.INPUT, 540, inside + "input", false);
    recordedInput(541, -1, "*", "");
    assertThat(verify().findings())
        .extracting(finding -> finding.where().node(), finding -> finding.where().event())
        .containsExactlyInAnyOrder(
            tuple(Optional.of(inside + "select"), Optional.empty()),
            tuple(Optional.of(inside + "input"), Optional.of(1)));
  }

  @Test
  void aClickOnAnUnknownNodeThatNobodyMadeIsAPhantom() {
    performed(Kind.CLICK, 100, BUTTON, false);
    recordedClick(101, 10);
    recordedClick(700, -1);
    assertThat(onlyFinding().rule()).isEqualTo("actions/phantom");
  }

  @Test
  void aKeystrokeLostWhileTypingIsFound() {
    for (int i = 1; i <= 5; i++) {
      performed(Kind.INPUT, 200L * i, FIELD, false);
      if (i != 3) {
        recordedInput(200L * i, 11, "*".repeat(i), "");
      }
    }
    assertThat(onlyFinding().rule()).isEqualTo("actions/missing");
    assertThat(onlyFinding().where().time()).contains(600L);
  }

  @Test
  void aMaskedValueReplacedByOneOfTheSameLengthNeedsNoEvent() {
    performed(Kind.INPUT, 200, FIELD, false);
    recordedInput(200, 11, "****", "");
    tape.step("pay", "fill the code again", 500);
    performed(Kind.INPUT, 600, FIELD, false);
    performed(Kind.INPUT, 5_000, FIELD, false);
    assertThat(verify().findings()).isEmpty();
  }

  @Test
  void theFieldMayHaveMovedSinceItWasRecordedMasked() {
    performed(Kind.INPUT, 200, FIELD, false);
    recordedInput(200, 11, "****", "");
    tape.change(
        300,
        "'source':0,'removes':[],'texts':[],'attributes':[],'adds':[{'parentId':4,'nextId':11,"
            + "'node':{'type':2,'id':30,'tagName':'input','attributes':{},'childNodes':[]}}]");
    performed(Kind.INPUT, 5_000, "html > body > input:nth-of-type(2)", false);
    assertThat(verify().findings()).isEmpty();
    performed(Kind.INPUT, 9_000, FIELD, false);
    assertThat(onlyFinding().rule()).isEqualTo("actions/missing");
  }

  @Test
  void whatTheApplicationRewroteIsNotExpectedTwice() {
    performed(Kind.INPUT, 200, FIELD, false);
    recordedInput(201, 11, "****", ",'userTriggered':true");
    recordedInput(205, 11, "*****", ",'userTriggered':false");
    performed(Kind.INPUT, 400, FIELD, false);
    assertThat(verify().findings()).isEmpty();
    performed(Kind.INPUT, 600, FIELD, false);
    assertThat(onlyFinding().where().time()).contains(600L);
  }

  @Test
  void aRecorderThatMarksTheUsersInputsMarksTheOthersByNotDoingSo() {
    performed(Kind.INPUT, 200, FIELD, false);
    recordedInput(201, 11, "*", ",'userTriggered':true");
    recordedInput(3_000, 12, "", "");
    assertThat(verify().findings()).isEmpty();
  }

  @Test
  void aLateEventIsFound() {
    performed(Kind.CLICK, 100, BUTTON, false);
    recordedClick(350, 10);
    Finding finding = onlyFinding();
    assertThat(finding.rule()).isEqualTo("actions/late");
    assertThat(finding.where().event()).contains(1);
    assertThat(verify().measures())
        .containsEntry("actions.recorded", 1.0)
        .containsEntry("actions.late", 1.0)
        .containsEntry("actions.max_delay_ms", 250.0);
  }

  @Test
  void eventsThatArriveInAHeapAreLateAndNotMissing() {
    for (int i = 0; i < 10; i++) {
      performed(Kind.INPUT, 200 + 20L * i, FIELD, false);
      recordedInput(480, 11, "*".repeat(i + 1), "");
    }
    Verification verification = verify();
    assertThat(verification.findings()).extracting(Finding::rule).containsOnly("actions/late");
    assertThat(verification.measures())
        .containsEntry("actions.performed", 10.0)
        .containsEntry("actions.recorded", 10.0)
        .containsEntry("actions.late", 9.0)
        .containsEntry("actions.missing", 0.0)
        .containsEntry("actions.phantom", 0.0);
  }

  @Test
  void theNextClickIsNotTakenForALostOne() {
    performed(Kind.CLICK, 100, BUTTON, false);
    performed(Kind.CLICK, 400, BUTTON, false);
    recordedClick(400, 10);
    assertThat(onlyFinding().rule()).isEqualTo("actions/missing");
    assertThat(onlyFinding().where().time()).contains(100L);
  }

  @Test
  void aPhantomInputIsFound() {
    recordedInput(300, 11, "x", "");
    Finding finding = onlyFinding();
    assertThat(finding.rule()).isEqualTo("actions/phantom");
    assertThat(finding.where().event()).contains(1);
    assertThat(finding.where().node()).contains(FIELD);
  }

  @Test
  void whatApplicationsWriteBackIsNoPhantom() {
    performed(Kind.CLICK, 100, BUTTON, false);
    recordedClick(100, 10);
    recordedInput(150, 12, "x", "");
    recordedInput(900, 12, "y", ",'userTriggered':false");
    assertThat(verify().findings()).isEmpty();
  }

  @Test
  void aScrollThatEndsElsewhereIsFound() {
    performed(Kind.SCROLL, 100, 300, "html", false, 400);
    recordedScroll(200, 1, 100);
    Finding finding = onlyFinding();
    assertThat(finding.rule()).isEqualTo("actions/missing");
    assertThat(finding.message()).contains("at 0, 100 instead of 0, 400");
  }

  @Test
  void aScrollThatNobodyDidIsFound() {
    recordedScroll(200, 11, 100);
    assertThat(onlyFinding().rule()).isEqualTo("actions/phantom");
  }

  @Test
  void anIncidentalScrollMayBeRecordedAndNeedsNotBe() {
    performed(Kind.SCROLL, 100, 100, FIELD, false, 40, List.of(), true);
    recordedScroll(110, 11, 40);
    performed(Kind.SCROLL, 5_000, 5_000, FIELD, false, 0, List.of(), true);
    assertThat(verify().findings()).isEmpty();
    assertThat(verify().measures()).containsEntry("actions.performed", 1.0);
  }

  @Test
  void anElementThatMovesWhileItScrollsIsFoundUnderItsOtherPath() {
    performed(
        Kind.SCROLL,
        100,
        200,
        "html > body > div:nth-of-type(3)",
        false,
        40,
        List.of(FIELD),
        false);
    recordedScroll(230, 11, 40);
    assertThat(verify().findings()).isEmpty();
  }

  @Test
  void whatScrolledBeforeTheRecorderBeganIsInItsSnapshot() {
    performed(Kind.SCROLL, 9_000, 9_000, "html", false, 700);
    tape.event(
        9_400,
        0,
        "2",
        "{'node':{'type':0,'id':1,'childNodes':[{'type':2,'id':2,'tagName':'html','attributes':{},"
            + "'childNodes':[]}]},'initialOffset':{'top':700,'left':0}}");
    assertThat(verify().findings()).isEmpty();
  }

  @Test
  void aSnapshotIsNoExcuseForARecorderThatRanAndLostTheScroll() {
    performed(Kind.SCROLL, 9_000, 9_000, "html", false, 700);
    performed(Kind.CLICK, 9_300, BUTTON, false);
    recordedClick(9_300, 10);
    tape.event(
        9_400,
        0,
        "2",
        "{'node':{'type':0,'id':1,'childNodes':[{'type':2,'id':2,'tagName':'html','attributes':{},"
            + "'childNodes':[]}]},'initialOffset':{'top':700,'left':0}}");
    assertThat(onlyFinding().rule()).isEqualTo("actions/missing");
  }

  @Test
  void aRestThatIsShorterThanARecordersDelayNeedsNotBeTold() {
    performed(Kind.SCROLL, 100, 200, "html", false, 300);
    performed(Kind.SCROLL, 400, 500, "html", false, 600);
    recordedScroll(600, 1, 600);
    assertThat(verify().findings()).isEmpty();
  }

  @Test
  void aScrollOfANodeThatIsGoneOrThatLeadsNowhereIsNoPhantom() {
    recordedScroll(200, 99, 100);
    recordedScroll(300, 11, 0);
    assertThat(verify().findings()).isEmpty();
  }

  @Test
  void whatAFieldIsMadeWithIsNoPhantomAndWhatIsWrittenIntoItLaterIs() {
    tape.change(
        5_000,
        "'source':0,'removes':[],'texts':[],'attributes':[],'adds':[{'parentId':4,'nextId':null,"
            + "'node':{'type':2,'id':30,'tagName':'select','attributes':{},'childNodes':[]}}]");
    recordedInput(5_055, 30, "*", "");
    assertThat(verify().findings()).isEmpty();
    recordedInput(9_000, 30, "**", "");
    assertThat(onlyFinding().rule()).isEqualTo("actions/phantom");
    assertThat(onlyFinding().where().time()).contains(9_000L);
  }

  @Test
  void whatAScriptWroteWhenNobodyActedIsNoPhantom() {
    recordedInput(700, 11, "x", "");
    performed(Kind.WRITE, 500, 750, FIELD, false, 0);
    assertThat(verify().findings()).isEmpty();
    assertThat(verify().measures()).containsEntry("actions.performed", 0.0);
    recordedInput(1_100, 11, "told late, for the page is busy", "");
    assertThat(verify().findings()).isEmpty();
    recordedInput(2_000, 11, "y", "");
    assertThat(onlyFinding().where().time()).contains(2_000L);
  }

  @Test
  void whatNoUserCanTypeIntoIsNoPhantom() {
    tape.page(
        50,
        "{'type':2,'id':20,'tagName':'input','attributes':{'type':'submit'},'childNodes':[]},"
            + "{'type':2,'id':21,'tagName':'input','attributes':{'type':'hidden'},'childNodes':[]}");
    recordedInput(300, 20, "Pay", "");
    recordedInput(300, 21, "a1", "");
    recordedInput(300, 99, "never in the document", "");
    assertThat(verify().findings()).isEmpty();
  }

  @Test
  void blockedElementsAreNotExpected() {
    performed(Kind.CLICK, 100, BUTTON, true);
    performed(Kind.CLICK, 200, BUTTON, true);
    recordedClick(200, 10);
    Verification verification = verify();
    assertThat(verification.findings()).isEmpty();
    assertThat(verification.measures())
        .containsEntry("actions.performed", 0.0)
        .containsEntry("actions.blocked", 2.0);
  }

  @Test
  void nothingPerformedAndNothingRecordedIsAnError() {
    assertThatThrownBy(() -> new ActionsVerifier().verify(new TapeFixture().evidence()))
        .isInstanceOf(NothingToVerify.class);
  }
}
