package io.tapecheck.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.tapecheck.browser.Browser;
import io.tapecheck.judge.SessionResult;
import io.tapecheck.persona.Persona;
import io.tapecheck.recorder.Recorder;
import io.tapecheck.scenario.Locator;
import io.tapecheck.scenario.Scenario;
import io.tapecheck.tape.Checkpoint;
import io.tapecheck.tape.Tape;
import io.tapecheck.tape.TapeReader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** One added line turns a plain browser test into a masking and fidelity test. */
class TapedTestsBrowserTest {

  private static final String OPEN = "recorder.options.maskAllInputs=false";
  private static final List<String> VALUES =
      List.of("ada.sturmvogel@example.org", "Sturmvogel", "Quittenweg", "4242424242424242");

  @Taped
  static class TapedPlaywright extends PlainPlaywright {}

  @Taped(set = OPEN)
  static class OpenPlaywright extends PlainPlaywright {}

  @Taped
  static class TapedSelenium extends PlainSelenium {}

  @Taped(set = OPEN)
  static class OpenSelenium extends PlainSelenium {}

  @Taped
  static class WithoutPage {
    @Test
    void nothingIsDriven() {
      assertThat(this).isNotNull();
    }
  }

  @ExtendWith(TapecheckExtension.class)
  @Execution(ExecutionMode.CONCURRENT)
  static class InJava {

    @Test
    void aGuestPutsAMugIntoTheCart(TapecheckSession tapecheck, Persona persona, Recorder recorder) {
      assertThat(persona.all()).isNotEmpty();
      assertThat(recorder.descriptor().id()).isEqualTo("rrweb");
      tapecheck.run(contact());
    }

    @Test
    void anotherDoesAtTheSameTime(TapecheckSession tapecheck) {
      SessionResult result = tapecheck.run(contact());
      assertThat(TapeReader.open(result.tape()).checkpoints()).hasSize(2);
    }

    private static Scenario contact() {
      return Scenario.named("contact-in-java")
          .title("A guest says who it is")
          .app("shop")
          .stage(
              "cart",
              stage ->
                  stage
                      .open("/")
                      .click(Locator.role("button", "Add to cart Dune mug"))
                      .click(Locator.role("link", "View cart"))
                      .expectVisible(Locator.role("button", "Check out")))
          .stage(
              "contact",
              stage ->
                  stage
                      .click(Locator.role("button", "Check out"))
                      .fill(Locator.label("E-mail"), "${persona.email}")
                      .expectUrl("/checkout/contact"))
          .build();
    }
  }

  @ExtendWith(TapecheckExtension.class)
  static class AfterADeath {

    @Test
    void theNextScenarioHasANewBrowser(TapecheckSession tapecheck, Browser browser)
        throws Exception {
      assertThat(browser.isSpent()).isFalse();
      List<ProcessHandle> browsers =
          ProcessHandle.current()
              .descendants()
              .filter(process -> process.info().command().orElse("").matches(".*(chrom|shell).*"))
              .toList();
      browsers.forEach(ProcessHandle::destroyForcibly);
      for (ProcessHandle process : browsers) {
        process.onExit().get(30, TimeUnit.SECONDS);
      }

      SessionResult result = tapecheck.run(InJava.contact());

      assertThat(result.metadata().browser().version()).matches("[0-9.]+");
    }
  }

  @Test
  void aBrowserThatDiedIsReplaced() {
    passes(run(AfterADeath.class), 1);
  }

  @Test
  void aPlaywrightTestPassesWithMasking() {
    passes(run(TapedPlaywright.class), 1);

    Tape tape = TapeReader.open(tapes().resolve("TapedPlaywright.aGuestBuysAMugByCard"));
    assertThat(tape.checkpoints()).extracting(Checkpoint::name).hasSizeGreaterThanOrEqualTo(5);
    assertThat(tape.typed()).hasSizeGreaterThanOrEqualTo(10);
    assertThat(tape.metadata().browser().engine()).isEqualTo("chromium");
    assertThat(tape.metadata().browser().version()).matches("[0-9.]+");
  }

  @Test
  void aPlaywrightTestFailsWithoutMaskingAndNamesWhatLeaked() {
    String message = failure(run(OpenPlaywright.class));

    assertThat(message).contains("email#typed-1", "cc-number#typed-1", "masking/leak", "Tape: ");
    assertThat(message).doesNotContain(VALUES);
  }

  @Test
  void aSeleniumTestPassesWithMasking() {
    passes(run(TapedSelenium.class), 1);

    Tape tape = TapeReader.open(tapes().resolve("TapedSelenium.aGuestGoesUpToPayment"));
    assertThat(tape.metadata().browser().engine()).isEqualTo("chromium");
    assertThat(tape.metadata().browser().version()).matches("[0-9.]+");
  }

  @Test
  void aSeleniumTestFailsWithoutMaskingAndNamesWhatLeaked() {
    String message = failure(run(OpenSelenium.class));

    assertThat(message).contains("email#typed-1", "masking/leak");
    assertThat(message).doesNotContain(VALUES);
  }

  @Test
  void aClassWithoutAPageIsToldWhatToDo() {
    assertThat(failure(run(WithoutPage.class)))
        .contains("@Taped found no page in the fields of", "Tapecheck.attach(page)");
  }

  @Test
  void scenariosInJavaRunInParallel() {
    passes(
        EngineTestKit.engine("junit-jupiter")
            .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
            .selectors(selectClass(InJava.class))
            .execute(),
        2);
  }

  private static EngineExecutionResults run(Class<?> test) {
    return EngineTestKit.engine("junit-jupiter").selectors(selectClass(test)).execute();
  }

  /** Says why, when one does not pass. */
  private static void passes(EngineExecutionResults results, int tests) {
    assertThat(results.testEvents().failed().list())
        .extracting(TapedTestsBrowserTest::message)
        .isEmpty();
    results.testEvents().assertStatistics(test -> test.succeeded(tests));
  }

  private static String failure(EngineExecutionResults results) {
    results.testEvents().assertStatistics(test -> test.failed(1));
    return message(results.testEvents().failed().list().get(0));
  }

  private static String message(Event failed) {
    return failed
        .getRequiredPayload(TestExecutionResult.class)
        .getThrowable()
        .map(String::valueOf)
        .orElseThrow();
  }

  private static Path tapes() {
    return Path.of("target", "tapecheck", "junit", "tapes");
  }
}
